import type { TicketType } from '../tickets/ticketTypes';
import {
  CHANGE_ACTIONS,
  CHANGE_STATUSES,
  changeLifecycle,
} from './changeLifecycle';
import type { Lifecycle, TransitionRule } from './lifecycle';
import {
  PROBLEM_ACTIONS,
  PROBLEM_STATUSES,
  problemLifecycle,
} from './problemLifecycle';
import {
  incidentLifecycle,
  REQUEST_ACTIONS,
  REQUEST_STATUSES,
  requestLifecycle,
} from './requestLifecycle';

/** Statuses of every kind of ticket. @public */
export const TICKET_STATUSES = [
  ...new Set([...REQUEST_STATUSES, ...PROBLEM_STATUSES, ...CHANGE_STATUSES]),
] as const;
/** @public */
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** Actions on every kind of ticket. @public */
export const TICKET_ACTIONS = [
  ...new Set([...REQUEST_ACTIONS, ...PROBLEM_ACTIONS, ...CHANGE_ACTIONS]),
] as const;
/** @public */
export type TicketAction = (typeof TICKET_ACTIONS)[number];

/** A row of any of the tables. @public */
export type TicketRule = TransitionRule<TicketStatus, TicketAction>;

/** The life cycle of each kind of ticket. @public */
export const LIFECYCLES: Readonly<
  Record<TicketType, Lifecycle<TicketStatus, TicketAction>>
> = {
  request: requestLifecycle,
  incident: incidentLifecycle,
  problem: problemLifecycle,
  change: changeLifecycle,
};

/** Statuses in which somebody still has work to do. @public */
export const OPEN_STATUSES = [
  'new',
  'assigned',
  'in_progress',
  'pending',
  'root_cause_analysis',
  'known_error',
  'fix_in_progress',
  'draft',
  'assessment',
  'authorization',
  'scheduled',
  'implementing',
  'review',
  // A change that was turned down waits for somebody to replan it.
  'rejected',
] as const satisfies readonly TicketStatus[];

/** Whether a status leads nowhere. @public */
export function isFinal(type: TicketType, status: TicketStatus): boolean {
  return LIFECYCLES[type].final.includes(status);
}

/** Whether somebody still has work to do. @public */
export function isOpen(status: TicketStatus): boolean {
  return (OPEN_STATUSES as readonly string[]).includes(status);
}
