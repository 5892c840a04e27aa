import type { AnyApiFactory, ApiRef } from '@backstage/core-plugin-api';
import { itsmApiRef } from '@mesa-itsm/backstage-plugin-itsm-react';
import type { SearchApi } from '@backstage/plugin-search-react';
import { TicketSearchApi } from './TicketSearchApi';

type Apis = Record<string, unknown>;

/**
 * The factory of a search that knows tickets too.
 *
 * @param base - makes the search that knows everything else
 * @param more - other APIs that `ticketPath` needs
 * @param ticketPath - address of a ticket in the app
 */
export function withTickets(
  base: AnyApiFactory,
  more: Record<string, ApiRef<unknown>>,
  ticketPath: (apis: Apis, ref: string) => string,
): AnyApiFactory {
  return {
    ...base,
    deps: { ...base.deps, ...more, itsmOfTickets: itsmApiRef },
    factory: (apis: Apis) =>
      new TicketSearchApi({
        others: base.factory(apis) as SearchApi,
        itsm: apis.itsmOfTickets as typeof itsmApiRef.T,
        ticketPath: ref => ticketPath(apis, ref),
      }),
  };
}
