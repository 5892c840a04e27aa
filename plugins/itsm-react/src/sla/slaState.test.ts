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
    [
      'a target missed, also when another one is ahead',
      { dueAt: LATER, warnAt: EARLIER, breachAt: EARLIER },
      { kind: 'late', at: EARLIER },
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
