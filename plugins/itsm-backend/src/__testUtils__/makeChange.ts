import { groupRef } from './organisation';
import { type Desk, MONDAY } from './startDesk';

const HOUR = 3_600_000;

/**
 * A change of the web team that is approved, and made between two hours after
 * the tests began; the clock is at its end then.
 *
 * @returns its reference
 * @internal
 */
export async function makeChange(
  desk: Desk,
  change: {
    title: string;
    /** References of what it touches. */
    entities: readonly string[];
    hours: [from: number, until: number];
    outcome?: string;
  },
): Promise<string> {
  const [from, until] = change.hours.map(hour => MONDAY + hour * HOUR);
  const { ref } = await desk.as('hugo').fileKind('change', {
    title: change.title,
    entities: change.entities.map(entity => ({ ref: entity })),
    team: groupRef('web'),
    changeReason: 'It is old',
    implementationPlan: 'Replace it',
    testPlan: 'Look at it',
    rollbackPlan: 'Put it back',
    outage: false,
    plannedStart: new Date(from).toISOString(),
    plannedEnd: new Date(until).toISOString(),
  });
  desk.clock.time = from - HOUR;
  await desk.as('hugo').act(ref, 'submit');
  await desk.as('ciro').act(ref, 'validate');
  await desk.as('ciro').act(ref, 'approve', { comment: 'Agreed' });
  desk.clock.time = from;
  await desk.as('hugo').act(ref, 'implement');
  desk.clock.time = until;
  await desk
    .as('hugo')
    .act(ref, 'complete', { outcome: change.outcome ?? 'successful' });
  return ref;
}
