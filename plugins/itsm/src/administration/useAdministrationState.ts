import { useCallback, useMemo } from 'react';
import { DEFINITION_KINDS } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useSearchParams } from 'react-router-dom';

export const ADMINISTRATION_TABS = [
  'definitions',
  'problems',
  'outbox',
  'notes',
] as const;
export type AdministrationTab = (typeof ADMINISTRATION_TABS)[number];

export const DEFINITION_VIEWS = ['readable', 'source', 'revisions'] as const;
export type DefinitionView = (typeof DEFINITION_VIEWS)[number];

export const OUTBOX_STATES = ['dead', 'pending', 'delivered'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** Everything that decides what the administration shows; kept in the URL. */
export interface AdministrationState {
  tab: AdministrationTab;
  /** Kind that the list is limited to. */
  kind?: string;
  q: string;
  /** Whether retired definitions are listed. */
  retired: boolean;
  /** The definition that is open, as `Offering/new-account`. */
  open?: { kind: string; name: string };
  view: DefinitionView;
  /** An older revision that is looked at. */
  revision?: number;
  outbox: OutboxState;
}

function oneOf<T extends string>(
  values: readonly T[],
  value: string | null | undefined,
): T | undefined {
  return values.find(candidate => candidate === value);
}

/** Reads the state; what the URL gets wrong is left out. */
export function parseAdministrationState(
  params: URLSearchParams,
): AdministrationState {
  const [openKind, openName] = params.get('open')?.split('/') ?? [];
  const knownKind = oneOf(DEFINITION_KINDS, openKind);
  const revision = Number(params.get('revision'));
  return {
    tab: oneOf(ADMINISTRATION_TABS, params.get('tab')) ?? 'definitions',
    kind: oneOf(DEFINITION_KINDS, params.get('kind')),
    q: params.get('q') ?? '',
    retired: params.get('retired') === 'true',
    open:
      knownKind && openName ? { kind: knownKind, name: openName } : undefined,
    view: oneOf(DEFINITION_VIEWS, params.get('view')) ?? 'readable',
    revision: Number.isInteger(revision) && revision > 0 ? revision : undefined,
    outbox: oneOf(OUTBOX_STATES, params.get('outbox')) ?? 'dead',
  };
}

/** The shortest query string that `parseAdministrationState` reads back. */
export function formatAdministrationState(
  state: AdministrationState,
): URLSearchParams {
  const entries: [string, string | undefined][] = [
    ['tab', state.tab === 'definitions' ? undefined : state.tab],
    ['kind', state.kind],
    ['q', state.q || undefined],
    ['retired', state.retired ? 'true' : undefined],
    ['open', state.open && `${state.open.kind}/${state.open.name}`],
    ['view', state.view === 'readable' ? undefined : state.view],
    ['revision', state.revision?.toString()],
    ['outbox', state.outbox === 'dead' ? undefined : state.outbox],
  ];
  const params = new URLSearchParams();
  for (const [name, value] of entries) {
    if (value !== undefined) {
      params.set(name, value);
    }
  }
  return params;
}

export interface AdministrationControls {
  state: AdministrationState;
  change: (
    patch: Partial<AdministrationState>,
    options?: { replace?: boolean },
  ) => void;
}

/** The administration's state, read from the URL and written to it. */
export function useAdministrationState(): AdministrationControls {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => parseAdministrationState(params), [params]);
  const change = useCallback<AdministrationControls['change']>(
    (patch, options) =>
      setParams(
        before =>
          formatAdministrationState({
            ...parseAdministrationState(before),
            ...patch,
          }),
        options,
      ),
    [setParams],
  );
  return { state, change };
}
