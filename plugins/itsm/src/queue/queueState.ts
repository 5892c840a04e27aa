import {
  CHIPS_OF_TYPE,
  TICKET_SORTS,
  type TicketChip,
  type TicketType,
  type ListTicketsQuery,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { knownValues } from './knownValues';
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
    fields: readFields(params, filters.offering),
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
  fieldPairs(queue).forEach(pair => params.append('field', pair));
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
  const fields = fieldPairs(queue);
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
    (queue.window.choice ? 1 : 0) +
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
    window: {},
    q: '',
    filters: Object.fromEntries(
      LIST_FILTERS.map(filter => [filter, []]),
    ) as unknown as QueueState['filters'],
    fields: {},
    cursors: [],
  };
}
