import { BusinessCalendar } from './BusinessCalendar';
import {
  AROUND_THE_CLOCK,
  at,
  calendarOf,
  HOUR,
  hoursOf,
  MINUTE,
  shown,
  weekOf,
} from './calendarFixture';
import type { CalendarHours } from './calendarSpec';
import { DAY_MS } from './civilDays';

const office = (part: Partial<CalendarHours> = {}) =>
  new BusinessCalendar(calendarOf(part));

const MONDAY_OFF = [{ name: 'Natalicio de Juárez', date: '2025-03-17' }];

describe('working time (golden figures of semantics 3.3)', () => {
  it.each<[string, Partial<CalendarHours>, string, number, string]>([
    [
      'goes on after the weekend',
      {},
      '2025-03-14T17:00',
      4,
      'Mon 2025-03-17 12:00',
    ],
    [
      'goes on after a holiday',
      { holidays: MONDAY_OFF },
      '2025-03-14T17:00',
      4,
      'Tue 2025-03-18 12:00',
    ],
    [
      'has 75 % of it before the whole',
      { holidays: MONDAY_OFF },
      '2025-03-14T17:00',
      3,
      'Tue 2025-03-18 11:00',
    ],
    [
      'goes on the next morning',
      {},
      '2025-03-10T16:00',
      8,
      'Tue 2025-03-11 15:00',
    ],
    [
      'leaves the midday break out',
      { weekly: weekOf('09:00-14:00', '16:00-19:00') },
      '2025-03-11T13:30',
      2,
      'Tue 2025-03-11 17:30',
    ],
    [
      'leaves breaks and a holiday out over a week',
      { weekly: weekOf('09:00-14:00', '16:00-19:00'), holidays: MONDAY_OFF },
      '2025-03-11T10:00',
      40,
      'Wed 2025-03-19 10:00',
    ],
    [
      'of longer days',
      { weekly: weekOf('08:00-18:00') },
      '2025-03-10T17:00',
      4,
      'Tue 2025-03-11 11:00',
    ],
    [
      'of longer days, an hour before',
      { weekly: weekOf('08:00-18:00') },
      '2025-03-10T17:00',
      3,
      'Tue 2025-03-11 10:00',
    ],
    [
      'of days that differ',
      {
        weekly: {
          monday: hoursOf('09:00-17:00'),
          tuesday: hoursOf('09:00-16:00'),
          thursday: hoursOf('08:00-17:00'),
        },
      },
      '2025-03-10T11:00',
      16,
      'Thu 2025-03-13 11:00',
    ],
    [
      'that fits is due at closing time',
      {},
      '2025-03-12T09:00',
      9,
      'Wed 2025-03-12 18:00',
    ],
    [
      'outside hours counts from the next opening',
      {},
      '2025-03-15T11:00',
      1,
      'Mon 2025-03-17 10:00',
    ],
  ])('%s', (_, part, start, hours, due) => {
    expect(shown(office(part).add(at(start), hours * HOUR))).toBe(due);
  });

  it('over a weekend is what lies inside', () => {
    const elapsed = office().between(
      at('2025-03-14T17:00'),
      at('2025-03-17T10:00'),
    );
    expect(elapsed).toBe(2 * HOUR);
  });

  it('is none backwards', () => {
    expect(
      office().between(at('2025-03-17T10:00'), at('2025-03-14T17:00')),
    ).toBe(0);
  });

  it('of nothing is due at once, or at the next opening', () => {
    expect(shown(office().add(at('2025-03-12T10:00'), 0))).toBe(
      'Wed 2025-03-12 10:00',
    );
    expect(shown(office().add(at('2025-03-12T18:00'), 0))).toBe(
      'Thu 2025-03-13 09:00',
    );
  });

  it('never comes in a calendar that is always closed', () => {
    const closed = office({ weekly: {} });
    expect(closed.add(at('2025-03-12T10:00'), 1)).toBeUndefined();
    expect(closed.add(at('2025-03-12T10:00'), 0)).toBeUndefined();
    expect(closed.workingDays(at('2025-03-12T10:00'), 1)).toBeUndefined();
    expect(closed.between(0, 4e12)).toBe(0);
  });

  it('ends when the one open day there is ends', () => {
    const once = office({
      weekly: {},
      overrides: [{ date: '2025-12-20', hours: hoursOf('09:00-12:00') }],
    });
    const start = at('2025-03-12T10:00');
    expect(shown(once.add(start, 3 * HOUR))).toBe('Sat 2025-12-20 12:00');
    expect(once.add(start, 3 * HOUR + 1)).toBeUndefined();
  });
});

