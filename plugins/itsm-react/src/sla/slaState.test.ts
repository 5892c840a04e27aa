import { slaState } from './slaState';

const NOW = Date.parse('2026-03-16T12:00:00Z');
const EARLIER = '2026-03-16T11:00:00Z';
const LATER = '2026-03-16T13:00:00Z';
const LAST = '2026-03-16T14:00:00Z';

describe('how a ticket stands', () => {
  it.each([
    ['nothing promised', undefined, undefined],
    ['nothing runs', {}, undefined],
    [
      'time left',
      { dueAt: LAST, warnAt: LATER, breachAt: LAST },
      { kind: 'due', at: LAST },
    ],
    [
      'a warning behind it',
      { dueAt: LATER, warnAt: EARLIER, breachAt: LATER },
      { kind: 'atRisk', at: LATER },
    ],
    [
      'a warning and no clock that runs',
      { warnAt: EARLIER },
      { kind: 'atRisk' },
    ],
    ['clocks that all stand still', { isPaused: true }, { kind: 'paused' }],
    [
      'a warning before they stood still',
      { warnAt: EARLIER, isPaused: true },
      { kind: 'atRisk' },
    ],
    [
      'a target missed before they stood still',
      { dueAt: EARLIER, breachAt: EARLIER, isPaused: true },
      { kind: 'late', at: EARLIER },
    ],
    [
      'a response that was late before they stood still',
      { breachAt: EARLIER, isPaused: true },
      { kind: 'paused', lateResponseAt: EARLIER },
    ],
    [
      'a target missed',
      { dueAt: EARLIER, warnAt: EARLIER, breachAt: EARLIER },
      { kind: 'late', at: EARLIER },
    ],
    [
      'a response that was late, and the next target ahead',
      { dueAt: LAST, warnAt: LATER, breachAt: EARLIER },
      { kind: 'due', at: LAST, lateResponseAt: EARLIER },
    ],
    [
      'a response that was late, and the next target at risk',
      { dueAt: LATER, warnAt: EARLIER, breachAt: EARLIER },
      { kind: 'atRisk', at: LATER, lateResponseAt: EARLIER },
    ],
    [
      'the very instant',
      {
        dueAt: new Date(NOW).toISOString(),
        breachAt: new Date(NOW).toISOString(),
      },
      { kind: 'due', at: new Date(NOW).toISOString() },
    ],
  ])('is told with %s', (_what, sla, expected) => {
    expect(slaState(sla, NOW)).toEqual(expected);
  });
});
