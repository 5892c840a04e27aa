import type { Impact, Priority, Urgency } from '../priority/levels';
import type { ChangeOutcome } from '../lifecycle/changeLifecycle';
import type { TicketStatus } from '../lifecycle/lifecycles';
import type { ProblemOutcome } from '../lifecycle/problemLifecycle';
import type { ChangeKind, Origin } from './ticketTypes';

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
  status: TicketStatus;
  /** Status to go back to when pending ends. */
  statusBefore?: TicketStatus;
  requester: string;
  beneficiary: string;
  openedBy: string;
  unit?: string;
  origin: Origin;
  offering?: string;
  offeringRevision?: number;
  service?: string;
  fields: Record<string, FieldValue>;
  /** Changes have no impact, urgency and priority: they carry risk. */
  impact?: Impact;
  urgency?: Urgency;
  priorityComputed?: Priority;
  priorityOverride?: Priority;
  team: string;
  assignee?: string;
  pendingReason?: string;
  /** While it is pending: clocks go on, as the reason said when it was given. */
  pendingClock?: 'run';
  resumeAt?: number;
  /** Since when it is pending; UTC milliseconds. */
  pendingSince?: number;
  /** How often the requester was reminded since then. */
  reminders?: number;
  resolutionCode?: string;
  solution?: string;
  /** Code of the cause; internal. */
  cause?: string;
  cancelReason?: string;
  /** Person id of who approved a change; they do not make it. */
  approvedBy?: string;
  /** Person ids of those who made a change; they do not review it. */
  implementers?: readonly string[];
  /** Why a change was turned down. */
  rejectReason?: string;
  /** How a problem or a change ended. */
  outcome?: ProblemOutcome | ChangeOutcome;
  rootCause?: string;
  workaround?: string;
  changeKind?: ChangeKind;
  /** Why the change is to be made. */
  changeReason?: string;
  implementationPlan?: string;
  testPlan?: string;
  rollbackPlan?: string;
  /** Whether what it touches is out of service meanwhile. */
  outage?: boolean;
  /** The window: UTC milliseconds, the end after the start. */
  plannedStart?: number;
  plannedEnd?: number;
  actualStart?: number;
  actualEnd?: number;
  /** What the review of a change concluded. */
  conclusions?: string;
  /** Name of the ChangeTemplate of a standard change. */
  template?: string;
  templateRevision?: number;
  /** Parts of the plan that the template left open when it was filed. */
  templateEditable?: readonly string[];
  restricted: boolean;
  reopenCount: number;
  reassignCount: number;
  ownedAt?: number;
  /** When the work was done: resolved, or a change completed. */
  resolvedAt?: number;
  closedAt?: number;
}

/** Fields that only people with internal access may read. @public */
export const INTERNAL_TICKET_FIELDS = [
  'cause',
] as const satisfies readonly (keyof TicketState)[];

/**
 * The priority that counts: an override holds until it is withdrawn.
 * Undefined for changes.
 *
 * @public
 */
export function effectivePriority(
  ticket: Pick<TicketState, 'priorityComputed' | 'priorityOverride'>,
): Priority | undefined {
  return ticket.priorityOverride ?? ticket.priorityComputed;
}
