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
  'status' | 'pendingReason' | 'pendingClock' | 'ownedAt'
>;

/**
 * How a clock moves in a state of its ticket (Mesa semantics 3.3): it stands
 * still while the ticket waits for approval, is rejected, resolved, or
 * pending for a reason that stops it. What the reason does was written down
 * when it was given: a list of codes that is edited later stops nothing.
 *
 * @public
 */
export function phaseOf(
  metric: SlaMetric,
  { status, pendingReason, pendingClock, ownedAt }: SlaFacts,
): { phase: SlaPhase; pause?: Omit<SlaPause, 'seq'> } {
  if (status === 'closed' || status === 'cancelled') {
    return { phase: 'ended' };
  }
  if (metric === 'response' && ownedAt !== undefined) {
    return { phase: 'ended' };
  }
  const name: string = status;
  const cause = PAUSING.find(each => each === name);
  if (cause === undefined || (cause === 'pending' && pendingClock === 'run')) {
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