describe('hours', () => {
  it('that overlap count once', () => {
    const calendar = office({
      weekly: {
        wednesday: hoursOf('09:00-12:00', '11:00-13:00', '10:00-11:00'),
      },
    });
    expect(
      calendar.between(at('2025-03-12T00:00'), at('2025-03-13T00:00')),
    ).toBe(4 * HOUR);
  });

  it('of a night go on after midnight, but not into a holiday', () => {
    const nights = calendarOf({ weekly: weekOf('22:00-06:00') });
    const calendar = new BusinessCalendar(nights);
    expect(calendar.isOpen(at('2025-03-15T05:59'))).toBe(true);
    expect(calendar.isOpen(at('2025-03-15T06:00'))).toBe(false);
    expect(calendar.isOpen(at('2025-03-16T23:00'))).toBe(false);
    const cut = new BusinessCalendar({ ...nights, holidays: MONDAY_OFF });
    // Monday is closed as a day; the shift that begins on it is not there
    // before midnight, and its part of Tuesday is.
    expect(cut.isOpen(at('2025-03-17T22:30'))).toBe(false);
    expect(cut.isOpen(at('2025-03-18T01:00'))).toBe(true);
  });

  it('of a date take the place of those that begin on it', () => {
    const calendar = office({
      overrides: [
        { date: '2025-12-24', hours: hoursOf('09:00-13:00') },
        { date: '2025-12-27', hours: hoursOf('10:00-12:00') },
        { date: '2025-12-26', hours: [] },
      ],
    });
    const from = (day: string, to: string) =>
      calendar.between(at(day), at(to)) / HOUR;
    expect(from('2025-12-24', '2025-12-25')).toBe(4);
    expect(from('2025-12-26', '2025-12-27')).toBe(0);
    expect(from('2025-12-27', '2025-12-28')).toBe(2);
  });
});

describe('working days', () => {
  it.each([
    ['two from a morning', '2025-03-10T10:00', 2, 'Wed 2025-03-12 18:00'],
    ['one from a Friday', '2025-03-14T17:30', 1, 'Mon 2025-03-17 18:00'],
    ['one from a Saturday', '2025-03-15T11:00', 1, 'Tue 2025-03-18 18:00'],
  ])('%s end with the last of them', (_, start, days, due) => {
    const calendar = office();
    const target = calendar.workingDays(at(start), days)!;
    expect(shown(calendar.add(at(start), target))).toBe(due);
  });

  it('are never 24 hours', () => {
    expect(office().workingDays(at('2025-03-10T10:00'), 1)).toBe(17 * HOUR);
  });

  it('are days that there were, in hours that there were', () => {
    const zone = 'Pacific/Apia';
    const samoa = new BusinessCalendar(
      calendarOf({ timeZone: zone, weekly: weekOf('09:00-17:00') }),
    );
    const thursday = at('2011-12-29T10:00', zone);
    // Friday the 30th is none of them.
    const target = samoa.workingDays(thursday, 1)!;
    expect(shown(samoa.add(thursday, target), zone)).toBe(
      'Mon 2012-01-02 17:00',
    );
    const night = new BusinessCalendar(
      calendarOf({
        timeZone: 'Europe/Madrid',
        weekly: { sunday: hoursOf('02:00-03:00') },
      }),
    );
    const friday = at('2025-03-28T10:00', 'Europe/Madrid');
    // On the 30th there is no such hour.
    const sunday = night.workingDays(friday, 1)!;
    expect(shown(night.add(friday, sunday), 'Europe/Madrid')).toBe(
      'Sun 2025-04-13 03:00',
    );
  });

  it('are counted by the civil days that are open', () => {
    const calendar = office({
      weekly: { monday: hoursOf('22:00-06:00') },
    });
    // The rest of the night on Tuesday is one, the evening of Monday another.
    const target = calendar.workingDays(at('2025-03-10T10:00'), 1)!;
    expect(target).toBe(8 * HOUR);
  });
});

