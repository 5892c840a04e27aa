import {
  CHANGE_KINDS,
  CHANGE_OUTCOMES,
  CHIPS_OF_TYPE,
  LIFECYCLES,
  PROBLEM_OUTCOMES,
  TICKET_SORTS,
  type TicketChip,
  type TicketType,
  type ListTicketsQuery,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { QUEUE_SHAPES } from './queueTypes';
import {
  formatWindow,
  parseWindow,
  toPlanned,
  type WindowFilter,
} from './windowFilter';

/** Filters that hold several values, each an alternative. */
export const LIST_FILTERS = [
  'status',
  'priority',
  'team',
  'assignee',
  'unit',
  'service',
  'offering',
  'primaryEntity',
  'entity',
  'related',
  'changeKind',
  'outcome',
] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

export const TICKET_STATES = ['open', 'done', 'all'] as const;
export type TicketStateFilter = (typeof TICKET_STATES)[number];

export const PAGE_SIZES = [25, 50, 100] as const;
const PRIORITIES = ['1', '2', '3', '4'];

export type QueueSort = (typeof TICKET_SORTS)[number];
export type QueueOrder = 'asc' | 'desc';

/**
 * Everything that decides what the queue shows. It lives in the URL and
 * nowhere else, so that reload, the back button and a shared link give the
 * same list.
 *
 * A chip and `state` are two ways of saying which part of the queue is
 * meant, so that only one of them is ever set.
 */
export interface QueueState {
  /** Whose queue it is; part of the address, not of its query. */
  type: TicketType;
  chip?: TicketChip;
  state?: TicketStateFilter;
  filters: Record<ListFilter, readonly string[]>;
  /** Changes only: when they are made. */
  window: WindowFilter;
  q: string;
  sort: QueueSort;
  order: QueueOrder;
  limit: number;
  /** Cursors of the pages after the first that led here; the last one counts. */
  cursors: readonly string[];
}

export const DEFAULT_CHIP: TicketChip = 'open';

function oneOf<T extends string>(
  values: readonly T[],
  value: string | null,
): T | undefined {
  return values.find(candidate => candidate === value);
}

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
function knownValues(
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

function readList(
  params: URLSearchParams,
  type: TicketType,
  filter: ListFilter,
): string[] {
  if (!QUEUE_SHAPES[type].filters.includes(filter)) {
    return [];
  }
  const values = params
    .getAll(filter)
    .flatMap(value => value.split(','))
    .filter(Boolean);
  const known = knownValues(type, filter);
  const unique = [...new Set(values)].filter(
    value => !known || known.includes(value),
  );
  // What belongs to several things at once is not asked for.
  return filter === 'related' ? unique.slice(0, 1) : unique;
}

/** Reads the state of the queue; what the URL gets wrong is left out. */
export function parseQueueState(
  params: URLSearchParams,
  type: TicketType = 'request',
): QueueState {
  const shape = QUEUE_SHAPES[type];
  const state = oneOf(TICKET_STATES, params.get('state'));
  const chip = state
    ? undefined
    : oneOf(CHIPS_OF_TYPE[type], params.get('chip'));
  const limit = Number(params.get('limit'));
  const filters = Object.fromEntries(
    LIST_FILTERS.map(filter => [filter, readList(params, type, filter)]),
  ) as Record<ListFilter, string[]>;
  const [first] = shape.sorts;
  const sort = oneOf(TICKET_SORTS, params.get('sort'));
  const isKnown = shape.sorts.some(([name]) => name === sort);
  return {
    type,
    chip: chip ?? (state ? undefined : DEFAULT_CHIP),
    state,
    filters,
    window: shape.hasWindow ? parseWindow(params) : {},
    q: params.get('q')?.trim().slice(0, 200) ?? '',
    sort: (isKnown ? sort : undefined) ?? first[0],
    order: oneOf(['asc', 'desc'] as const, params.get('order')) ?? first[1],
    limit: PAGE_SIZES.find(size => size === limit) ?? PAGE_SIZES[0],
    cursors: params.getAll('cursor').filter(Boolean),
  };
}

/** The shortest query string that `parseQueueState` reads back. */
export function formatQueueState(queue: QueueState): URLSearchParams {
  const params = new URLSearchParams();
  if (queue.state) {
    params.set('state', queue.state);
  } else if (queue.chip && queue.chip !== DEFAULT_CHIP) {
    params.set('chip', queue.chip);
  }
  if (queue.q) {
    params.set('q', queue.q);
  }
  for (const filter of LIST_FILTERS) {
    for (const value of queue.filters[filter]) {
      params.append(filter, value);
    }
  }
  formatWindow(queue.window, params);
  const [sort, order] = QUEUE_SHAPES[queue.type].sorts[0];
  if (queue.sort !== sort) {
    params.set('sort', queue.sort);
  }
  if (queue.order !== order) {
    params.set('order', queue.order);
  }
  if (queue.limit !== PAGE_SIZES[0]) {
    params.set('limit', String(queue.limit));
  }
  queue.cursors.forEach(cursor => params.append('cursor', cursor));
  return params;
}

/** The filters of the queue as the API takes them, without chip and paging. */
export function toFilterQuery(queue: QueueState) {
  const given = (filter: ListFilter) =>
    queue.filters[filter].length ? [...queue.filters[filter]] : undefined;
  return {
    type: [queue.type],
    ...toPlanned(queue.window),
    q: queue.q || undefined,
    status: given('status'),
    priority: given('priority'),
    team: given('team'),
    assignee: given('assignee'),
    unit: given('unit'),
    service: given('service'),
    offering: given('offering'),
    primaryEntity: given('primaryEntity'),
    entity: given('entity'),
    related: given('related'),
    changeKind: given('changeKind'),
    outcome: given('outcome'),
  };
}

/** The page that the URL asks for. */
export function toListQuery(queue: QueueState): ListTicketsQuery {
  return {
    ...toFilterQuery(queue),
    chip: queue.chip,
    state: queue.state,
    sort: queue.sort,
    order: queue.order,
    limit: queue.limit,
    cursor: queue.cursors[queue.cursors.length - 1],
  };
}

/** How many filters are set beside the chip. */
export function countFilters(queue: QueueState): number {
  return (
    LIST_FILTERS.reduce((sum, key) => sum + queue.filters[key].length, 0) +
    (queue.q ? 1 : 0) +
    (queue.window.choice ? 1 : 0)
  );
}
