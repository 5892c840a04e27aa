import fc from 'fast-check';
import { DateTime } from 'luxon';
import { BusinessCalendar } from './BusinessCalendar';
import { at, MINUTE } from './calendarFixture';
import {
  type CalendarHours,
  WEEKDAYS,
  type WorkingHours,
} from './calendarSpec';

/** Zones with the clock changes that are hard to get right, near these days. */
const PLACES: [zone: string, around: string][] = [
  ['America/Mexico_City', '2022-04-03'],
  ['America/Mexico_City', '2022-10-30'],
  ['America/Mexico_City', '2024-02-29'],
  ['Europe/Madrid', '2025-03-30'],
  ['Europe/Madrid', '2025-10-26'],
  ['America/New_York', '2025-11-02'],
  ['Asia/Kolkata', '2025-12-31'],
  ['Australia/Lord_Howe', '2025-04-06'],
  ['Australia/Lord_Howe', '2025-10-05'],
  ['Pacific/Apia', '2011-12-30'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/Sao_Paulo', '2018-02-18'],
  ['America/St_Johns', '2010-11-07'],
  ['Africa/Casablanca', '2025-02-23'],
];

const twoDigits = (value: number) => String(value).padStart(2, '0');
const timeText = (minutes: number) =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

const hours: fc.Arbitrary<WorkingHours> = fc
  .tuple(
    fc.integer({ min: 0, max: 95 }).map(quarter => quarter * 15),
    fc.integer({ min: 0, max: 96 }).map(quarter => quarter * 15),
  )
  .map(([from, to]) => ({ from: timeText(from), to: timeText(to) }));
const day = fc.array(hours, { maxLength: 3 });

const case_ = fc
  .tuple(
    fc.constantFrom(...PLACES),
    fc.array(day, { minLength: 7, maxLength: 7 }),
    fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 2 }),
    fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), day), { maxLength: 2 }),
    fc.integer({ min: -3 * 1440, max: 2 * 1440 }),
    fc.integer({ min: 0, max: 2 * 1440 }),
  )
  .map(([[timeZone, around], week, holidays, overrides, from, length]) => {
    const middle = DateTime.fromISO(around, { zone: 'utc' });
    const dateAt = (offset: number) =>
      middle.plus({ days: offset }).toISODate()!;
    const calendar: CalendarHours = {
      timeZone,
      weekly: Object.fromEntries(WEEKDAYS.map((name, i) => [name, week[i]])),
      holidays: holidays.map(offset => ({
        name: `H${offset}`,
        date: dateAt(offset),
      })),
      overrides: [
        ...new Map(
          overrides.map(([offset, other]) => [
            offset,
            { date: dateAt(offset), hours: other },
          ]),
        ).values(),
      ],
    };
    const start = at(`${around}T12:00`, 'utc') + from * MINUTE;
    return { calendar, start, end: start + length * MINUTE };
  });

/** The rule of the semantics, word by word, for one instant. */
function isOpenByTheRule(calendar: CalendarHours, instant: number): boolean {
  const local = DateTime.fromMillis(instant, { zone: calendar.timeZone });
  const date = local.toISODate()!;
  if (calendar.holidays.some(each => 'date' in each && each.date === date)) {
    return false;
  }
  const civil = DateTime.fromISO(date, { zone: 'utc' });
  const begunOn = (when: DateTime) =>
    (
      calendar.overrides.find(each => each.date === when.toISODate())?.hours ??
      calendar.weekly[WEEKDAYS[when.weekday - 1]] ??
      []
    ).map(({ from, to }) => {
      const minutes = (text: string) =>
        Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
      const start = minutes(from);
      return { start, end: minutes(to) + (minutes(to) > start ? 0 : 1440) };
    });
  const clock = local.hour * 60 + local.minute;
  return (
    begunOn(civil).some(({ start, end }) => clock >= start && clock < end) ||
    begunOn(civil.minus({ days: 1 })).some(({ end }) => clock < end - 1440)
  );
}

describe('any calendar, anywhere', () => {
  it('counts the minutes that are open by the rule', () => {
    fc.assert(
      fc.property(case_, ({ calendar, start, end }) => {
        let open = 0;
        for (let instant = start; instant < end; instant += MINUTE) {
          open += isOpenByTheRule(calendar, instant) ? MINUTE : 0;
        }
        const engine = new BusinessCalendar(calendar);
        expect(engine.between(start, end)).toBe(open);
        const tiles = [...engine.tiles(start, end)];
        const sum = tiles
          .filter(tile => tile.kind === 'open')
          .reduce((total, tile) => total + tile.end - tile.start, 0);
        expect(sum).toBe(open);
        let reached = start;
        for (const tile of tiles) {
          expect(tile.start).toBe(reached);
          reached = tile.end;
        }
        expect(reached).toBe(Math.max(start, end));
      }),
      { numRuns: 120 },
    );
  });

  it('finds the first instant by which so much is over', () => {
    fc.assert(
      fc.property(
        case_,
        fc.integer({ min: 1, max: 6_000 * MINUTE }),
        ({ calendar, start }, duration) => {
          const engine = new BusinessCalendar(calendar);
          const due = engine.add(start, duration);
          // Either it is never over, or over at that instant and not before.
          const farAway = start + 400 * 1440 * MINUTE;
          const holds =
            due === undefined
              ? [engine.between(start, farAway) < duration]
              : [
                  engine.between(start, due) === duration,
                  engine.isOpen(due - 1),
                  engine.between(start, due - 1) === duration - 1,
                ];
          expect(holds).not.toContain(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('opens at the first instant that is open', () => {
    fc.assert(
      fc.property(case_, ({ calendar, start }) => {
        const engine = new BusinessCalendar(calendar);
        const opening = engine.nextOpening(start);
        if (opening === undefined) {
          return;
        }
        expect(engine.isOpen(opening)).toBe(true);
        expect(engine.between(start, opening)).toBe(0);
        expect(isOpenByTheRule(calendar, opening)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('has working days that end with their hours', () => {
    fc.assert(
      fc.property(
        case_,
        fc.integer({ min: 1, max: 5 }),
        ({ calendar, start }, days) => {
          const engine = new BusinessCalendar(calendar);
          const target = engine.workingDays(start, days);
          if (target === undefined) {
            return;
          }
          const due = engine.add(start, target)!;
          const local = (instant: number) =>
            DateTime.fromMillis(instant, { zone: calendar.timeZone });
          // Nothing of the day on which it ends comes after it.
          const midnight =
            local(due - 1)
              .endOf('day')
              .toMillis() + 1;
          expect(engine.between(due, midnight)).toBe(0);
          expect(engine.isOpen(due - 1)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
