import { useCallback, useMemo } from 'react';
import { DEFINITION_KINDS } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useSearchParams } from 'react-router-dom';

export const ADMINISTRATION_TABS = [
  'definitions',
  'problems',
  'serviceLevels',
  'dataQuality',
  'outbox',
  'notes',
] as const;
export type AdministrationTab = (typeof ADMINISTRATION_TABS)[number];

export const DEFINITION_VIEWS = ['readable', 'source', 'revisions'] as const;
export type DefinitionView = (typeof DEFINITION_VIEWS)[number];

export const OUTBOX_STATES = ['dead', 'pending', 'delivered'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** What an editor is open for: what is open, a copy of it, or a new one. */
export const DEFINITION_EDITS = [
  'change',
  'copy',
  'newCalendar',
  'newHolidayList',
  'newSlaPolicy',
] as const;
export type DefinitionEdit = (typeof DEFINITION_EDITS)[number];

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
  /** An editor in place of the list. */
  edit?: DefinitionEdit;
  /** The job on service levels that is open. */
  job?: string;
  outbox: OutboxState;
}

/** Jobs are known by UUIDs. */
const JOB_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

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
  const edit = oneOf(DEFINITION_EDITS, params.get('edit'));
  const open =
    knownKind && openName ? { kind: knownKind, name: openName } : undefined;
  const needsOpen = edit === 'change' || edit === 'copy';
  return {
    tab: oneOf(ADMINISTRATION_TABS, params.get('tab')) ?? 'definitions',
    kind: oneOf(DEFINITION_KINDS, params.get('kind')),
    q: params.get('q') ?? '',
    retired: params.get('retired') === 'true',
    open,
    view: oneOf(DEFINITION_VIEWS, params.get('view')) ?? 'readable',
    revision: Number.isInteger(revision) && revision > 0 ? revision : undefined,
    edit: needsOpen && !open ? undefined : edit,
    job: JOB_ID.exec(params.get('job') ?? '')?.[0],
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
    ['edit', state.edit],
    ['job', state.job],
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
