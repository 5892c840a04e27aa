import {
  ApiBlueprint,
  createFrontendModule,
  type RouteResolutionApi,
  routeResolutionApiRef,
} from '@backstage/frontend-plugin-api';
import { searchApi } from '@backstage/plugin-search/alpha';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiCustomerService2Line } from '@remixicon/react';
import { ticketPath } from '../routing';
import { isTicketResult, TICKET_RESULT_TYPE } from './toSearchResult';
import { withTickets } from './withTickets';

const searchWithTickets = searchApi.override({
  *factory(originalFactory) {
    const base = originalFactory().get(ApiBlueprint.dataRefs.factory);
    yield ApiBlueprint.dataRefs.factory(
      withTickets(
        base,
        { routesOfTickets: routeResolutionApiRef },
        (apis, ref) =>
          ticketPath(apis.routesOfTickets as RouteResolutionApi, ref),
      ),
    );
  },
});

const ticketResultType = SearchFilterResultTypeBlueprint.make({
  name: 'tickets',
  params: {
    value: TICKET_RESULT_TYPE,
    // The search page takes plain text here; it is the same in both languages.
    name: 'Tickets',
    icon: <RiCustomerService2Line />,
  },
});

const ticketResultItem = SearchResultListItemBlueprint.make({
  name: 'tickets',
  params: {
    predicate: isTicketResult,
    component: () => import('./TicketResultItem').then(m => m.TicketResultItem),
  },
});

/**
 * Tickets on the portal's search page: a type of their own, and the newest
 * that hold the words above what else is found. Takes the place of the search
 * plugin's API.
 *
 * @public
 */
export const ticketSearchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [searchWithTickets, ticketResultType, ticketResultItem],
});
