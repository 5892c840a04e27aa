import type {
  Me,
  TicketSummary,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeHandlers } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import {
  anAgent,
  aRequester,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { renderScreen } from '../__testUtils__/renderScreen';
import { aSummary } from '../__testUtils__/tickets';
import { QueueContent } from './QueueContent';
import { chipsFor } from './QueueChips';
import { QueueTable } from './QueueTable';

const CHANGE = aSummary({
  ref: 'CHG-000001',
  type: 'change',
  title: 'Replace the database',
  status: 'scheduled',
  priority: undefined,
  change: {
    kind: 'emergency',
    plannedStart: '2026-03-14T20:00:00.000Z',
    plannedEnd: '2026-03-14T22:00:00.000Z',
    outage: true,
    outcome: 'rolled_back',
  },
});
const PROBLEM = aSummary({
  ref: 'PRB-000001',
  type: 'problem',
  title: 'Payroll locks up',
  status: 'known_error',
  problem: { hasWorkaround: true, explains: 3 },
});
const FIRST = aSummary({ ref: 'INC-000001', type: 'incident', title: 'One' });
const SECOND = aSummary({
  ref: 'INC-000002',
  type: 'incident',
  title: 'Two',
  version: 4,
});

/** Works the tickets of a group that has no staff role. */
const aMember = (): Me => ({
  ...anAgent(),
  roles: ['requester'],
  isStaff: false,
});

function renderQueue(
  type: TicketType,
  items: TicketSummary[],
  options: { query?: string; me?: Me; handlers?: FakeHandlers } = {},
) {
  const path = `/itsm/${type}s`;
  return renderScreen(<QueueContent type={type} />, {
    path,
    at: `${path}${options.query ?? ''}`,
    handlers: {
      getMe: () => options.me ?? anAgent(),
      listTickets: () => ({ items }),
      countTickets: () => ({ counts: [] }),
      getCatalogue: () => ({ families: [] }),
      pickGroups: () => ({
        items: [{ ref: 'group:default/networks', title: 'Networks' }],
      }),
      pickPeople: () => ({
        items: [{ ref: 'user:default/ana', title: 'Ana Chan' }],
      }),
      ...options.handlers,
    },
  });
}

/** The table, which only wide screens show. */
function renderTable(type: TicketType, tickets: TicketSummary[]) {
  const onSort = jest.fn();
  const screenOf = renderScreen(
    <QueueTable
      type={type}
      tickets={tickets}
      isStale={false}
      sort="plannedStart"
      order="asc"
      onSort={onSort}
    />,
    { path: '/itsm', at: '/itsm', handlers: {} },
  );
  return { ...screenOf, onSort };
}

const headers = () =>
  screen.getAllByRole('columnheader').map(cell => cell.textContent);

describe('the queue of changes', () => {
  it('shows when, how and with which effect they are made', async () => {
    renderTable('change', [CHANGE]);
    expect(
      await screen.findByRole('link', { name: 'Replace the database' }),
    ).toBeInTheDocument();
    expect(headers()).toEqual([
      'Change',
      'Kind',
      'Status',
      'Window',
      'Outage',
      'Team and implementer',
    ]);
    const row = screen.getAllByRole('row')[1];
    expect(row).toHaveTextContent(/Emergency.*Scheduled.*Rolled back/);
    expect(row).toHaveTextContent(/Mar 14, 2026.* to .*Yes/);
  });

  it('is sorted by the window from its head', async () => {
    const { user, onSort } = renderTable('change', [CHANGE]);
    await user.click(await screen.findByRole('button', { name: 'Window' }));
    expect(onSort).toHaveBeenCalledWith('plannedStart', 'desc');
  });

  it('begins with the earliest window', async () => {
    const { callsOf } = renderQueue('change', [CHANGE]);
    await screen.findByText('Replace the database');
    expect(callsOf('listTickets')[0].query).toMatchObject({
      type: ['change'],
      sort: 'plannedStart',
      order: 'asc',
    });
  });

  it('asks for the changes of a time, and says so in the address', async () => {
    const { callsOf, user, query } = renderQueue('change', [CHANGE], {
      query:
        '?changeKind=emergency&window=dates&from=2026-03-01&until=2026-03-02',
    });
    await screen.findByText('Replace the database');
    const asked = callsOf('listTickets')[0].query;
    const length =
      Date.parse(asked?.plannedUntil ?? '') -
      Date.parse(asked?.plannedFrom ?? '');
    expect(length).toBe(2 * 24 * 3_600_000);
    expect(asked).toMatchObject({ changeKind: ['emergency'] });
    expect(screen.getByText('Kind: Emergency')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Filters/ }));
    await user.click(screen.getByRole('button', { name: /^Days of/ }));
    await user.click(screen.getByRole('option', { name: 'This week' }));
    expect(query()).toBe('changeKind=emergency&window=week');
  });

  it('offers no filter that says nothing about changes', async () => {
    const { user } = renderQueue('change', [CHANGE]);
    await screen.findByText('Replace the database');
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    const filters = screen.getByRole('region', { name: 'Filters' });
    expect(within(filters).queryByText('Priority')).not.toBeInTheDocument();
    expect(within(filters).queryByText('Offering')).not.toBeInTheDocument();
    expect(within(filters).getByText('Outcome')).toBeInTheDocument();
  });
});

