import {
  CRITICALITIES,
  type Criticality,
  entityRefSchema,
  type ImpactDirection,
  IMPACT_DIRECTIONS,
  WHOLE_DOWN,
  type WholeDown,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { CallArguments } from '@mesa-itsm/backstage-plugin-itsm-react';

export const IMPACT_VIEWS = ['graph', 'list', 'matrix'] as const;
export type ImpactView = (typeof IMPACT_VIEWS)[number];

export const GROUPINGS = ['kind', 'system', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const MATRIX_COLUMNS = ['criticality', 'owner'] as const;
export type MatrixColumns = (typeof MATRIX_COLUMNS)[number];

/** A criticality, or that none is told. */
export type CriticalityFilter = Criticality | 'none';
export const CRITICALITY_FILTERS: readonly CriticalityFilter[] = [
  ...CRITICALITIES,
  'none',
];

/** What can be switched off. */
export const IMPACT_SWITCHES = [
  'dependsOn',
  'apis',
  'partUp',
  'openOutages',
] as const;
export type ImpactSwitch = (typeof IMPACT_SWITCHES)[number];

/**
 * Everything that decides what the impact screen shows. It lives in the URL
 * and nowhere else, so that a shared link gives the same picture.
 */
export interface ImpactState {
  roots: readonly string[];
  direction: ImpactDirection;
  /** Switches that are off. */
  off: readonly ImpactSwitch[];
  wholeDown: WholeDown;
  maxDepth?: number;
  /** Also out of service, as somebody supposes. */
  downs: readonly string[];
  /** Known, or supposed, not to be affected. */
  fine: readonly string[];
  view: ImpactView;
  kinds: readonly string[];
  criticalities: readonly CriticalityFilter[];
  owners: readonly string[];
  columns: MatrixColumns;
  /** Undefined: as many boxes as there are decide. */
  grouping?: Grouping;
  /** Groups of the graph that are shown in full. */
  open: readonly string[];
  /** The entity that is looked at more closely. */
  at?: string;
}

/** As many as the endpoint takes. */
const MOST_ROOTS = 50;
const MOST_MARKS = 500;
const DEEPEST = 1000;

/**
 * Reads the state; what the URL gets wrong is left out.
 *
 * @param fixed - the root whose page it is; it comes first and is not in the URL
 */
export function parseImpactState(
  params: URLSearchParams,
  fixed?: string,
): ImpactState {
  const depth = Number(params.get('maxDepth'));
  const roots = new Set(fixed === undefined ? [] : [fixed]);
  refsOf(params, 'root').forEach(ref => roots.add(ref));
  return {
    roots: [...roots].slice(0, MOST_ROOTS),
    direction: oneOf(IMPACT_DIRECTIONS, params.get('direction')) ?? 'down',
    off: IMPACT_SWITCHES.filter(name => params.get(name) === 'off'),
    wholeDown: oneOf(WHOLE_DOWN, params.get('wholeDown')) ?? 'root',
    maxDepth:
      Number.isInteger(depth) && depth > 0 && depth <= DEEPEST
        ? depth
        : undefined,
    downs: refsOf(params, 'down').slice(0, MOST_MARKS),
    fine: refsOf(params, 'notImpacted').slice(0, MOST_MARKS),
    view: oneOf(IMPACT_VIEWS, params.get('view')) ?? 'graph',
    kinds: textsOf(params, 'kind'),
    criticalities: CRITICALITY_FILTERS.filter(known =>
      params.getAll('criticality').includes(known),
    ),
    owners: refsOf(params, 'owner'),
    columns: oneOf(MATRIX_COLUMNS, params.get('columns')) ?? 'criticality',
    grouping: oneOf(GROUPINGS, params.get('group')),
    open: textsOf(params, 'open'),
    at: refsOf(params, 'at')[0],
  };
}

/** The shortest query string that `parseImpactState` reads back. */
export function formatImpactState(
  state: ImpactState,
  fixed?: string,
): URLSearchParams {
  const params = new URLSearchParams();
  const add = (name: string, values: readonly (string | undefined)[]) =>
    values.forEach(value => value !== undefined && params.append(name, value));
  add(
    'root',
    state.roots.filter(ref => ref !== fixed),
  );
  add('direction', [unless('down', state.direction)]);
  state.off.forEach(name => params.append(name, 'off'));
  add('wholeDown', [unless('root', state.wholeDown)]);
  add('maxDepth', [state.maxDepth?.toString()]);
  add('down', state.downs);
  add('notImpacted', state.fine);
  add('view', [unless('graph', state.view)]);
  add('kind', state.kinds);
  add('criticality', state.criticalities);
  add('owner', state.owners);
  add('columns', [unless('criticality', state.columns)]);
  add('group', [state.grouping]);
  add('open', state.open);
  add('at', [state.at]);
  return params;
}

/** What the endpoint is asked; undefined while nothing is chosen. */
export function toImpactQuery(
  state: ImpactState,
): CallArguments<'getImpact'>['query'] | undefined {
  if (state.roots.length === 0) {
    return undefined;
  }
  const { roots, direction, downs, fine, wholeDown, maxDepth } = state;
  return {
    root: [...roots],
    ...(direction === 'down' ? {} : { direction }),
    ...Object.fromEntries(state.off.map(name => [name, 'off'])),
    ...(wholeDown === 'root' ? {} : { wholeDown }),
    ...(maxDepth === undefined ? {} : { maxDepth }),
    ...(direction === 'down' && downs.length > 0 ? { down: [...downs] } : {}),
    ...(fine.length > 0 ? { notImpacted: [...fine] } : {}),
    ...(state.view === 'graph' ? { edges: 'on' } : {}),
  };
}

/** Whether the parameters are not as usual. */
export function hasOwnParameters(state: ImpactState): boolean {
  return (
    state.off.length > 0 ||
    state.wholeDown !== 'root' ||
    state.maxDepth !== undefined
  );
}

/** The same without or with a value. */
export function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value)
    ? values.filter(each => each !== value)
    : [...values, value];
}

function oneOf<T extends string>(
  values: readonly T[],
  value: string | null,
): T | undefined {
  return values.find(candidate => candidate === value);
}

function unless<T extends string>(usual: T, value: T): T | undefined {
  return value === usual ? undefined : value;
}

function textsOf(params: URLSearchParams, name: string): string[] {
  return [...new Set(params.getAll(name).filter(text => text !== ''))];
}

function refsOf(params: URLSearchParams, name: string): string[] {
  const refs = params.getAll(name).flatMap(text => {
    const { data } = entityRefSchema.safeParse(text);
    return data === undefined ? [] : [data];
  });
  return [...new Set(refs)];
}
