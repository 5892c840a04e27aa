import {
  REQUEST_STATUSES,
  TICKET_CHIPS,
  TICKET_SORTS,
  type TicketChip,
  type ListTicketsQuery,
} from '@mesa-itsm/backstage-plugin-itsm-common';

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
  chip?: TicketChip;
  state?: TicketStateFilter;
  filters: Record<ListFilter, readonly string[]>;
  /**
   * Answers to the form of the one offering that is chosen, by field id; only
   * with exactly one offering are field ids unmistakable.
   */
  fields: Readonly<Record<string, string>>;
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

function readList(params: URLSearchParams, filter: ListFilter): string[] {
  const values = params
    .getAll(filter)
    .flatMap(value => value.split(','))
    .filter(Boolean);
  const unique = [...new Set(values)];
  if (filter === 'status') {
    return unique.filter(value =>
      (REQUEST_STATUSES as readonly string[]).includes(value),
    );
  }
  return filter === 'priority'
    ? unique.filter(value => PRIORITIES.includes(value))
    : unique;
}

const FIELD_PAIR = /^([a-z][a-zA-Z0-9_]*)=([^]+)$/;
/** As many, and as long, as the API takes. */
const MAX_FIELDS = 10;
const MAX_PAIR = 600;

function readFields(
  params: URLSearchParams,
  offerings: readonly string[],
): Record<string, string> {
  const pairs = params.getAll('field').flatMap(text => {
    const [, id, value] = FIELD_PAIR.exec(text.slice(0, MAX_PAIR)) ?? [];
    return id ? [[id, value] as const] : [];
  });
  return offerings.length === 1
    ? Object.fromEntries(pairs.slice(0, MAX_FIELDS))
    : {};
}

function fieldPairs(queue: QueueState): string[] {
  return Object.entries(queue.fields).map(([id, value]) => `${id}=${value}`);
}

/** Reads the state of the queue; what the URL gets wrong is left out. */
export function parseQueueState(params: URLSearchParams): QueueState {
  const state = oneOf(TICKET_STATES, params.get('state'));
  const chip = state ? undefined : oneOf(TICKET_CHIPS, params.get('chip'));
  const limit = Number(params.get('limit'));
  const filters = Object.fromEntries(
    LIST_FILTERS.map(filter => [filter, readList(params, filter)]),
  ) as Record<ListFilter, string[]>;
  return {
    chip: chip ?? (state ? undefined : DEFAULT_CHIP),
    state,
    filters,
    fields: readFields(params, filters.offering),
    q: params.get('q')?.trim().slice(0, 200) ?? '',
    sort: oneOf(TICKET_SORTS, params.get('sort')) ?? 'createdAt',
    order: oneOf(['asc', 'desc'] as const, params.get('order')) ?? 'desc',
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
  fieldPairs(queue).forEach(pair => params.append('field', pair));
  if (queue.sort !== 'createdAt') {
    params.set('sort', queue.sort);
  }
  if (queue.order !== 'desc') {
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
  const fields = fieldPairs(queue);
  return {
    type: ['request'],
    q: queue.q || undefined,
    status: given('status'),
    priority: given('priority'),
    team: given('team'),
    assignee: given('assignee'),
    unit: given('unit'),
    service: given('service'),
    offering: given('offering'),
    primaryEntity: given('primaryEntity'),
    field: fields.length ? fields : undefined,
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

/** How many filters are set in the panel of filters. */
export function countPanelFilters(queue: QueueState): number {
  return (
    LIST_FILTERS.reduce((sum, key) => sum + queue.filters[key].length, 0) +
    Object.keys(queue.fields).length +
    (queue.state ? 1 : 0)
  );
}

/** How many filters are set beside chip and state. */
export function countFilters(queue: QueueState): number {
  return countPanelFilters(queue) - (queue.state ? 1 : 0) + (queue.q ? 1 : 0);
}

/** The queue with other values of a filter, from its first page. */
export function withFilter(
  queue: QueueState,
  filter: ListFilter,
  values: readonly string[],
): QueueState {
  return {
    ...queue,
    filters: { ...queue.filters, [filter]: values },
    // Another offering asks other questions.
    fields: filter === 'offering' ? {} : queue.fields,
    cursors: [],
  };
}

/** The queue with another answer of the form, or without one. */
export function withField(
  queue: QueueState,
  id: string,
  value: string | undefined,
): QueueState {
  const { [id]: _before, ...others } = queue.fields;
  return {
    ...queue,
    fields: value ? { ...others, [id]: value } : others,
    cursors: [],
  };
}

/** The queue without anything that narrows it. */
export function withoutFilters(queue: QueueState): QueueState {
  return {
    ...queue,
    chip: queue.state ? DEFAULT_CHIP : queue.chip,
    state: undefined,
    q: '',
    filters: Object.fromEntries(
      LIST_FILTERS.map(filter => [filter, []]),
    ) as unknown as QueueState['filters'],
    fields: {},
    cursors: [],
  };
}
