import { performance } from 'node:perf_hooks';
import { backendModule, common } from '../lib/product.mjs';
import { Random } from '../lib/random.mjs';

const { Calendars } = backendModule('sla/Calendars');
const { policiesOf } = backendModule('sla/policiesOf');
const { replayUnder } = common;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BEGIN = Date.UTC(2020, 0, 1);

/** Calls of `work` a second, for so many seconds. */
function rateOf(work, seconds) {
  for (let index = 0; index < 2_000; index += 1) {
    work(index);
  }
  const end = performance.now() + seconds * 1_000;
  const start = performance.now();
  let count = 0;
  while (performance.now() < end) {
    for (let batch = 0; batch < 500; batch += 1) {
      work(count);
      count += 1;
    }
  }
  return Math.round(count / ((performance.now() - start) / 1_000));
}

/** What a calendar answers a second, by how far the instants lie apart. */
export function measureEngine(snapshot, definitions, seconds) {
  const { calendar } = new Calendars({ definitions }).current(
    snapshot,
    'office-hours',
  );
  const random = new Random(1);
  const starts = Array.from(
    { length: 10_000 },
    () => BEGIN + Math.floor(random.next() * 6 * 365 * DAY_MS),
  );
  const start = index => starts[index % starts.length];
  return [
    ['an hour', HOUR_MS],
    ['a week', 7 * DAY_MS],
    ['a year', 365 * DAY_MS],
    ['ten years', 3_652 * DAY_MS],
  ].map(([span, length]) => ({
    span,
    between: rateOf(
      index => calendar.between(start(index), start(index) + length),
      seconds,
    ),
    add: rateOf(
      // About a fifth of all time is working time.
      index => calendar.add(start(index), Math.round(length / 5)),
      seconds,
    ),
  }));
}

const entry = (seq, at, kind, changes, more = {}) => ({
  seq,
  at,
  visibility: 'public',
  byStaff: seq > 1,
  body: { kind, changes, ...more },
});

/** A request as it is lived through: owned, asked, waited for, resolved. */
function logFrom(at) {
  const change = (from, to) => ({ status: { from, to } });
  return [
    entry(1, at, 'created', {
      status: { to: 'new' },
      priorityComputed: { to: 3 },
      offering: { to: 'website-update' },
      service: { to: 'institutional-site' },
      unit: { to: 'group:default/finance' },
    }),
    entry(2, at + HOUR_MS, 'transition', {
      ...change('new', 'in_progress'),
      ownedAt: { to: at + HOUR_MS },
    }),
    entry(3, at + 2 * HOUR_MS, 'comment', {}, { text: 'Which page?' }),
    entry(4, at + 2 * HOUR_MS, 'transition', {
      ...change('in_progress', 'pending'),
      pendingReason: { to: 'waiting-requester' },
    }),
    entry(5, at + 20 * HOUR_MS, 'transition', {
      ...change('pending', 'in_progress'),
      pendingReason: { from: 'waiting-requester' },
    }),
    entry(6, at + 30 * HOUR_MS, 'edited', {
      priorityOverride: { to: 2 },
    }),
    entry(
      7,
      at + 50 * HOUR_MS,
      'transition',
      change('in_progress', 'resolved'),
    ),
    entry(8, at + 150 * HOUR_MS, 'transition', change('resolved', 'closed')),
  ];
}

/** Tickets a second that are lived through once more, on one processor. */
export function measureReplay(snapshot, definitions, seconds) {
  const calendars = new Calendars({ definitions });
  const rules = {
    policies: policiesOf(snapshot),
    calendarOf: name => calendars.current(snapshot, name),
  };
  const random = new Random(2);
  const logs = Array.from({ length: 2_000 }, () =>
    logFrom(BEGIN + Math.floor(random.next() * 6 * 365 * DAY_MS)),
  );
  const { runs } = replayUnder(rules, 'request', logs[0]);
  return {
    entries: logs[0].length,
    clocks: runs.length,
    perSecond: rateOf(
      index => replayUnder(rules, 'request', logs[index % logs.length]),
      seconds,
    ),
  };
}
