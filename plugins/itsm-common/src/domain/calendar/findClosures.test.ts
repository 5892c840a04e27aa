import type { CalendarHours } from './calendarSpec';
import { findLongClosures, isEverOpen } from './findClosures';

const NINE_TO_SIX = [{ from: '09:00', to: '18:00' }];
const WEEK = {
  monday: NINE_TO_SIX,
  tuesday: NINE_TO_SIX,
  wednesday: NINE_TO_SIX,
  thursday: NINE_TO_SIX,
  friday: NINE_TO_SIX,
};

const calendar = (part: Partial<CalendarHours>): CalendarHours => ({
  timeZone: 'America/Mexico_City',
  weekly: {},
  holidays: [],
  overrides: [],
  ...part,
});

const span = (from: string, to: string) => ({ name: 'Closed', from, to });

describe('a calendar', () => {
  it.each<[string, Partial<CalendarHours>, boolean]>([
    ['with a week is open', { weekly: WEEK }, true],
    ['without anything is not', {}, false],
    [
      'is open on a date with hours of its own',
      { overrides: [{ date: '2019-03-14', hours: NINE_TO_SIX }] },
      true,
    ],
    [
      'is not when that date is a holiday',
      {
        overrides: [{ date: '2019-03-14', hours: NINE_TO_SIX }],
        holidays: [{ name: 'Closed', date: '2019-03-14' }],
      },
      false,
    ],
    [
      'is not when that date has no hours',
      { overrides: [{ date: '2019-03-14', hours: [] }] },
      false,
    ],
    [
      'is open after midnight of a night that a holiday does not reach',
      {
        overrides: [
          { date: '2019-03-14', hours: [{ from: '22:00', to: '06:00' }] },
        ],
        holidays: [{ name: 'Closed', date: '2019-03-14' }],
      },
      true,
    ],
    [
      'is not when rules close its only day for ever',
      {
        weekly: { monday: NINE_TO_SIX },
        holidays: Array.from({ length: 12 }, (_, month) =>
          ([1, 2, 3, 4, 5] as const).map(nth => ({
            name: 'Closed',
            month: month + 1,
            weekday: 'monday' as const,
            nth,
          })),
        ).flat(),
      },
      false,
    ],
  ])('%s', (_, part, expected) => {
    expect(isEverOpen(calendar(part))).toBe(expected);
  });
});

describe('closures', () => {
  const closures = (part: Partial<CalendarHours>) =>
    findLongClosures(calendar({ weekly: WEEK, ...part }), 60);

  it('may be as long as the longest holiday', () => {
    expect(closures({ holidays: [span('2026-07-01', '2026-08-29')] })).toEqual(
      [],
    );
  });

  it('of holidays one after the other are seen as one, over the years', () => {
    expect(
      closures({
        holidays: [
          span('2027-01-04', '2027-02-28'),
          { name: 'Elsewhere', date: '2026-05-01' },
          span('2026-12-01', '2027-01-01'),
        ],
      }),
    ).toEqual([
      { from: '2026-12-01', to: '2027-02-28', days: 90, holidays: [0, 2] },
    ]);
  });

  const weeks = Array.from({ length: 13 }, (_, week) => {
    const monday = Date.UTC(2026, 0, 5 + 7 * week);
    const date = (day: number) =>
      new Date(monday + day * 86_400_000).toISOString().slice(0, 10);
    return span(date(0), date(4));
  });

  it('go on over days that are free every week, which count', () => {
    expect(closures({ holidays: weeks })).toMatchObject([
      { from: '2026-01-05', to: '2026-04-03', days: 89 },
    ]);
    expect(closures({ holidays: weeks.slice(0, 9) })).toMatchObject([
      { days: 61 },
    ]);
    expect(closures({ holidays: weeks.slice(0, 8) })).toEqual([]);
    // A day of work between them makes two closures.
    expect(
      closures({
        holidays: weeks.filter((_, week) => week !== 6),
      }),
    ).toEqual([]);
    expect(
      closures({
        holidays: weeks,
        overrides: [{ date: '2026-02-14', hours: NINE_TO_SIX }],
      }),
    ).toEqual([]);
  });

  it('of a calendar that opens one day a week are as long as they take', () => {
    const mondays = Array.from({ length: 60 }, (_, week) => ({
      name: 'Closed',
      date: new Date(Date.UTC(2026, 0, 5 + 7 * week))
        .toISOString()
        .slice(0, 10),
    }));
    expect(
      closures({ weekly: { monday: NINE_TO_SIX }, holidays: mondays }),
    ).toMatchObject([{ from: '2026-01-05', days: 414 }]);
  });

  it('are none where nobody works by the week', () => {
    expect(
      closures({
        weekly: {},
        overrides: [{ date: '2026-03-14', hours: NINE_TO_SIX }],
        holidays: Array.from({ length: 31 }, (_, index) => ({
          name: 'Holiday',
          yearly: `05-${String(index + 1).padStart(2, '0')}`,
        })),
      }),
    ).toEqual([]);
  });

  it('that come back are named once, whichever year is the worst', () => {
    const yearly = Array.from({ length: 62 }, (_, index) => ({
      name: 'Closed',
      yearly: new Date(Date.UTC(2024, 6, 1 + index)).toISOString().slice(5, 10),
    }));
    const found = closures({
      holidays: [
        ...yearly,
        { name: 'Labour', month: 9, weekday: 'monday', nth: 1 },
      ],
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ from: '2024-07-01' });
  });

  it('of rules that go on from a span are seen in any year to come, and no past one', () => {
    const rest = Array.from({ length: 20 }, (_, index) => ({
      name: 'January',
      yearly: `01-${String(index + 1).padStart(2, '0')}`,
    }));
    const of = (year: number) =>
      closures({ holidays: [span(`${year}-11-12`, `${year}-12-31`), ...rest] });
    expect(of(2060)).toMatchObject([{ from: '2060-11-12', to: '2061-01-20' }]);
    expect(of(1999)).toEqual([]);
    expect(
      closures({
        holidays: [
          span('1990-01-01', '1990-02-25'),
          span('1990-02-26', '1990-04-20'),
        ],
      }),
    ).toEqual([]);
  });

  it('are none of holidays with hours', () => {
    expect(
      closures({
        holidays: Array.from({ length: 100 }, (_, index) => ({
          name: 'Half',
          date: new Date(Date.UTC(2026, 0, 1 + index))
            .toISOString()
            .slice(0, 10),
          hours: NINE_TO_SIX,
        })),
      }),
    ).toEqual([]);
  });
});
