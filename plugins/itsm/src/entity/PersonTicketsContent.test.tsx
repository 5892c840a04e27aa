import { screen, waitFor } from '@testing-library/react';
import { aSummary } from '../__testUtils__/tickets';
import { rosa } from './__testUtils__/entities';
import { renderOnEntity } from './__testUtils__/renderOnEntity';
import { PersonTicketsContent } from './PersonTicketsContent';

function renderTab(query?: string) {
  return renderOnEntity(<PersonTicketsContent />, {
    entity: rosa,
    query,
    handlers: {
      listTickets: asked => ({
        items: asked.query?.requesterOrBeneficiary
          ? [aSummary({ title: 'A new keyboard' })]
          : [],
      }),
    },
  });
}

describe('the tab of a person', () => {
  it('shows first what the person asked for', async () => {
    const { callsOf } = renderTab();
    await screen.findByRole('link', { name: 'A new keyboard' });
    expect(callsOf('listTickets')[0].query).toEqual({
      // Also what a liaison filed for her.
      requesterOrBeneficiary: 'user:default/rosa',
      state: 'open',
      sort: 'createdAt',
      order: 'desc',
    });
    expect(
      screen.getByRole('heading', { name: 'Tickets of Rosa Ek' }),
    ).toBeInTheDocument();
  });

  it('shows what the person works on, and says so in the address', async () => {
    const { user, callsOf, query } = renderTab();
    await user.click(await screen.findByRole('radio', { name: 'Working on' }));
    expect(await screen.findByText('No work at hand')).toBeInTheDocument();
    expect(query()).toBe('role=working');
    const asked = callsOf('listTickets').at(-1)?.query;
    expect(asked).toMatchObject({ assignee: 'user:default/rosa' });
    expect(asked).not.toHaveProperty('requesterOrBeneficiary');
  });

  it('shows what is finished when asked to', async () => {
    const { user, callsOf } = renderTab('?role=working');
    await user.click(
      await screen.findByRole('switch', {
        name: 'Also show resolved and closed tickets',
      }),
    );
    await waitFor(() =>
      expect(callsOf('listTickets').at(-1)?.query).toMatchObject({
        assignee: 'user:default/rosa',
        state: 'all',
      }),
    );
  });
});
