import { readIcsHolidays } from './readIcsHolidays';

const file = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    ...events.flatMap((lines, index) => [
      'BEGIN:VEVENT',
      `UID:${index}`,
      'DTSTAMP:20250101T000000Z',
      ...lines,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n');
const day = (date: string) => `DTSTART;VALUE=DATE:${date}`;

describe('the holidays of a calendar file', () => {
  it.each<[string[], object]>([
    [[day('20250505')], { date: '2025-05-05' }],
    [
      [day('20250720'), 'DTEND;VALUE=DATE:20250801'],
      { from: '2025-07-20', to: '2025-07-31' },
    ],
    [
      [day('20250720'), 'DURATION:P2D'],
      { from: '2025-07-20', to: '2025-07-21' },
    ],
    [[day('20250505'), 'RRULE:FREQ=YEARLY'], { yearly: '05-05', since: 2025 }],
    [
      [day('20241001'), 'RRULE:FREQ=YEARLY;INTERVAL=6;COUNT=3'],
      { yearly: '10-01', since: 2024, every: 6, until: 2036 },
    ],
    [
      [day('20251117'), 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=3MO'],
      { month: 11, weekday: 'monday', nth: 3, since: 2025 },
    ],
    [
      [
        day('20251128'),
        'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=-1FR;UNTIL=20301231',
      ],
      { month: 11, weekday: 'friday', nth: -1, since: 2025, until: 2030 },
    ],
    // It comes after the rule has ended in that year.
    [
      [day('20250505'), 'RRULE:FREQ=YEARLY;UNTIL=20300101'],
      { yearly: '05-05', since: 2025, until: 2029 },
    ],
  ])('of %j is %j', (lines, expected) => {
    expect(readIcsHolidays(file(['SUMMARY:H', ...lines]))).toEqual({
      holidays: [{ name: 'H', ...expected }],
      leftOut: [],
    });
  });

  it('have names with commas that go over lines, and come once', () => {
    const event = [
      'SUMMARY:Batalla de Puebla\\, 5 de',
      '  mayo',
      day('20250505'),
    ];
    expect(readIcsHolidays(file(event, event)).holidays).toEqual([
      { name: 'Batalla de Puebla, 5 de mayo', date: '2025-05-05' },
    ]);
  });

  it('of several days every year are as many', () => {
    expect(
      readIcsHolidays(
        file([
          'SUMMARY:H',
          day('20251231'),
          'DTEND;VALUE=DATE:20260102',
          'RRULE:FREQ=YEARLY',
        ]),
      ).holidays.map(holiday => 'yearly' in holiday && holiday.yearly),
    ).toEqual(['12-31', '01-01']);
  });

  it.each([
    [['DTSTART:20251224T180000Z'], 'timed'],
    [[], 'noDate'],
    [[day('nonsense')], 'noDate'],
    [[day('20250101'), 'DTEND;VALUE=DATE:20251231'], 'tooLong'],
    [[day('20250101'), 'RRULE:FREQ=MONTHLY'], 'rule'],
    [[day('20250101'), 'RRULE:FREQ=YEARLY;BYDAY=MO,TU'], 'rule'],
    [
      [day('20250101'), 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20260101'],
      'rule',
    ],
    [[day('20250101'), 'STATUS:CANCELLED'], 'cancelled'],
  ])('leave out %j: %s', (lines, reason) => {
    expect(readIcsHolidays(file(['SUMMARY:H', ...lines]))).toEqual({
      holidays: [],
      leftOut: [{ name: 'H', reason }],
    });
  });

  it('leave out what has no name', () => {
    expect(readIcsHolidays(file([day('20250101')])).leftOut).toEqual([
      { name: '', reason: 'noName' },
    ]);
  });

  it('are no more than a list holds', () => {
    const many = Array.from({ length: 501 }, (_, index) => [
      `SUMMARY:${index}`,
      day(
        new Date(Date.UTC(2025, 0, 1 + index))
          .toISOString()
          .slice(0, 10)
          .replace(/-/g, ''),
      ),
    ]);
    const { holidays, leftOut } = readIcsHolidays(file(...many));
    expect(holidays).toHaveLength(500);
    expect(leftOut).toEqual([{ name: '500', reason: 'tooMany' }]);
  });
});