describe('holidays', () => {
  const RULES: CalendarHours['holidays'] = [
    { name: 'Año Nuevo', yearly: '01-01' },
    { name: 'Constitución', month: 2, weekday: 'monday', nth: 1 },
    { name: 'Revolución', month: 11, weekday: 'monday', nth: 3 },
    { name: 'Viernes Santo', easter: -2 },
    { name: 'Poder Ejecutivo', yearly: '10-01', since: 2024, every: 6 },
    { name: 'Bisiesto', yearly: '02-29' },
    { name: 'Memorial Day', month: 5, weekday: 'monday', nth: -1 },
    { name: 'Quinto lunes', month: 3, weekday: 'monday', nth: 5 },
    { name: 'Una vez', date: '2025-09-15' },
    { name: 'Receso', from: '2025-12-31', to: '2026-01-02' },
    { name: 'Nochebuena', yearly: '12-24', hours: hoursOf('09:00-13:00') },
  ];
  const calendar = new BusinessCalendar(
    calendarOf({
      weekly: AROUND_THE_CLOCK,
      holidays: RULES,
    }),
  );
  const namedIn = (year: number) =>
    [...calendar.tiles(at(`${year}-01-01`), at(`${year + 1}-01-01`))]
      .filter(tile => tile.kind === 'holiday')
      .map(tile => `${shown(tile.start)!.slice(4, 14)} ${tile.name}`);

  it('fall on the days that their rules say', () => {
    expect(namedIn(2025)).toEqual([
      '2025-01-01 Año Nuevo',
      '2025-02-03 Constitución',
      '2025-03-31 Quinto lunes',
      '2025-04-18 Viernes Santo',
      '2025-05-26 Memorial Day',
      '2025-09-15 Una vez',
      '2025-11-17 Revolución',
      '2025-12-31 Receso',
    ]);
    expect(namedIn(2026).slice(0, 3)).toEqual([
      '2026-01-01 Año Nuevo',
      '2026-01-02 Receso',
      '2026-02-02 Constitución',
    ]);
    expect(namedIn(2024)).toEqual([
      '2024-01-01 Año Nuevo',
      '2024-02-05 Constitución',
      '2024-02-29 Bisiesto',
      '2024-03-29 Viernes Santo',
      '2024-05-27 Memorial Day',
      '2024-10-01 Poder Ejecutivo',
      '2024-11-18 Revolución',
    ]);
    expect(namedIn(2030)).toContain('2030-10-01 Poder Ejecutivo');
    expect(namedIn(2029)).not.toContain('2029-10-01 Poder Ejecutivo');
  });

  it('can be half a day', () => {
    expect(calendar.between(at('2025-12-24'), at('2025-12-25')) / HOUR).toBe(4);
  });
});

