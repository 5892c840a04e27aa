import { createOfficeTime } from './createOfficeTime';
import type { DemoActionStep } from './DemoScenario';
import { transitionOf } from './transitionOf';

/** A Wednesday, six hours behind UTC. */
const FILED = Date.parse('2026-03-18T11:00:00-06:00');

const said = (step: DemoActionStep) =>
  transitionOf(step, {
    office: createOfficeTime(FILED, 'America/Mexico_City'),
    at: FILED + 3_600_000,
    filedAt: FILED,
    refOf: id => `CHG-${id}`,
  });

describe('a step of a life cycle', () => {
  it('says when a change was really made, from the day of its filing', () => {
    expect(said({ do: 'implement', began: { day: 2, at: '19:05' } })).toEqual({
      action: 'implement',
      actualStart: '2026-03-21T01:05:00.000Z',
    });
    expect(
      said({
        do: 'record_after_fact',
        outcome: 'failed',
        began: { day: -1, at: '22:00' },
        ended: { day: -1, at: '23:00' },
      }),
    ).toMatchObject({
      actualStart: '2026-03-18T04:00:00.000Z',
      actualEnd: '2026-03-18T05:00:00.000Z',
    });
  });

  it('resolves a request with a code and a problem with an outcome', () => {
    expect(said({ do: 'resolve', solution: 'Done' })).toEqual({
      action: 'resolve',
      resolutionCode: 'fulfilled',
      solution: 'Done',
    });
    const problem = said({ do: 'resolve', outcome: 'risk_accepted' });
    expect(problem).toEqual({ action: 'resolve', outcome: 'risk_accepted' });
  });

  it('names the change that caused an incident by its reference', () => {
    const step = {
      do: 'resolve' as const,
      code: 'service-restored',
      solution: 'Undone',
      causedBy: '000001',
    };
    expect(said(step).causedBy).toBe('CHG-000001');
  });

  it('hands on the answers that are called as the desk calls them', () => {
    const decision = {
      after: '1h',
      by: 'carlota-huerta',
      on: 'node-upgrade',
      do: 'approve' as const,
      comment: 'Agreed',
    };
    expect(said(decision)).toEqual({ action: 'approve', comment: 'Agreed' });
  });
});
