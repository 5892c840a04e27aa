import { definitionSpecSchemas } from '@mesa-itsm/backstage-plugin-itsm-common';
import { DefinitionWorld, type WorldDefinition } from './DefinitionWorld';
import { lintCalendar } from './lintCalendar';

const NIGHT = { from: '22:00', to: '06:00', nextDay: true };
const MORNING = { from: '05:00', to: '10:00' };
const HALF = { name: 'Half', date: '2025-03-19', hours: [MORNING] };

const list = (holidays: object[]): WorldDefinition => ({
  kind: 'HolidayList',
  name: 'country',
  retired: false,
  spec: definitionSpecSchemas.HolidayList.parse({ title: 'List', holidays }),
});

function lint(part: object, stored: WorldDefinition[] = []) {
  const calendar: WorldDefinition<'Calendar'> = {
    kind: 'Calendar',
    name: 'nights',
    retired: false,
    spec: definitionSpecSchemas.Calendar.parse({
      title: 'Nights',
      timeZone: 'UTC',
      // 18 March 2025 is a Tuesday.
      weekly: { tuesday: [NIGHT] },
      ...part,
    }),
  };
  const world = new DefinitionWorld({
    stored,
    applied: [calendar as WorldDefinition],
    refused: new Set(),
  });
  return lintCalendar(calendar, world).map(
    ({ severity, path, message }) =>
      `${severity} ${path.join('.')}: ${message}`,
  );
}

describe('lintCalendar', () => {
  it.each<[string, object, WorldDefinition[], string]>([
    [
      'a date with other hours, and the night before it',
      { overrides: [{ date: '2025-03-19', hours: [MORNING] }] },
      [],
      'error spec.overrides.0.hours.0: 05:00–10:00 of 2025-03-19 overlaps 22:00–06:00 of the day before; let one end before the other begins',
    ],
    [
      'the night of a date with other hours, and the next day',
      {
        weekly: { wednesday: [MORNING] },
        overrides: [{ date: '2025-03-18', hours: [NIGHT] }],
      },
      [],
      'error spec.overrides.0.hours.0: 22:00–06:00 of 2025-03-18 overlaps 05:00–10:00 of the day after; let one end before the other begins',
    ],
    [
      'half a day, and the night before it',
      { holidays: [HALF] },
      [],
      'error spec.holidays.0.hours.0: 05:00–10:00 of 2025-03-19 overlaps 22:00–06:00 of the day before; let one end before the other begins',
    ],
    [
      'half a day of a list, and the night before it',
      {
        holidays: [{ name: 'Closed', date: '2025-12-25' }],
        holidayLists: ['country'],
      },
      [list([HALF])],
      'error spec.weekly.tuesday.0: 22:00–06:00 of 2025-03-18 overlaps 05:00–10:00 of the day after of HolidayList/country; let one end before the other begins',
    ],
    [
      'two half days of lists',
      { weekly: { friday: [MORNING] }, holidayLists: ['country'] },
      [
        list([
          { name: 'Eve', date: '2025-03-18', hours: [NIGHT] },
          { name: 'Half', date: '2025-03-19', hours: [MORNING] },
        ]),
      ],
      'error spec.holidayLists: 05:00–10:00 of 2025-03-19 of HolidayList/country overlaps 22:00–06:00 of the day before of HolidayList/country; let one end before the other begins',
    ],
  ])('tells of hours that overlap: %s', (_, part, stored, expected) => {
    expect(lint(part, stored)).toEqual([expected]);
  });

  it('finds nothing where a list closes the day', () => {
    expect(
      lint({ holidays: [HALF], holidayLists: ['country'] }, [
        list([{ name: 'Closed', date: '2025-03-19' }]),
      ]),
    ).toEqual([]);
  });

  it('tells of calendars that holidays never let open', () => {
    const only = {
      weekly: {},
      overrides: [{ date: '2025-03-19', hours: [MORNING] }],
      holidayLists: ['country'],
    };
    expect(lint(only, [list([])])).toEqual([]);
    expect(
      lint(only, [list([{ name: 'Closed', date: '2025-03-19' }])]),
    ).toEqual([
      'error spec.weekly: has no open time: holidays close all of it',
    ]);
  });

  it('tells of years that holidays close one after the other', () => {
    const first = { name: 'A', from: '2027-01-01', to: '2027-02-28' };
    const second = { name: 'B', from: '2027-03-01', to: '2027-04-15' };
    const told =
      'closes, with the holidays beside it, 105 days on end, from 2027-01-01 to 2027-04-15; the longest closure has 60';
    const weekly = { tuesday: [MORNING] };
    expect(lint({ weekly, holidays: [first] })).toEqual([]);
    expect(lint({ weekly, holidays: [second, first] })).toEqual([
      `error spec.holidays.1.name: ${told}`,
    ]);
    expect(
      lint({ weekly, holidays: [first], holidayLists: ['country'] }, [
        list([second]),
      ]),
    ).toEqual([`error spec.holidays.0.name: ${told}`]);
    expect(
      lint({ weekly, holidayLists: ['country'] }, [list([first, second])]),
    ).toEqual([
      'error spec.holidayLists: holidays of HolidayList/country close 105 days on end, from 2027-01-01 to 2027-04-15; the longest closure has 60',
    ]);
  });

  it('tells of lists that do not exist', () => {
    expect(lint({ holidayLists: ['country'] })).toEqual([
      'error spec.holidayLists.0: HolidayList/country does not exist; apply it too or correct the name',
    ]);
  });
});