describe('targets in the queue', () => {
  const hour = 3_600_000;
  const soon = new Date(Date.now() + 3.5 * hour).toISOString();
  const ago = new Date(Date.now() - 2.5 * hour).toISOString();
  const DUE = { ...FIRST, sla: { dueAt: soon } };
  const LATE = { ...SECOND, sla: { dueAt: ago, breachAt: ago } };
  const PAUSED = { ...FIRST, sla: { isPaused: true } };

  it('are a column by which the most urgent one comes first', async () => {
    const { user, onSort } = renderTable('incident', [DUE, LATE]);
    await screen.findByRole('link', { name: 'One' });
    expect(headers()).toContain('Due');
    const [, first, second] = screen.getAllByRole('row');
    // The head says what it is about.
    expect(within(first).getByText('in 3 hours')).toBeInTheDocument();
    expect(second).toHaveTextContent(
      /Late\. The target was missed on .*2 hours ago/,
    );
    await user.click(screen.getByRole('button', { name: 'Due' }));
    expect(onSort).toHaveBeenCalledWith('dueAt', 'asc');
  });

  it('say that they are paused, unless one was missed before', async () => {
    renderTable('incident', [
      PAUSED,
      { ...SECOND, sla: { isPaused: true, dueAt: ago, breachAt: ago } },
    ]);
    await screen.findByRole('link', { name: 'One' });
    const [, first, second] = screen.getAllByRole('row');
    expect(first).toHaveTextContent(
      'Paused. Its time stands still while it waits.',
    );
    expect(second).toHaveTextContent(/Late/);
    expect(second).not.toHaveTextContent(/Paused/);
  });

  it.each(['request', 'incident', 'problem'] as const)(
    'order the queue of kind %s when they are asked to',
    async type => {
      const { callsOf } = renderQueue(type, [{ ...DUE, type }], {
        query: '?sort=dueAt&order=asc',
      });
      await screen.findByText('One');
      expect(callsOf('listTickets')[0].query).toMatchObject({
        sort: 'dueAt',
        order: 'asc',
      });
      expect(
        screen.getByRole('button', { name: /Due soonest first/ }),
      ).toBeInTheDocument();
    },
  );

  it('are no order of changes, which have windows', async () => {
    const { callsOf } = renderQueue('change', [CHANGE], {
      query: '?sort=dueAt',
    });
    await screen.findByText('Replace the database');
    expect(callsOf('listTickets')[0].query?.sort).toBe('plannedStart');
  });

  it('stand on the cards of small screens', async () => {
    renderQueue('incident', [DUE, { ...PAUSED, ref: 'INC-000003' }]);
    const list = await screen.findByRole('list', { name: 'Incidents' });
    expect(list).toHaveTextContent('Due in 3 hours');
    expect(list).toHaveTextContent(/Paused/);
  });

  it('have quick filters for those who work tickets', async () => {
    const { user, query } = renderQueue('incident', [DUE], {
      handlers: {
        countTickets: () => ({
          counts: [{ chip: 'breached', value: 4, exact: true }],
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Late 4' }));
    expect(query()).toBe('chip=breached');
    expect(chipsFor('incident', aMember())).toContain('atRisk');
    expect(chipsFor('request', aRequester())).not.toContain('breached');
  });
});

describe('a table without room for all columns', () => {
  // What the portal leaves of a window of 1280 pixels.
  beforeEach(() =>
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1_000),
  );
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['incident', FIRST, 'Age', /INC-000001Age: .* ago/],
    ['problem', PROBLEM, 'Workaround', /PRB-000001Age: .* agoHas a workaround/],
    ['change', CHANGE, 'Outage', /CHG-000001With an outage/],
  ] as const)(
    'says below the title what gave up its column: %s',
    async (type, ticket, head, text) => {
      renderTable(type, [ticket]);
      await screen.findByRole('link', { name: ticket.title });
      expect(headers()).not.toContain(head);
      expect(screen.getAllByRole('row')[1]).toHaveTextContent(text);
    },
  );
});

describe('the queue of problems', () => {
  it('shows how much they explain and whether there is a way round', async () => {
    renderTable('problem', [PROBLEM]);
    await screen.findByRole('link', { name: 'Payroll locks up' });
    const row = screen.getAllByRole('row')[1];
    expect(row).toHaveTextContent(/Known error.*3 tickets.*Yes/);
  });

  it('says the same on small screens', async () => {
    renderQueue('problem', [PROBLEM]);
    const list = await screen.findByRole('list', { name: 'Problems' });
    expect(list).toHaveTextContent(/Explains: 3 tickets · Has a workaround/);
  });

  it('says what to do when there are none', async () => {
    renderQueue('problem', []);
    expect(
      await screen.findByRole('link', { name: 'Record a problem' }),
    ).toHaveAttribute('href', '/itsm/new/problem');
  });

  it('has the quick filters of problems only', () => {
    expect(chipsFor('problem', anAgent())).toEqual([
      'open',
      'mine',
      'myTeams',
      'unassigned',
      'atRisk',
      'breached',
      'knownErrors',
      'resolved',
    ]);
    expect(chipsFor('change', aRequester())).toEqual(['open', 'planned']);
  });

  it('has those of work for members of a team without staff role, and none of decisions', () => {
    expect(chipsFor('change', aMember())).toEqual([
      'open',
      'mine',
      'myTeams',
      'unassigned',
      'planned',
    ]);
    expect(chipsFor('incident', aMember())).toContain('pending');
  });
});

describe('work on many tickets at once', () => {
  const box = (ref: string) =>
    screen.findByRole('checkbox', { name: `Select ${ref}` });

  it('assigns the selected ones, tells what was refused and keeps it selected', async () => {
    const { user, callsOf } = renderQueue('incident', [FIRST, SECOND], {
      handlers: {
        bulkTickets: () => ({
          results: [
            { ref: 'INC-000001', done: true, version: 2 },
            {
              ref: 'INC-000002',
              done: false,
              error: {
                name: 'ConflictError',
                message: 'It is closed',
                code: 'ticketOver',
                params: { ref: 'INC-000002', status: 'closed' },
              },
            },
          ],
        }),
      },
    });
    await box('INC-000001');
    await user.click(
      screen.getByRole('checkbox', { name: 'Select all on this page' }),
    );
    const bar = screen.getByRole('region', { name: 'Selected tickets' });
    expect(bar).toHaveTextContent('2 selected');
    await user.click(within(bar).getByRole('button', { name: 'Assign' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Assign' }));
    expect(callsOf('bulkTickets')).toEqual([]);

    await user.click(within(dialog).getByRole('combobox', { name: /^Team/ }));
    await user.click(await screen.findByRole('option', { name: 'Networks' }));
    await user.click(within(dialog).getByRole('combobox', { name: /^Person/ }));
    await user.click(await screen.findByRole('option', { name: 'Ana Chan' }));
    await user.click(within(dialog).getByRole('button', { name: 'Assign' }));
    expect(await screen.findByText(/1 ticket was refused/)).toBeInTheDocument();
    expect(
      screen.getByText(/INC-000002 is in the status “Closed”/),
    ).toBeInTheDocument();
    expect(callsOf('bulkTickets')[0].body).toEqual({
      action: 'assign',
      tickets: [
        { ref: 'INC-000001', version: 1 },
        { ref: 'INC-000002', version: 4 },
      ],
      team: 'group:default/networks',
      assignee: 'user:default/ana',
    });
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(await box('INC-000001')).not.toBeChecked();
    expect(await box('INC-000002')).toBeChecked();
  });

  it('selects with the keyboard', async () => {
    const { user } = renderQueue('incident', [FIRST, SECOND]);
    await box('INC-000001');
    await user.keyboard('jx');
    expect(await box('INC-000001')).toBeChecked();
    await user.keyboard('x');
    expect(await box('INC-000001')).not.toBeChecked();
  });

  it('offers for problems only what their life cycle knows', async () => {
    const { user } = renderQueue('problem', [PROBLEM]);
    await user.click(await box('PRB-000001'));
    const bar = screen.getByRole('region', { name: 'Selected tickets' });
    expect(
      within(bar).queryByRole('button', { name: 'Send to another team' }),
    ).not.toBeInTheDocument();
  });

  it('is for members of a team without staff role too', async () => {
    const { user } = renderQueue('incident', [FIRST], { me: aMember() });
    await user.click(await box('INC-000001'));
    expect(
      screen.getByRole('region', { name: 'Selected tickets' }),
    ).toHaveTextContent('1 selected');
  });

  it('is not for people who work no tickets', async () => {
    renderQueue('incident', [FIRST], { me: aRequester() });
    await screen.findByText('This page is for the service desk');
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});

describe('views', () => {
  it('keeps what is on screen under a name, brings it back and forgets it', async () => {
    const { user, query } = renderQueue('incident', [FIRST], {
      query: '?priority=1&cursor=old',
    });
    await screen.findByText('One');
    const open = async (item: string) => {
      await user.click(screen.getByRole('button', { name: 'Views' }));
      await user.click(await screen.findByRole('menuitem', { name: item }));
    };
    await open('Save or delete views');
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'Burning');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    await open('Burning');
    expect(query()).toBe('priority=1');

    await open('Save or delete views');
    await user.click(
      await screen.findByRole('button', { name: 'Delete the view Burning' }),
    );
    expect(await screen.findByText('No views yet.')).toBeInTheDocument();
  });

  it('copies a link that shows the same, from its first page on', async () => {
    const { user } = renderQueue('incident', [FIRST], {
      query: '?priority=1&cursor=old',
    });
    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    await screen.findByText('One');
    await user.click(screen.getByRole('button', { name: 'Views' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'Copy link to this view' }),
    );
    expect(await screen.findByText('The link was copied.')).toBeInTheDocument();
    expect(copied).toHaveBeenCalledWith(expect.stringMatching(/\?priority=1$/));
  });
});