describe('clocks that are changed', () => {
  const always = (timeZone: string) =>
    new BusinessCalendar({
      timeZone,
      weekly: AROUND_THE_CLOCK,
      holidays: [],
      overrides: [],
    });

  it.each([
    ['Europe/Madrid', '2025-03-30', 23],
    ['Europe/Madrid', '2025-10-26', 25],
    ['America/New_York', '2025-03-09', 23],
    ['America/New_York', '2025-11-02', 25],
    // Until 2022 Mexico changed its clocks, since then it does not.
    ['America/Mexico_City', '2022-04-03', 23],
    ['America/Mexico_City', '2022-10-30', 25],
    ['America/Mexico_City', '2023-04-02', 24],
    ['Asia/Kolkata', '2025-03-30', 24],
    ['Australia/Lord_Howe', '2025-04-06', 24.5],
    ['Australia/Lord_Howe', '2025-10-05', 23.5],
  ])('make a whole day of %s on %s last %d hours', (zone, date, hours) => {
    const start = at(date, zone);
    const end = start + hours * HOUR;
    expect(shown(end, zone)).toMatch(/00:00$/);
    expect(always(zone).between(start, end)).toBe(hours * HOUR);
    expect(always(zone).add(start, hours * HOUR)).toBe(end);
  });

  it('shorten or lengthen only the hours in which it happens', () => {
    const early = (hours: string) =>
      new BusinessCalendar(
        calendarOf({
          timeZone: 'Europe/Madrid',
          weekly: { sunday: hoursOf(hours) },
        }),
      );
    const spring = [
      at('2025-03-30', 'Europe/Madrid'),
      at('2025-03-31', 'Europe/Madrid'),
    ] as const;
    const autumn = [
      at('2025-10-26', 'Europe/Madrid'),
      at('2025-10-27', 'Europe/Madrid'),
    ] as const;
    expect(early('01:30-02:30').between(...spring)).toBe(30 * MINUTE);
    expect(early('02:00-03:00').between(...spring)).toBe(0);
    expect(early('02:00-03:00').between(...autumn)).toBe(2 * HOUR);
    expect(early('09:00-18:00').between(...autumn)).toBe(9 * HOUR);
  });

  it('left a day of Samoa out', () => {
    const zone = 'Pacific/Apia';
    const start = at('2011-12-29T12:00', zone);
    const samoa = new BusinessCalendar(
      calendarOf({ timeZone: zone, weekly: weekOf('09:00-17:00') }),
    );
    // Friday the 30th never was: after Thursday comes Saturday.
    expect(shown(samoa.add(start, 6 * HOUR), zone)).toBe(
      'Mon 2012-01-02 10:00',
    );
    expect(always(zone).between(start, at('2011-12-31T00:00', zone))).toBe(
      12 * HOUR,
    );
  });

  it('keep leap days', () => {
    const calendar = office();
    expect(shown(calendar.add(at('2024-02-28T17:00'), 2 * HOUR))).toBe(
      'Thu 2024-02-29 10:00',
    );
  });
});

describe('tiles', () => {
  it('follow each other and say why time does not count', () => {
    const calendar = office({ holidays: MONDAY_OFF });
    const tiles = [
      ...calendar.tiles(at('2025-03-14T17:00'), at('2025-03-18T10:00')),
    ];
    expect(
      tiles.map(({ start, end, kind, name }) =>
        [shown(start), (end - start) / HOUR, kind, name].join(' '),
      ),
    ).toEqual([
      'Fri 2025-03-14 17:00 1 open ',
      'Fri 2025-03-14 18:00 54 outside ',
      'Mon 2025-03-17 00:00 24 holiday Natalicio de Juárez',
      'Tue 2025-03-18 00:00 9 outside ',
      'Tue 2025-03-18 09:00 1 open ',
    ]);
  });

  it('are one where nothing changes', () => {
    const closed = office({ weekly: {} });
    const [start, end] = [at('2025-03-14T17:00'), at('2025-05-18T10:00')];
    expect([...closed.tiles(start, end)]).toEqual([
      { start, end, kind: 'outside' },
    ]);
    expect(end - start).toBeGreaterThan(60 * DAY_MS);
  });
});
