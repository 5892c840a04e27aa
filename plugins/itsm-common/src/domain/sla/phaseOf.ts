import type { TicketState } from '../tickets/ticketState';
import type { SlaMetric, SlaPause, SlaPauseCause, SlaPhase } from './slaClock';

/** Statuses in which clocks stand still; those of approvals come with them. */
const PAUSING: readonly SlaPauseCause[] = [
  'awaiting_approval',
  'rejected',
  'resolved',
  'pending',
];

/** What of a ticket moves its clocks. @public */
export type SlaFacts = Pick<
  TicketState,
  'status' | 'pendingReason' | 'ownedAt'
>;

/**
 * How a clock moves in a state of its ticket (Mesa semantics 3.3): it stands
 * still while the ticket waits for approval, is rejected, resolved, or
 * pending for a reason that stops it.
 *
 * @param runsWhile - whether clocks go on while a ticket is pending for a
 *   reason
 * @public
 */
export function phaseOf(
  metric: SlaMetric,
  { status, pendingReason, ownedAt }: SlaFacts,
  runsWhile: (reason: string) => boolean,
): { phase: SlaPhase; pause?: Omit<SlaPause, 'seq'> } {
  if (status === 'closed' || status === 'cancelled') {
    return { phase: 'ended' };
  }
  if (metric === 'response' && ownedAt !== undefined) {
    return { phase: 'ended' };
  }
  const name: string = status;
  const cause = PAUSING.find(each => each === name);
  const goesOn =
    cause === undefined ||
    (cause === 'pending' &&
      pendingReason !== undefined &&
      runsWhile(pendingReason));
  if (goesOn) {
    return { phase: 'running' };
  }
  return {
    phase: 'paused',
    pause: {
      cause,
      ...(cause === 'pending' && pendingReason
        ? { reason: pendingReason }
        : {}),
    },
  };
}
