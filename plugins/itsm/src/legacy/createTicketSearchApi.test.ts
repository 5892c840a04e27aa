import { createPlugin } from '@backstage/core-plugin-api';
import { searchPlugin } from '@backstage/plugin-search';
import type { SearchApi } from '@backstage/plugin-search-react';
import { fakeItsmApi } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { aSummary } from '../__testUtils__/tickets';
import { createTicketSearchApi } from './createTicketSearchApi';

describe('the search of older apps', () => {
  it('finds tickets beside what the plugin finds', async () => {
    const factory = createTicketSearchApi(searchPlugin, '/desk');
    const fake = fakeItsmApi({
      listTickets: () => ({ items: [aSummary({ ref: 'REQ-000001' })] }),
    });
    const api = factory.factory({
      discoveryApi: { getBaseUrl: async () => 'http://localhost/api/search' },
      fetchApi: {
        fetch: async () =>
          new Response(JSON.stringify({ results: [], numberOfResults: 0 })),
      },
      itsmOfTickets: fake.api,
    }) as SearchApi;
    const { results } = await api.query({ term: 'payroll' });
    expect(results.map(({ document }) => document.location)).toEqual([
      '/desk/tickets/REQ-000001',
    ]);
  });

  it('says what it needs when it is given another plugin', () => {
    expect(() => createTicketSearchApi(createPlugin({ id: 'other' }))).toThrow(
      'The plugin other has no search; give createTicketSearchApi the searchPlugin',
    );
  });
});
