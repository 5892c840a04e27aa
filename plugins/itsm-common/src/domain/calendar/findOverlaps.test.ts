import fc from 'fast-check';
import { BusinessCalendar } from './BusinessCalendar';
import { calendarOf, hoursOf } from './calendarFixture';
import {
  type CalendarHoliday,
  type CalendarHours,
  type CalendarOverride,
  type HolidayRule,
  WEEKDAYS,
  type WorkingHours,
} from './calendarSpec';
import { DAY_MS, formatDate, parseDate, weekdayOf } from './civilDays';
import {
  findOverlaps,
  type HoursOverlap,
  placeOfOverlap,
} from './findOverlaps';
import type { PlacedHours } from './HoursByDay';

/** Monday to Friday nights; 17 March 2025 is a Monday. */
const NIGHTS = {
  monday: hoursOf('22:00-06:00'),
  tuesday: hoursOf('22:00-06:00'),
  wednesday: hoursOf('22:00-06:00'),
  thursday: hoursOf('22:00-06:00'),
  friday: hoursOf('22:00-06:00'),
};
const override = (date: string, ...hours: string[]): CalendarOverride => ({
  date,
  hours: hoursOf(...hours),
});
const halfDay = (
  rule: HolidayRule & { since?: number; until?: number },
  ...hours: string[]
): CalendarHoliday => ({ ...rule, name: 'Half', hours: hoursOf(...hours) });

const text = ({ path, hours, date }: PlacedHours) =>
  `${path.join('.')} ${date} ${hours.from}-${hours.to}`;
const found = (part: Partial<CalendarHours>) =>
  findOverlaps(calendarOf({ weekly: NIGHTS, ...part })).map(
    ({ night, morning }) => `${text(night)} / ${text(morning)}`,
  );

