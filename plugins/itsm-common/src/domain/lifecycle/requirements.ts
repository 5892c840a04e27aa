import type { TicketState } from '../tickets/ticketState';

/**
 * What a ticket must hold before some actions (Mesa semantics 3.1, changes):
 * `plan` is the complete plan, with the question of an outage answered.
 *
 * @public
 */
export type TicketRequirement =
  | 'reason'
  | 'entities'
  | 'window'
  | 'plan'
  | 'template';

/** A field of the ticket that an action still waits for. @public */
export const MISSING_PARTS = [
  'changeReason',
  'entities',
  'plannedStart',
  'plannedEnd',
  'implementationPlan',
  'testPlan',
  'rollbackPlan',
  'outage',
  'template',
] as const;
/** @public */
export type MissingPart = (typeof MISSING_PARTS)[number];

const PARTS: Record<TicketRequirement, readonly MissingPart[]> = {
  reason: ['changeReason'],
  entities: ['entities'],
  window: ['plannedStart', 'plannedEnd'],
  plan: ['implementationPlan', 'testPlan', 'rollbackPlan', 'outage'],
  template: ['template'],
};

/**
 * The parts that a ticket still lacks for an action, in the order of its form.
 *
 * @param entities - how many catalog entities are linked by hand
 * @public
 */
export function missingParts(
  needs: readonly TicketRequirement[] | undefined,
  ticket: TicketState,
  entities: number,
): MissingPart[] {
  return (needs ?? [])
    .flatMap(need => PARTS[need])
    .filter(part =>
      part === 'entities' ? entities === 0 : ticket[part] === undefined,
    );
}
