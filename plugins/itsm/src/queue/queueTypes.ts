import type { TicketType } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ListFilter, QueueOrder, QueueSort } from './queueState';

type Sort = readonly [QueueSort, QueueOrder];

/** What the queue of a kind of ticket has beyond what all queues have. */
export interface QueueShape {
  /** Its filters, in the order of the form. */
  filters: readonly ListFilter[];
  /** Its orders; the first one holds when nothing else is asked for. */
  sorts: readonly Sort[];
  /** Whether it can be narrowed to the changes made at some time. */
  hasWindow: boolean;
}

const BY_TIME: readonly Sort[] = [
  ['createdAt', 'desc'],
  ['createdAt', 'asc'],
  ['updatedAt', 'desc'],
  ['updatedAt', 'asc'],
];
const BY_PRIORITY: readonly Sort[] = [
  ['priority', 'asc'],
  ['priority', 'desc'],
];
const BY_TARGET: readonly Sort[] = [
  ['dueAt', 'asc'],
  ['dueAt', 'desc'],
];
const SORTS = [...BY_TIME, ...BY_PRIORITY, ...BY_TARGET];

/** The queues, each with the filters and orders that its work needs. */
export const QUEUE_SHAPES: Readonly<Record<TicketType, QueueShape>> = {
  request: {
    filters: [
      'status',
      'priority',
      'team',
      'assignee',
      'unit',
      'primaryEntity',
      'service',
      'offering',
    ],
    sorts: SORTS,
    hasWindow: false,
  },
  incident: {
    filters: [
      'status',
      'priority',
      'team',
      'assignee',
      'unit',
      'entity',
      'related',
      'service',
    ],
    sorts: SORTS,
    hasWindow: false,
  },
  problem: {
    filters: [
      'status',
      'priority',
      'team',
      'assignee',
      'entity',
      'related',
      'outcome',
    ],
    sorts: SORTS,
    hasWindow: false,
  },
  change: {
    filters: [
      'status',
      'changeKind',
      'team',
      'assignee',
      'entity',
      'related',
      'outcome',
    ],
    sorts: [['plannedStart', 'asc'], ['plannedStart', 'desc'], ...BY_TIME],
    hasWindow: true,
  },
};
