import { useCallback, useMemo } from 'react';
import {
  CONFIGURATION_ITEM_STATES,
  type ConfigurationItemState,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useLocation, useSearchParams } from 'react-router-dom';

/** What is shown of an item, or in place of the list. */
export const CONFIGURATION_VIEWS = [
  'facts',
  'history',
  'edit',
  'new',
  'import',
] as const;
export type ConfigurationView = (typeof CONFIGURATION_VIEWS)[number];

/** Everything that decides what the page shows; kept in the URL. */
export interface ConfigurationState {
  /** Reference of the item that is open. */
  item?: string;
  view: ConfigurationView;
  q: string;
  type?: string;
  state?: ConfigurationItemState;
  owner?: string;
  retired: boolean;
}

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const OWNER = /^(group|user):[^/\s]+\/[^/\s]+$/;
const ITEM = /^(component|resource):[^/\s]+\/[^/\s]+$/;

const matching = (pattern: RegExp, text: string | null) =>
  pattern.exec((text ?? '').toLocaleLowerCase('en-US'))?.[0];

/** Reads the state; what the URL gets wrong is left out. */
export function parseConfigurationState(
  params: URLSearchParams,
): ConfigurationState {
  const item = matching(ITEM, params.get('item'));
  const view =
    CONFIGURATION_VIEWS.find(known => known === params.get('view')) ?? 'facts';
  const needsItem = view === 'edit' || view === 'history';
  return {
    item,
    view: needsItem && !item ? 'facts' : view,
    q: params.get('q') ?? '',
    type: matching(NAME, params.get('type')),
    state: CONFIGURATION_ITEM_STATES.find(
      known => known === params.get('state'),
    ),
    owner: matching(OWNER, params.get('owner')),
    retired: params.get('retired') === 'true',
  };
}

/** The shortest query string that `parseConfigurationState` reads back. */
export function formatConfigurationState(
  state: ConfigurationState,
): URLSearchParams {
  const entries: [string, string | undefined][] = [
    ['item', state.item],
    ['view', state.view === 'facts' ? undefined : state.view],
    ['q', state.q || undefined],
    ['type', state.type],
    ['state', state.state],
    ['owner', state.owner],
    ['retired', state.retired ? 'true' : undefined],
  ];
  const params = new URLSearchParams();
  for (const [name, value] of entries) {
    if (value !== undefined) {
      params.set(name, value);
    }
  }
  return params;
}

export interface ConfigurationControls {
  state: ConfigurationState;
  change: (
    patch: Partial<ConfigurationState>,
    options?: { replace?: boolean },
  ) => void;
  /** Address that shows something else. */
  hrefOf: (patch: Partial<ConfigurationState>) => string;
}

/** The page's state, read from the URL and written to it. */
export function useConfigurationState(): ConfigurationControls {
  const [params, setParams] = useSearchParams();
  const { pathname } = useLocation();
  const state = useMemo(() => parseConfigurationState(params), [params]);
  const change = useCallback<ConfigurationControls['change']>(
    (patch, options) =>
      setParams(
        before =>
          formatConfigurationState({
            ...parseConfigurationState(before),
            ...patch,
          }),
        options,
      ),
    [setParams],
  );
  const hrefOf = useCallback<ConfigurationControls['hrefOf']>(
    patch => `${pathname}?${formatConfigurationState({ ...state, ...patch })}`,
    [pathname, state],
  );
  return { state, change, hrefOf };
}
