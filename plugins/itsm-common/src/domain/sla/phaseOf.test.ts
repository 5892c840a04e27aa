import type { SlaMetric } from './slaClock';
import { phaseOf, type SlaFacts } from './phaseOf';

const phase = (metric: SlaMetric, facts: SlaFacts) => {
  const { phase: name, pause } = phaseOf(metric, facts);
  return [name, pause?.cause, pause?.reason].filter(Boolean).join(' ');
};

describe('clocks of a ticket', () => {
  it.each<[SlaFacts, string, string]>([
    [{ status: 'new' }, 'running', 'running'],
    [{ status: 'assigned', ownedAt: 5 }, 'running', 'ended'],
    [{ status: 'new', ownedAt: 5 }, 'running', 'ended'],
    [
      { status: 'pending', pendingReason: 'waiting-requester' },
      'paused pending waiting-requester',
      'paused pending waiting-requester',
    ],
    [
      {
        status: 'pending',
        pendingReason: 'waiting-other',
        pendingClock: 'run',
      },
      'running',
      'running',
    ],
    [{ status: 'resolved', ownedAt: 5 }, 'paused resolved', 'ended'],
    [{ status: 'rejected' }, 'paused rejected', 'paused rejected'],
    [{ status: 'closed', ownedAt: 5 }, 'ended', 'ended'],
    [{ status: 'cancelled' }, 'ended', 'ended'],
  ])(
    'move with %j: resolution %s, response %s',
    (facts, resolution, response) => {
      expect(phase('resolution', facts)).toBe(resolution);
      expect(phase('response', facts)).toBe(response);
      expect(phase('update', facts)).toBe(resolution);
    },
  );
});