describe('hours that overlap with those of the next day', () => {
  it.each<[string, Partial<CalendarHours>, string[]]>([
    [
      'a date with other hours, and the night before it',
      { overrides: [override('2025-03-19', '05:00-10:00')] },
      [
        'weekly.tuesday.0 2025-03-18 22:00-06:00 / overrides.0.hours.0 2025-03-19 05:00-10:00',
      ],
    ],
    [
      'the night of a date with other hours, and the next day',
      {
        weekly: { thursday: hoursOf('08:00-12:00', '13:00-18:00') },
        overrides: [override('2025-03-19', '20:00-14:00')],
      },
      [
        'overrides.0.hours.0 2025-03-19 20:00-14:00 / weekly.thursday.0 2025-03-20 08:00-12:00',
        'overrides.0.hours.0 2025-03-19 20:00-14:00 / weekly.thursday.1 2025-03-20 13:00-18:00',
      ],
    ],
    [
      'two dates with other hours',
      {
        weekly: {},
        overrides: [
          override('2025-12-31', '20:00-04:00'),
          override('2026-01-01', '03:59-12:00'),
        ],
      },
      [
        'overrides.0.hours.0 2025-12-31 20:00-04:00 / overrides.1.hours.0 2026-01-01 03:59-12:00',
      ],
    ],
    [
      'half a day, and the night before it',
      { holidays: [halfDay({ date: '2025-03-19' }, '05:00-10:00')] },
      [
        'weekly.tuesday.0 2025-03-18 22:00-06:00 / holidays.0.hours.0 2025-03-19 05:00-10:00',
      ],
    ],
    [
      'half days that follow each other',
      {
        weekly: {},
        holidays: [
          halfDay(
            { from: '2025-03-18', to: '2025-03-20' },
            '01:00-04:00',
            '22:00-02:00',
          ),
        ],
      },
      [
        'holidays.0.hours.1 2025-03-18 22:00-02:00 / holidays.0.hours.0 2025-03-19 01:00-04:00',
      ],
    ],
    [
      'half a day of every year, on the days of the week on which it can be',
      { holidays: [halfDay({ yearly: '12-24' }, '05:00-10:00')] },
      [
        // Thursday in 2020, then Friday, Saturday, Tuesday and Wednesday.
        'weekly.wednesday.0 2020-12-23 22:00-06:00 / holidays.0.hours.0 2020-12-24 05:00-10:00',
        'weekly.thursday.0 2021-12-23 22:00-06:00 / holidays.0.hours.0 2021-12-24 05:00-10:00',
        'weekly.friday.0 2022-12-23 22:00-06:00 / holidays.0.hours.0 2022-12-24 05:00-10:00',
        'weekly.monday.0 2024-12-23 22:00-06:00 / holidays.0.hours.0 2024-12-24 05:00-10:00',
        'weekly.tuesday.0 2025-12-23 22:00-06:00 / holidays.0.hours.0 2025-12-24 05:00-10:00',
      ],
    ],
    [
      'half a day that is always on one day of the week',
      { holidays: [halfDay({ easter: -4 }, '05:00-10:00')] },
      [
        'weekly.tuesday.0 2020-04-07 22:00-06:00 / holidays.0.hours.0 2020-04-08 05:00-10:00',
      ],
    ],
    [
      'a date of long ago',
      { overrides: [override('1999-03-17', '05:00-10:00')] },
      [
        'weekly.tuesday.0 1999-03-16 22:00-06:00 / overrides.0.hours.0 1999-03-17 05:00-10:00',
      ],
    ],
    [
      'the night after a day on which nobody works',
      {
        holidays: [{ name: 'Closed', date: '2025-03-18' }],
        overrides: [override('2025-03-19', '05:00-10:00')],
      },
      [
        'weekly.tuesday.0 2025-03-18 22:00-06:00 / overrides.0.hours.0 2025-03-19 05:00-10:00',
      ],
    ],
  ])('are found: %s', (_, part, expected) => {
    expect(found(part)).toEqual(expected);
  });

  it.each<[string, Partial<CalendarHours>]>([
    [
      'hours that begin when the night ends',
      { overrides: [override('2025-03-19', '06:00-10:00')] },
    ],
    [
      'a day on which nobody works, whatever its date says',
      {
        holidays: [{ name: 'Closed', yearly: '03-19' }],
        overrides: [override('2025-03-19', '05:00-10:00')],
      },
    ],
    [
      'half a day on which nobody works after all',
      {
        holidays: [
          halfDay({ date: '2025-03-19' }, '05:00-10:00'),
          { name: 'Closed', date: '2025-03-19' },
        ],
      },
    ],
    [
      'half a day whose date has other hours',
      {
        holidays: [halfDay({ date: '2025-03-19' }, '05:00-10:00')],
        overrides: [override('2025-03-19', '08:00-10:00')],
      },
    ],
    [
      'a night that is not worked on that date',
      {
        overrides: [
          override('2025-03-18'),
          override('2025-03-19', '05:00-10:00'),
        ],
      },
    ],
    [
      'days of the week among themselves, which the schema refuses',
      { weekly: { ...NIGHTS, saturday: hoursOf('05:00-10:00') } },
    ],
    [
      'half a day of years in which its day of the week has no night before',
      {
        holidays: [
          halfDay({ yearly: '12-24', since: 2023, until: 2023 }, '05:00-10:00'),
        ],
      },
    ],
    [
      'half days and no nights',
      {
        weekly: { monday: hoursOf('09:00-18:00') },
        holidays: [halfDay({ yearly: '12-24' }, '05:00-10:00')],
      },
    ],
  ])('are not %s', (_, part) => {
    expect(found(part)).toEqual([]);
  });
});

