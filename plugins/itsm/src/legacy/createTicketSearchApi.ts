import type {
  AnyApiFactory,
  BackstagePlugin,
} from '@backstage/core-plugin-api';
import { searchApiRef } from '@backstage/plugin-search-react';
import { withTickets } from '../search/withTickets';

/**
 * The search of apps of the older frontend system with tickets. Give it to
 * the app among its APIs; it takes the place of the plugin's own.
 *
 * @param searchPlugin - of `@backstage/plugin-search`
 * @param root - where the app mounts the page of the service desk
 * @throws Error when the plugin has no search of its own
 * @public
 */
export function createTicketSearchApi(
  searchPlugin: BackstagePlugin,
  root: string = '/itsm',
): AnyApiFactory {
  const base = [...searchPlugin.getApis()].find(
    ({ api }) => api.id === searchApiRef.id,
  );
  if (!base) {
    throw new Error(
      `The plugin ${searchPlugin.getId()} has no search; give createTicketSearchApi the searchPlugin of @backstage/plugin-search`,
    );
  }
  return withTickets(
    base,
    {},
    (_, ref) => `${root}/tickets/${encodeURIComponent(ref)}`,
  );
}
