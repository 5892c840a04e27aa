import type {
  ChipCounts,
  ListedTicket,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { ItsmApiError } from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  anAgent,
  aRequester,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import { renderScreen } from '../__testUtils__/renderScreen';
import { aSummary } from '../__testUtils__/tickets';
import { QueueContent } from './QueueContent';

const COUNTS: ChipCounts['counts'] = [
  { chip: 'open', value: 1000, exact: false },
  { chip: 'unassigned', value: 12, exact: true },
];
const FIRST = aSummary({ ref: 'REQ-000001', title: 'First one' });
const SECOND = aSummary({
  ref: 'REQ-000002',
  title: 'Second one',
  status: 'pending',
  pendingReason: {
    name: 'supplier',
    title: { en: 'Waiting for a supplier', es: 'En espera del proveedor' },
  },
  entities: [{ ref: 'system:default/payroll', title: 'Payroll' }],
});

function renderQueue(
  at = '/itsm/requests',
  page: { items: ListedTicket[]; next?: string } = { items: [FIRST, SECOND] },
  listTickets = jest.fn(() => page),
) {
  return renderScreen(<QueueContent type="request" />, {
    path: '/itsm/requests',
    at,
    handlers: {
      getMe: anAgent,
      listTickets,
      countTickets: () => ({ counts: COUNTS }),
      getCatalogue: () => ({ families: [] }),
      pickGroups: () => ({
        items: [{ ref: 'group:default/networks', title: 'Networks' }],
      }),
    },
  });
}

const row = (title: string) => screen.findByRole('link', { name: title });

describe('QueueContent', () => {
  it('marks what was searched for, and shows where it stands', async () => {
    renderQueue('/itsm/requests?q=toner%20printer', {
      items: [
        {
          ...FIRST,
          title: 'Printer stopped',
          match: {
            in: 'log',
            title: [{ start: 0, end: 7 }],
            excerpt: {
              text: 'There is no toner',
              ranges: [{ start: 12, end: 17 }],
            },
          },
        },
      ],
    });
    // One name for the link, whatever is marked in it.
    const link = await row('Printer stopped');
    expect(within(link).getByText('Printer').tagName).toBe('MARK');
    expect(screen.getByText('In the history:')).toBeInTheDocument();
    expect(screen.getByText('toner').tagName).toBe('MARK');
  });

  it('goes on when nothing was found among the first tickets', async () => {
    let page: { items: ListedTicket[]; next?: string } = {
      items: [],
      next: 'after-the-first',
    };
    const listTickets = jest.fn(() => page);
    const { user } = renderQueue(
      '/itsm/requests?q=the',
      undefined,
      listTickets,
    );
    expect(await screen.findByText('Nothing found so far')).toBeInTheDocument();
    page = { items: [FIRST] };
    await user.click(screen.getByRole('button', { name: 'Look further' }));
    expect(await row('First one')).toBeInTheDocument();
  });

  it('shows the rows, with reason and system, and what chips count', async () => {
    renderQueue();
    expect(await row('Second one')).toHaveAttribute(
      'href',
      expect.stringMatching(/\/itsm\/tickets\/REQ-000002$/),
    );
    expect(screen.getByText('Waiting for a supplier')).toBeInTheDocument();
    expect(screen.getByText('Payroll')).toBeInTheDocument();
    const chips = screen.getByRole('group', { name: 'Quick filters' });
    expect(
      await within(chips).findByRole('button', { name: 'Open 1000+' }),
    ).toBeInTheDocument();
    expect(
      within(chips).getByRole('button', { name: 'Unassigned 12' }),
    ).toBeInTheDocument();
  });

  it('asks the server for exactly what the URL says', async () => {
    const { callsOf } = renderQueue(
      '/itsm/requests?chip=mine&priority=1&priority=2&team=group:default/networks&assignee=none&q=vpn&sort=priority&order=asc&limit=50&cursor=a&cursor=b',
    );
    await row('First one');
    expect(callsOf('listTickets')[0].query).toMatchObject({
      chip: 'mine',
      priority: ['1', '2'],
      team: ['group:default/networks'],
      assignee: ['none'],
      q: 'vpn',
      sort: 'priority',
      order: 'asc',
      limit: 50,
      cursor: 'b',
    });
    expect(callsOf('countTickets')[0].query).not.toHaveProperty('chip');
    expect(await screen.findByText('Team: Networks')).toBeInTheDocument();
    expect(screen.getByText('Page 3')).toBeInTheDocument();
  });

  it('puts a chip into the URL and goes back to the first page', async () => {
    const { user, query } = renderQueue('/itsm/requests?cursor=a');
    await row('First one');
    await user.click(
      await screen.findByRole('button', { name: 'Unassigned 12' }),
    );
    expect(query()).toBe('chip=unassigned');
  });

  it('takes single filters off, and all of them', async () => {
    const { user, query } = renderQueue(
      '/itsm/requests?priority=1&status=new&status=pending',
    );
    await row('First one');
    const tags = screen.getByRole('grid', { name: 'Filters that are set' });
    await user.click(
      within(
        within(tags).getByText('Status: New').closest('[role=row]')!,
      ).getByRole('button'),
    );
    expect(query()).toBe('status=pending&priority=1');
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(query()).toBe('');
  });

  it('remembers the cursors that led to a page', async () => {
    const { user, query } = renderQueue('/itsm/requests', {
      items: [FIRST],
      next: 'after-first',
    });
    await row('First one');
    expect(screen.getByRole('button', { name: 'Previous' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(query()).toBe('cursor=after-first');
    await user.click(screen.getByRole('button', { name: 'Previous' }));
    expect(query()).toBe('');
  });

  it('never shows a total, which the API does not give', async () => {
    renderQueue('/itsm/requests', { items: [FIRST], next: 'more' });
    await row('First one');
    expect(screen.queryByText(/ of \d/)).not.toBeInTheDocument();
  });

  it('moves among rows with the keyboard and opens one', async () => {
    const { user, pathname } = renderQueue();
    await row('First one');
    await user.keyboard('j');
    expect(await row('First one')).toHaveFocus();
    await user.keyboard('j');
    expect(await row('Second one')).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(await row('First one')).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() =>
      expect(pathname()).toMatch(/\/itsm\/tickets\/REQ-000002$/),
    );
  });

  it('goes to the search with a key that is then not typed', async () => {
    const { user } = renderQueue();
    await row('First one');
    await user.keyboard('/');
    const search = screen.getByRole('searchbox');
    expect(search).toHaveFocus();
    await user.keyboard('jk/');
    expect(search).toHaveValue('jk/');
  });

  it('lists its keys and lets people switch them off', async () => {
    const { user } = renderQueue();
    await row('First one');
    await user.keyboard('?');
    const help = await screen.findByRole('dialog');
    expect(within(help).getByText('Next ticket')).toBeInTheDocument();
    await user.click(within(help).getByRole('switch'));
    await user.click(within(help).getByRole('button', { name: 'Close' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await user.keyboard('j');
    expect(await row('First one')).not.toHaveFocus();
  });

  it('searches once the typing rests', async () => {
    const { user, query } = renderQueue();
    await row('First one');
    await user.type(screen.getByRole('searchbox'), 'printer');
    await waitFor(() => expect(query()).toBe('q=printer'));
  });

  it('says what to do when filters leave nothing', async () => {
    const { user, query } = renderQueue('/itsm/requests?priority=1', {
      items: [],
    });
    expect(
      await screen.findByText('No request matches these filters'),
    ).toBeInTheDocument();
    await user.click(screen.getAllByRole('button', { name: 'Clear all' })[1]);
    expect(query()).toBe('');
  });

  it('tells a requester that the queue is for the desk', async () => {
    renderScreen(<QueueContent type="request" />, {
      path: '/itsm/requests',
      at: '/itsm/requests',
      handlers: {
        getMe: () => aRequester(),
        listTickets: () => ({ items: [FIRST] }),
        countTickets: () => ({ counts: [] }),
        getCatalogue: () => ({ families: [] }),
      },
    });
    expect(
      await screen.findByText('This page is for the service desk'),
    ).toBeInTheDocument();
    expect(screen.queryByText('First one')).not.toBeInTheDocument();
  });

  it('offers to try again after a failure', async () => {
    const listTickets = jest
      .fn()
      .mockRejectedValueOnce(
        new ItsmApiError({ status: 503, kind: 'Error', message: 'busy' }),
      )
      .mockReturnValue({ items: [FIRST] });
    const { user } = renderQueue('/itsm/requests', undefined, listTickets);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await row('First one')).toBeInTheDocument();
  });
});