describe('the place of an overlap', () => {
  const at = (...path: (string | number)[]): PlacedHours => ({
    path,
    hours: { from: '22:00', to: '06:00' },
    date: '2025-03-14',
  });
  const weekly = at('weekly', 'monday', 0);
  const own = at('holidays', 1, 'hours', 0);
  const listed = at('holidays', 2, 'hours', 0);
  const date = at('overrides', 0, 'hours', 0);

  it.each<[string, HoursOverlap, string | undefined]>([
    ['the later one', { night: own, morning: date }, 'morning'],
    ['not the week', { night: own, morning: weekly }, 'night'],
    ['not a list', { night: date, morning: listed }, 'night'],
    [
      'the week rather than a list',
      { night: weekly, morning: listed },
      'night',
    ],
    ['nowhere in two lists', { night: listed, morning: listed }, undefined],
  ])('is %s', (_, overlap, expected) => {
    expect(placeOfOverlap(overlap, 2)).toBe(expected);
  });
});

describe('every overlap', () => {
  const MIDDLE = parseDate('2025-03-01')!;
  const DAYS = [-3, -2, -1, 0, 1, 2, 3];
  const hours = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 24 }))
    .map(([from, to]): WorkingHours[] => [
      {
        from: `${String(from).padStart(2, '0')}:00`,
        to: `${String(to).padStart(2, '0')}:00`,
      },
    ]);
  const some = fc.oneof(hours, fc.constant<WorkingHours[]>([]));
  const anyDay = fc.constantFrom(...DAYS).map(day => formatDate(MIDDLE + day));
  const anyCalendar = fc.record({
    timeZone: fc.constant('UTC'),
    weekly: fc
      .array(some, { minLength: 7, maxLength: 7 })
      .map(week =>
        Object.fromEntries(WEEKDAYS.map((day, i) => [day, week[i]])),
      ),
    holidays: fc.uniqueArray(
      fc.record(
        { name: fc.constant('H'), date: anyDay, hours },
        {
          requiredKeys: ['name', 'date'],
        },
      ),
      { maxLength: 3, selector: ({ date }) => date },
    ),
    overrides: fc.uniqueArray(fc.record({ date: anyDay, hours: some }), {
      maxLength: 2,
      selector: ({ date }) => date,
    }),
  });

  /** Hours that begin on a day, and whether the week says so. */
  function begunOn(day: number, calendar: CalendarHours) {
    const date = formatDate(day);
    const other =
      calendar.overrides.find(each => each.date === date) ??
      calendar.holidays.find(
        each => 'date' in each && each.date === date && each.hours,
      );
    return {
      isUsual: !other,
      hours:
        other?.hours ?? calendar.weekly[WEEKDAYS[weekdayOf(day) - 1]] ?? [],
    };
  }

  /** Milliseconds of hours on the day of their beginning, or the next one. */
  function lengthOf([only]: readonly WorkingHours[], isNextDay: boolean) {
    if (!only) {
      return 0;
    }
    const [start, end] = [only.from, only.to].map(time =>
      Number(time.slice(0, 2)),
    );
    const goesOn = end <= start;
    const today = (goesOn ? 24 : end) - start;
    const tomorrow = goesOn ? end : 0;
    return (isNextDay ? tomorrow : today) * 3_600_000;
  }

  it('is time that working time counts once, and only such', () => {
    fc.assert(
      fc.property(anyCalendar, (calendar: CalendarHours) => {
        const counted = new BusinessCalendar(calendar);
        const expected = [-4, ...DAYS, 4]
          .map(offset => MIDDLE + offset)
          .filter(day => {
            const own = begunOn(day, calendar);
            const before = begunOn(day - 1, calendar);
            const open = counted.between(day * DAY_MS, (day + 1) * DAY_MS);
            const isClosed = calendar.holidays.some(
              each =>
                'date' in each && each.date === formatDate(day) && !each.hours,
            );
            return (
              !isClosed &&
              !(own.isUsual && before.isUsual) &&
              lengthOf(own.hours, false) + lengthOf(before.hours, true) > open
            );
          });
        expect(
          findOverlaps(calendar).map(({ morning }) => morning.date),
        ).toEqual(expected.map(formatDate));
      }),
      { numRuns: 2000 },
    );
  });
});
