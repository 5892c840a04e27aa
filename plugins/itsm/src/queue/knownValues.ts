import {
  CHANGE_KINDS,
  CHANGE_OUTCOMES,
  LIFECYCLES,
  PROBLEM_OUTCOMES,
  type TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ListFilter } from './queueState';

const PRIORITIES = ['1', '2', '3', '4'];

/** The outcomes with which a kind of ticket can end. */
export function outcomesOf(type: TicketType) {
  switch (type) {
    case 'problem':
      return PROBLEM_OUTCOMES;
    case 'change':
      return CHANGE_OUTCOMES;
    default:
      return [];
  }
}

/** Filters whose values are known beforehand. */
export function knownValues(
  type: TicketType,
  filter: ListFilter,
): readonly string[] | undefined {
  switch (filter) {
    case 'status':
      return LIFECYCLES[type].statuses;
    case 'priority':
      return PRIORITIES;
    case 'changeKind':
      return CHANGE_KINDS;
    case 'outcome':
      return outcomesOf(type);
    default:
      return undefined;
  }
}
