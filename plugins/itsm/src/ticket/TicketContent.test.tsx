import { ItsmApiError } from '@mesa-itsm/backstage-plugin-itsm-react';
import { screen, waitFor, within } from '@testing-library/react';
import {
  ALL_CAPABILITIES,
  anEvent,
  aTicket,
  CANCEL,
  NO_CAPABILITIES,
} from '../__testUtils__/tickets';
import { DESK, renderTicket } from './__testUtils__/renderTicket';

describe('the page of a requester', () => {
  const OWN = aTicket({
    capabilities: { ...NO_CAPABILITIES, comment: true, watch: true },
    allowedActions: [CANCEL],
  });

  it('shows nothing that is for the desk', async () => {
    renderTicket(OWN, { events: [anEvent({ kind: 'created' })] });
    expect(await screen.findByText('REQ-000001')).toBeInTheDocument();
    expect(screen.queryByText(/internal/i)).not.toBeInTheDocument();
    for (const name of [
      'Configuration items',
      'Linked tickets',
      'Watchers',
      'Supporting requests',
      'Restricted',
    ]) {
      expect(screen.queryByRole('heading', { name })).not.toBeInTheDocument();
    }
    expect(
      screen.queryByRole('button', { name: 'Edit' }),
    ).not.toBeInTheDocument();
    expect(screen.queryByText('Impact')).not.toBeInTheDocument();
    expect(screen.queryByText('Arrived by')).not.toBeInTheDocument();
  });

  it('shows HTML of others as text', async () => {
    renderTicket(aTicket({ ...OWN, description: '<b id="x">bold</b>' }));
    expect(await screen.findByText(/<b id="x">bold/)).toBeInTheDocument();
  });
});

describe('a ticket that cannot be shown', () => {
  it.each([403, 404])('does not tell by %s whether it exists', async status => {
    renderTicket(DESK, {
      handlers: {
        getTicket: () => {
          throw new ItsmApiError({
            status,
            kind: 'NotFoundError',
            message: 'Secret reason',
          });
        },
      },
    });
    expect(
      await screen.findByText('REQ-000001 was not found'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Secret reason/)).not.toBeInTheDocument();
  });
});

describe('editing', () => {
  it('has exactly the fields that the server takes, and sends what changed', async () => {
    const { user, callsOf } = renderTicket(
      aTicket({
        ...DESK,
        capabilities: { ...ALL_CAPABILITIES, edit: ['title', 'fields'] },
      }),
      { handlers: { updateTicket: () => aTicket({ ...DESK, version: 2 }) } },
    );
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = await screen.findByRole('dialog');
    const [title, ...others] = within(dialog).getAllByRole('textbox');
    expect(others).toEqual([]);
    await user.clear(title);
    await user.type(title, 'Better title');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(callsOf('updateTicket')).toHaveLength(1));
    expect(callsOf('updateTicket')[0].body).toEqual({
      version: 1,
      title: 'Better title',
    });
  });
});
