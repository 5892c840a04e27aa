import type {
  Catalogue,
  Me,
  OfferingForm,
  TicketSummary,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  anAdministrator,
  aRequester,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import { renderScreen } from '../__testUtils__/renderScreen';
import { aSummary, aTicket } from '../__testUtils__/tickets';
import { aCatalogue } from '../__testUtils__/catalogue';
import { PortalContent } from './PortalContent';

const offering: OfferingForm = {
  ...aCatalogue.families[0].services[0].offerings[1],
  service: { name: 'accounts', title: 'Accounts' },
  family: { name: 'people', title: 'People' },
  urgency: { choices: ['medium'], default: 'medium' },
  fields: [],
  revision: 1,
};

function renderPortal(
  at: string,
  options: {
    me?: Me;
    tickets?: TicketSummary[];
    next?: string;
    catalogue?: Catalogue;
  } = {},
) {
  return renderScreen(<PortalContent />, {
    path: '/itsm/portal/*',
    at,
    handlers: {
      getMe: () => options.me ?? aRequester(),
      getCatalogue: () => options.catalogue ?? aCatalogue,
      getOffering: () => offering,
      listTickets: ({ query }) =>
        query?.cursor
          ? { items: [aSummary({ ref: 'REQ-000099', title: 'An older one' })] }
          : { items: options.tickets ?? [], next: options.next },
      createTicket: () =>
        aTicket({ ref: 'REQ-000123', acknowledgement: 'Thank you' }),
    },
  });
}

describe('the catalogue', () => {
  it('shows shelves, and what can be asked of one', async () => {
    renderPortal('/itsm/portal?family=people');
    expect(
      await screen.findByRole('heading', { name: 'User accounts' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Forgotten password' }),
    ).toHaveAttribute('href', '/itsm/portal/new/password-reset');
    expect(screen.getByText('For liaisons')).toBeInTheDocument();
  });

  it('searches while one types, without accents, and keeps it in the address', async () => {
    const { user, query } = renderPortal('/itsm/portal');
    await screen.findByRole('link', { name: 'Workplace' });
    await user.type(
      screen.getByRole('searchbox', { name: 'Search the catalogue' }),
      'contrasena',
    );
    expect(
      await screen.findByRole('link', { name: 'Forgotten password' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Workplace' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('1 result')).toHaveAttribute('role', 'status');
    await waitFor(() => expect(query()).toBe('q=contrasena'));
  });

  it('says so when nothing fits, with the way back', async () => {
    renderPortal('/itsm/portal?q=helicopter');
    expect(
      await screen.findByText('Nothing fits “helicopter”'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Show all services' }),
    ).toHaveAttribute('href', '/itsm/portal');
  });

  it('tells whoever keeps it how to begin when it is empty', async () => {
    const catalogue = { families: [] };
    renderPortal('/itsm/portal', { catalogue, me: anAdministrator() });
    expect(
      await screen.findByRole('link', { name: 'Go to the definitions' }),
    ).toHaveAttribute('href', '/itsm/administration');
    expect(screen.getByText(/itsm\.definitions\.files/)).toBeInTheDocument();
  });

  it('says to others that it is empty', async () => {
    renderPortal('/itsm/portal', { catalogue: { families: [] } });
    expect(
      await screen.findByText(/Nothing can be asked for yet/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Go to the definitions' }),
    ).not.toBeInTheDocument();
  });

  it('marks what only the desk sees', async () => {
    renderPortal('/itsm/portal?q=disk');
    expect(await screen.findByText('Internal')).toBeInTheDocument();
  });
});

describe('my requests', () => {
  it('asks for the open ones that are mine', async () => {
    const { callsOf } = renderPortal('/itsm/portal/requests', {
      tickets: [aSummary()],
    });
    const list = await screen.findByRole('list', { name: 'Requests' });
    expect(
      within(list).getByRole('link', { name: /REQ-000001/ }),
    ).toHaveAttribute('href', '/itsm/tickets/REQ-000001');
    expect(callsOf('listTickets')[0].query).toMatchObject({
      chip: 'filedByMe',
      state: 'open',
    });
    expect(screen.queryByText('My units')).not.toBeInTheDocument();
  });

  it('reads on when asked to', async () => {
    const { user } = renderPortal('/itsm/portal/requests', {
      tickets: [aSummary()],
      next: 'more',
    });
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('An older one')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /REQ-000001/ }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
  });

  it('lets a liaison look at the units, in the address too', async () => {
    const { user, callsOf, query } = renderPortal('/itsm/portal/requests', {
      me: aRequester({
        liaisonOf: [{ ref: 'group:default/finance', title: 'Finance' }],
      }),
    });
    await user.click(await screen.findByRole('radio', { name: 'My units' }));
    await waitFor(() =>
      expect(callsOf('listTickets').pop()?.query).toMatchObject({
        chip: 'myUnits',
      }),
    );
    expect(query()).toBe('of=units');
  });

  it('does not take the units from the address of somebody who is no liaison', async () => {
    const { callsOf } = renderPortal('/itsm/portal/requests?of=units');
    await screen.findByText('No open requests');
    expect(
      callsOf('listTickets').map(({ query }) => query?.chip),
    ).not.toContain('myUnits');
  });

  it('says in plain words when one is due', async () => {
    const dueAt = new Date(Date.now() + 3.5 * 3_600_000).toISOString();
    const warnAt = new Date(Date.now() - 60_000).toISOString();
    renderPortal('/itsm/portal/requests?state=all', {
      tickets: [
        aSummary({ sla: { dueAt, warnAt, breachAt: dueAt } }),
        aSummary({ ref: 'REQ-000002', status: 'resolved', sla: { dueAt } }),
      ],
    });
    const [open, done] = within(
      await screen.findByRole('list', { name: 'Requests' }),
    ).getAllByRole('listitem');
    expect(open).toHaveTextContent('Due in 3 hours');
    // Warnings are for the desk.
    expect(open).not.toHaveTextContent('risk');
    expect(done).not.toHaveTextContent('Due');
  });

  it('marks the request that waits for an answer', async () => {
    renderPortal('/itsm/portal/requests', {
      tickets: [
        aSummary({
          status: 'pending',
          pendingReason: {
            name: 'waiting-requester',
            title: 'Waiting for the requester',
            waitsFor: 'requester',
          },
        }),
      ],
    });
    expect(
      await screen.findByText('Your answer is needed'),
    ).toBeInTheDocument();
  });
});

describe('the new request page', () => {
  it('files the request and goes to the ticket', async () => {
    const { user, callsOf, pathname } = renderPortal(
      '/itsm/portal/new/password-reset?title=Locked+out',
    );
    expect(
      await screen.findByRole('heading', { name: 'Forgotten password' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Short title' })).toHaveValue(
      'Locked out',
    );
    await user.type(
      screen.getByRole('textbox', { name: /^Description/ }),
      'I cannot sign in',
    );
    await user.click(screen.getByRole('button', { name: 'Send request' }));
    await waitFor(() => expect(pathname()).toBe('/itsm/tickets/REQ-000123'));
    expect(callsOf('createTicket')).toEqual([
      {
        body: {
          offering: 'password-reset',
          title: 'Locked out',
          description: 'I cannot sign in',
          urgency: 'medium',
          fields: {},
        },
        idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]);
  });

  it('keeps what was written while one looks something up elsewhere', async () => {
    const first = renderPortal('/itsm/portal/new/password-reset');
    await first.user.type(
      await screen.findByRole('textbox', { name: /^Description/ }),
      'Half a sentence',
    );
    await first.user.click(
      screen.getByRole('button', { name: 'Back to the catalogue' }),
    );
    await first.user.type(
      await screen.findByRole('searchbox', { name: 'Search the catalogue' }),
      'forgotten',
    );
    await first.user.click(
      await screen.findByRole('link', { name: 'Forgotten password' }),
    );
    expect(
      await screen.findByRole('textbox', { name: /^Description/ }),
    ).toHaveValue('Half a sentence');
  });
});
