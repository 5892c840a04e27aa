import { calendarSpecSchema, holidayListSpecSchema } from './calendar';

const DAY = [{ from: '09:00', to: '18:00' }];

const told = (error?: { issues: { path: PropertyKey[]; message: string }[] }) =>
  error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

const problems = (part: object) =>
  told(
    calendarSpecSchema.safeParse({
      title: 'Office',
      timeZone: 'America/Mexico_City',
      weekly: { monday: DAY },
      ...part,
    }).error,
  );
const ofHolidays = (...holidays: object[]) =>
  told(holidayListSpecSchema.safeParse({ title: 'H', holidays }).error);

describe('a calendar', () => {
  it('takes several hours a day, nights and whole days', () => {
    expect(
      problems({
        weekly: {
          monday: [
            { from: '09:00', to: '14:00' },
            { from: '16:00', to: '19:00' },
          ],
          tuesday: [{ from: '22:00', to: '06:00', nextDay: true }],
          wednesday: [{ from: '06:00', to: '24:00' }],
        },
      }),
    ).toBeUndefined();
  });

  it.each<[string, object, string[]]>([
    [
      'hours that overlap',
      {
        weekly: {
          monday: [
            { from: '09:00', to: '14:00' },
            { from: '13:00', to: '19:00' },
          ],
        },
      },
      ['weekly.monday.1: 13:00–19:00 overlaps 09:00–14:00'],
    ],
    [
      'hours that overlap the night before',
      {
        weekly: {
          monday: [{ from: '22:00', to: '06:00', nextDay: true }],
          tuesday: [{ from: '05:00', to: '10:00' }],
        },
      },
      ['weekly.tuesday.0: 05:00–10:00 overlaps those of the day before'],
    ],
    [
      'hours of one date that overlap',
      {
        overrides: [
          {
            date: '2025-12-24',
            hours: [
              { from: '22:00', to: '02:00', nextDay: true },
              { from: '09:00', to: '14:00' },
              { from: '13:59', to: '15:00' },
              { from: '23:00', to: '24:00' },
            ],
          },
        ],
      },
      [
        'overrides.0.hours.2: 13:59–15:00 overlaps 09:00–14:00',
        'overrides.0.hours.3: 23:00–24:00 overlaps 22:00–02:00',
      ],
    ],
    [
      'hours of half a day that overlap',
      {
        holidays: [
          {
            name: 'A',
            yearly: '12-24',
            hours: [
              { from: '09:00', to: '14:00' },
              { from: '10:00', to: '11:00' },
            ],
          },
        ],
      },
      ['holidays.0.hours.1: 10:00–11:00 overlaps 09:00–14:00'],
    ],
    [
      'hours that end before they begin',
      { weekly: { monday: [{ from: '18:00', to: '09:00' }] } },
      [
        'weekly.monday.0.to: does not come after "from"; hours that go on after midnight need nextDay: true',
      ],
    ],
    [
      'hours of one day that say they end on the next',
      { weekly: { monday: [{ from: '09:00', to: '18:00', nextDay: true }] } },
      ['weekly.monday.0.to: ends on the same day; leave nextDay out'],
    ],
    [
      'an unknown zone',
      { timeZone: 'Mexico/Merida' },
      [
        'timeZone: must be a time zone of the IANA database, such as "America/Mexico_City"',
      ],
    ],
    [
      'no open time',
      { weekly: {} },
      ['weekly: has no open time: nothing would ever be due'],
    ],
    [
      'a date with other hours twice',
      {
        overrides: [
          { date: '2025-12-24', hours: [] },
          { date: '2025-12-24', hours: DAY },
        ],
      },
      ['overrides.1.date: 2025-12-24 is overridden twice'],
    ],
    [
      'a day that does not exist',
      { overrides: [{ date: '2025-02-29', hours: [] }] },
      ['overrides.0.date: must be a date such as 2025-03-14'],
    ],
  ])('refuses %s', (_, part, expected) => {
    expect(problems(part)).toEqual(expected);
  });
});

describe('holidays', () => {
  it('are dates, spans, and rules', () => {
    expect(
      ofHolidays(
        { name: 'A', date: '2025-03-17' },
        { name: 'B', from: '2025-12-22', to: '2026-01-06' },
        { name: 'C', yearly: '02-29' },
        { name: 'D', month: 11, weekday: 'monday', nth: 3, since: 2006 },
        { name: 'E', easter: -2 },
        { name: 'F', yearly: '10-01', since: 2024, every: 6 },
        { name: 'G', yearly: '12-24', hours: DAY },
      ),
    ).toBeUndefined();
  });

  it.each<[string, object[], string]>([
    [
      'a year of them',
      [{ name: 'A', from: '2025-01-01', to: '2025-12-31' }],
      'holidays.0.to: makes a holiday of 365 days; the longest has 60',
    ],
    [
      'a span that ends before it begins',
      [{ name: 'A', from: '2025-01-02', to: '2025-01-01' }],
      'holidays.0.to: lies before "from"',
    ],
    [
      'two on one day',
      [
        { name: 'A', yearly: '12-25' },
        { name: 'B', yearly: '12-25' },
      ],
      'holidays.1.name: is on the same day as "A"; keep one of them',
    ],
    [
      'every few years without a first one',
      [{ name: 'A', yearly: '10-01', every: 6 }],
      'holidays.0.every: needs "since", the first year from which to count',
    ],
    [
      'years in the wrong order',
      [{ name: 'A', yearly: '10-01', since: 2024, until: 2020 }],
      'holidays.0.until: lies before "since"',
    ],
  ])('are refused: %s', (_, holidays, expected) => {
    expect(ofHolidays(...holidays)).toEqual([expected]);
  });
});
