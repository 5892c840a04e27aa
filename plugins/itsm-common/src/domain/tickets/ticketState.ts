import type { Impact, Priority, Urgency } from '../priority/levels';
import type { RequestStatus } from '../lifecycle/requestLifecycle';
import type { Origin } from './ticketTypes';

/** Value of an extra field once it is validated. @public */
export type FieldValue = string | number | boolean | string[];

/**
 * Everything of a ticket that its event log can bring back: the fold of the
 * log gives exactly this (see `foldTicketEvents`). People are person ids,
 * groups and entities are catalog references, instants are UTC milliseconds.
 *
 * @public
 */
export interface TicketState {
  title: string;
  description: string;
  status: RequestStatus;
  /** Status to go back to when pending ends. */
  statusBefore?: RequestStatus;
  requester: string;
  beneficiary: string;
  openedBy: string;
  unit?: string;
  origin: Origin;
  offering?: string;
  offeringRevision?: number;
  service?: string;
  fields: Record<string, FieldValue>;
  impact: Impact;
  urgency: Urgency;
  priorityComputed: Priority;
  priorityOverride?: Priority;
  team: string;
  assignee?: string;
  pendingReason?: string;
  resumeAt?: number;
  resolutionCode?: string;
  solution?: string;
  /** Code of the cause; internal. */
  cause?: string;
  cancelReason?: string;
  restricted: boolean;
  reopenCount: number;
  reassignCount: number;
  ownedAt?: number;
  resolvedAt?: number;
  closedAt?: number;
}

/** Fields that only people with internal access may read. @public */
export const INTERNAL_TICKET_FIELDS = [
  'cause',
] as const satisfies readonly (keyof TicketState)[];

/** The priority that counts: an override holds until it is withdrawn. @public */
export function effectivePriority(
  ticket: Pick<TicketState, 'priorityComputed' | 'priorityOverride'>,
): Priority {
  return ticket.priorityOverride ?? ticket.priorityComputed;
}
