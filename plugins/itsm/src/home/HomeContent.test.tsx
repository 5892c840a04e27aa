import type {
  Me,
  TicketSummary,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  anAgent,
  aRequester,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../__testUtils__/renderScreen';
import { aSummary } from '../__testUtils__/tickets';
import { aCatalogue } from '../__testUtils__/catalogue';
import { HomeContent } from './HomeContent';

function renderHome(me: Me, mine: TicketSummary[] = []) {
  return renderScreen(<HomeContent />, {
    path: '/itsm/home',
    at: '/itsm/home',
    handlers: {
      getMe: () => me,
      getCatalogue: () => aCatalogue,
      listTickets: ({ query }) => ({
        items: query?.chip === 'filedByMe' ? mine : [],
      }),
      countTickets: () => ({
        counts: [
          { chip: 'mine', value: 3, exact: true },
          { chip: 'unassigned', value: 1000, exact: false },
        ],
      }),
    },
  });
}

const waiting = aSummary({
  ref: 'REQ-000002',
  title: 'Waits for me',
  status: 'pending',
  pendingReason: { name: 'w', title: 'Waiting', waitsFor: 'requester' },
});

describe('HomeContent', () => {
  it('puts what waits for the reader first, and marks it', async () => {
    renderHome(aRequester(), [aSummary(), waiting]);
    const list = await screen.findByRole('list', { name: 'My open requests' });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent('Waits for me');
    expect(first).toHaveTextContent('Your answer is needed');
    expect(second).not.toHaveTextContent('Your answer is needed');
  });

  it('shows requesters neither the desk nor units', async () => {
    const { callsOf } = renderHome(aRequester());
    await screen.findByText('You have no open requests');
    expect(screen.queryByText('The desk at a glance')).not.toBeInTheDocument();
    expect(callsOf('countTickets')).toEqual([]);
    expect(callsOf('listTickets').map(({ query }) => query?.chip)).toEqual([
      'filedByMe',
    ]);
  });

  it('shows liaisons the requests of their units', async () => {
    renderHome(
      aRequester({
        liaisonOf: [{ ref: 'group:default/finance', title: 'Finance' }],
      }),
    );
    expect(
      await screen.findByRole('link', { name: 'All requests of my units' }),
    ).toHaveAttribute('href', '/itsm/portal/requests?of=units');
  });

  it('leads the desk from a number to its part of the queue', async () => {
    renderHome(anAgent());
    expect(
      (await screen.findAllByRole('link', { name: 'Assigned to me: 3' })).map(
        link => link.getAttribute('href'),
      ),
    ).toEqual(['/itsm/incidents?chip=mine', '/itsm/requests?chip=mine']);
    expect(screen.getAllByText('more than 1000')).toHaveLength(2);
  });

  it('answers the question while it is typed', async () => {
    const { user } = renderHome(aRequester());
    await screen.findByText('You have no open requests');
    await user.type(
      screen.getByRole('searchbox', { name: 'What do you need?' }),
      'reparacion',
    );
    expect(
      within(screen.getByRole('search').parentElement as HTMLElement).getByRole(
        'link',
        { name: 'Repair of a printer' },
      ),
    ).toHaveAttribute('href', '/itsm/portal/new/printer-repair');
  });

  it('offers what anybody may ask for, family by family', async () => {
    renderHome(aRequester());
    const section = await screen.findByRole('region', {
      name: 'Often asked for',
    });
    expect(
      within(section)
        .getAllByRole('link')
        .map(link => link.getAttribute('aria-label')),
    ).toEqual([
      'Forgotten password',
      'Repair of a printer',
      'Toner and supplies',
    ]);
  });
});
