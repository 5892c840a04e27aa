import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import searchPlugin from '@backstage/plugin-search/alpha';
import { itsmApiRef } from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  aRequester,
  fakeItsmApi,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aSummary } from '../__testUtils__/tickets';
import { itsmPlugin } from '../plugin';
import { ticketSearchModule } from './ticketSearchModule';

/** The portal's own search, as its backend answers. */
function fetchFromIndex(): typeof fetch {
  return async () =>
    new Response(
      JSON.stringify({
        results: [
          {
            type: 'software-catalog',
            document: {
              title: 'payroll-engine',
              text: 'Adds up',
              location: '/catalog/default/component/payroll-engine',
            },
          },
        ],
        numberOfResults: 1,
      }),
    );
}

function renderSearch(at: string) {
  const fake = fakeItsmApi({
    getMe: () => aRequester(),
    listTickets: () => ({
      items: [
        {
          ...aSummary({ ref: 'INC-000007', title: 'The payroll is late' }),
          match: {
            in: 'log',
            title: [{ start: 4, end: 11 }],
            excerpt: {
              text: 'the payroll is being mended',
              ranges: [{ start: 4, end: 11 }],
            },
          },
        },
      ],
    }),
  });
  renderTestApp({
    features: [
      searchPlugin,
      ticketSearchModule,
      itsmPlugin.withOverrides({
        extensions: [
          ApiBlueprint.make({
            params: define =>
              define({ api: itsmApiRef, deps: {}, factory: () => fake.api }),
          }),
        ],
      }),
    ],
    apis: [
      [catalogApiRef, catalogApiMock()],
      mockApis.fetch({ baseImplementation: fetchFromIndex() }),
    ],
    initialRouteEntries: [at],
  });
  return fake;
}

describe('the search page', () => {
  it('shows tickets beside what else is found, and leads to them', async () => {
    renderSearch('/search?query=payroll');
    const link = await screen.findByRole('link', {
      name: 'The payroll is late',
    });
    expect(link).toHaveAttribute('href', '/itsm/tickets/INC-000007');
    expect(within(link).getByText('payroll').tagName).toBe('MARK');
    expect(screen.getByText(/is being mended/)).toBeInTheDocument();
    expect(screen.getByText('payroll-engine')).toBeInTheDocument();
  });

  it('has a type for tickets alone', async () => {
    const fake = renderSearch('/search?query=payroll');
    const types = await screen.findByRole('navigation', {
      name: 'filter by type',
    });
    await userEvent.click(within(types).getByText('Tickets'));
    // The list of everything is replaced in several steps: what is still
    // there for a moment has the same ticket in it.
    await waitFor(() => {
      expect(screen.queryByText('payroll-engine')).not.toBeInTheDocument();
      expect(
        screen.getByRole('link', { name: 'The payroll is late' }),
      ).toBeVisible();
    });
    expect(fake.callsOf('listTickets').at(-1)?.query).toMatchObject({
      q: 'payroll',
    });
  });
});
