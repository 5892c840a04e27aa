import type { Entity } from '@backstage/catalog-model';
import type {
  EntityOverview,
  TicketSummary,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { FakeHandlers } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import {
  anEntity,
  anImpact,
  anItem,
  aMember,
  aRollup,
  aState,
} from '../impact/__testUtils__/impacts';
import { aSummary } from '../__testUtils__/tickets';
import {
  database,
  payroll,
  payrollApi,
  webTeam,
} from './__testUtils__/entities';
import { renderOnEntity } from './__testUtils__/renderOnEntity';
import { EntityServiceDeskContent } from './EntityServiceDeskContent';

const OVERVIEW: EntityOverview = {
  counts: [
    { type: 'incident', open: 3, exact: true },
    { type: 'request', open: 1000, exact: false },
  ],
  file: ['request', 'incident'],
};

/** Health and impact, of which nothing is to be told. */
const IN_ORDER: FakeHandlers = {
  getEntityStates: () => ({
    graph: anImpact([]).graph,
    items: [aState('system:payroll')],
  }),
  getImpact: () => anImpact([]),
  getHealthRollup: () => aRollup('system:payroll'),
};

const CHANGE = aSummary({
  ref: 'CHG-000007',
  type: 'change',
  title: 'Upgrade of the database',
  status: 'scheduled',
  priority: undefined,
  // The first of them has nothing to do with the system whose page it is.
  entities: [
    { ref: 'system:default/mail', title: 'Mail' },
    { ref: 'component:default/payroll-api', title: 'Payroll API' },
  ],
  related: { ref: 'component:default/payroll-api', title: 'Payroll API' },
  assignee: { id: 'p-dario', name: 'Dario Cob' },
  change: {
    kind: 'normal',
    plannedStart: '2025-03-20T02:00:00.000Z',
    plannedEnd: '2025-03-20T04:00:00.000Z',
    outage: true,
  },
});

function renderTab(
  options: {
    entity?: Entity;
    tickets?: TicketSummary[];
    overview?: EntityOverview;
    query?: string;
    next?: string;
    handlers?: FakeHandlers;
  } = {},
) {
  return renderOnEntity(<EntityServiceDeskContent />, {
    entity: options.entity ?? payroll,
    query: options.query,
    handlers: {
      ...IN_ORDER,
      ...options.handlers,
      getEntityOverview: () => options.overview ?? OVERVIEW,
      listTickets: ({ query }) =>
        query?.cursor
          ? { items: [aSummary({ ref: 'INC-000099', title: 'An old one' })] }
          : { items: options.tickets ?? [CHANGE], next: options.next },
    },
  });
}

describe('the tab of an entity', () => {
  it('lists what is open about it and its parts, newest first', async () => {
    const { callsOf } = renderTab();
    await screen.findByRole('link', { name: 'Upgrade of the database' });
    expect(callsOf('listTickets')[0].query).toEqual({
      related: 'system:default/payroll',
      state: 'open',
      sort: 'createdAt',
      order: 'desc',
    });
  });

  it('says how what is open stands towards its target', async () => {
    const dueAt = new Date(Date.now() + 3.5 * 3_600_000).toISOString();
    renderTab({
      tickets: [
        aSummary({ sla: { dueAt } }),
        aSummary({ ref: 'REQ-000002', status: 'resolved', sla: { dueAt } }),
      ],
    });
    const [open, done] = within(
      await screen.findByRole('list', { name: 'Tickets, newest first' }),
    ).getAllByRole('listitem');
    expect(open).toHaveTextContent('Due in 3 hours');
    expect(done).not.toHaveTextContent('Due');
  });

  it('says of a ticket which part it is about, its window and who has it', async () => {
    renderTab();
    const list = await screen.findByRole('list', {
      name: 'Tickets, newest first',
    });
    const [line] = within(list).getAllByRole('listitem');
    expect(line).toHaveTextContent('CHG-000007');
    expect(line).toHaveTextContent('Payroll API, component');
    expect(line).not.toHaveTextContent('Mail');
    expect(line).toHaveTextContent(/Mar 20, 2025/);
    expect(line).toHaveTextContent('With an outage');
    expect(line).toHaveTextContent('Web, Dario Cob');
    expect(line).toHaveTextContent('Scheduled');
    expect(within(line).getByRole('link')).toHaveAttribute(
      'href',
      '/itsm/tickets/CHG-000007',
    );
  });

  it('does not repeat the entity whose page it is', async () => {
    renderTab({
      tickets: [
        aSummary({
          title: 'Payroll is slow',
          entities: [
            { ref: 'system:default/mail', title: 'Mail' },
            { ref: 'system:default/payroll', title: 'Payroll' },
          ],
          related: { ref: 'system:default/payroll', title: 'Payroll' },
        }),
      ],
    });
    await screen.findByRole('link', { name: 'Payroll is slow' });
    expect(screen.queryByText(/, system$/)).not.toBeInTheDocument();
  });

  it('tells equal names of two namespaces apart', async () => {
    renderTab({
      tickets: [
        aSummary({
          title: 'The other payroll',
          related: { ref: 'system:other/payroll', title: 'Payroll' },
        }),
      ],
    });
    expect(await screen.findByText('Payroll, system')).toHaveAttribute('class');
    expect(screen.getByTitle('system:other/payroll')).toBeInTheDocument();
  });

  it('keeps the kind and what is finished in the address', async () => {
    const { user, callsOf, query } = renderTab();
    await user.click(
      await screen.findByRole('button', { name: 'Incidents, 3 open' }),
    );
    await user.click(
      screen.getByRole('switch', {
        name: 'Also show resolved and closed tickets',
      }),
    );
    await waitFor(() => expect(query()).toBe('kind=incident&done=yes'));
    await waitFor(() =>
      expect(callsOf('listTickets').at(-1)?.query).toMatchObject({
        type: 'incident',
        state: 'all',
      }),
    );
  });

  it('shows what the address asks for', async () => {
    const { callsOf } = renderTab({ query: '?kind=change&done=yes' });
    await screen.findByRole('link', { name: 'Upgrade of the database' });
    expect(callsOf('listTickets')[0].query).toMatchObject({
      type: 'change',
      state: 'all',
    });
    expect(screen.getByRole('button', { name: /^Changes/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('says when it counted no further', async () => {
    renderTab();
    expect(
      await screen.findByRole('button', { name: 'Requests, 1000+ open' }),
    ).toBeInTheDocument();
  });

  it('reads on page by page', async () => {
    const { user } = renderTab({ next: 'more' });
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(
      await screen.findByRole('link', { name: 'An old one' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
  });

  it('offers to file only what the reader may', async () => {
    renderTab();
    const group = await screen.findByRole('group', {
      name: 'File a ticket about this',
    });
    const about = 'entity=system%3Adefault%2Fpayroll';
    expect(
      within(group)
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['Report an incident', `/itsm/portal/incident?${about}`],
      ['New request about this', `/itsm/portal?${about}`],
    ]);
  });

  it('offers problems and changes to those who may file them', async () => {
    renderTab({
      overview: { counts: [], file: ['problem', 'change'] },
    });
    const about = 'entity=system%3Adefault%2Fpayroll';
    expect(
      await screen.findByRole('link', { name: 'New problem' }),
    ).toHaveAttribute('href', `/itsm/new/problem?${about}`);
    expect(screen.getByRole('link', { name: 'New change' })).toHaveAttribute(
      'href',
      `/itsm/new/change?${about}`,
    );
  });

  it('files nothing about a group', async () => {
    renderTab({ entity: webTeam });
    await screen.findByRole('link', { name: 'Upgrade of the database' });
    expect(
      screen.queryByRole('group', { name: 'File a ticket about this' }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Tickets about what is owned here' }),
    ).toBeInTheDocument();
  });

  it('says why it is not in order, with where each reason leads', async () => {
    renderTab({
      handlers: {
        getHealthRollup: () => aRollup('system:payroll', { health: 'amber' }),
        getEntityStates: () => ({
          graph: anImpact([]).graph,
          items: [
            aState('system:payroll', {
              health: 'amber',
              reasons: [
                {
                  reason: 'slaBreached',
                  ticket: { ref: 'REQ-000004', title: 'New report' },
                },
                {
                  reason: 'supplierRed',
                  supplier: {
                    ref: 'resource:default/payroll-db',
                    title: 'Payroll database',
                  },
                },
              ],
            }),
          ],
        }),
      },
    });
    const health = await screen.findByRole('region', { name: 'Health' });
    const reasons = await within(health).findByRole('list', { name: 'Why' });
    expect(health).toHaveTextContent('Impaired');
    expect(reasons).toHaveTextContent(
      'A ticket about it is lateREQ-000004 New reportSomething it relies on is out of servicePayroll database',
    );
    expect(
      within(reasons).getByRole('link', { name: 'REQ-000004 New report' }),
    ).toHaveAttribute('href', '/itsm/tickets/REQ-000004');
    expect(
      within(reasons).getByRole('link', { name: 'Payroll database' }),
    ).toHaveAttribute('href', '/catalog/default/resource/payroll-db');
  });

  it('counts how its parts are, and says which are worst and why', async () => {
    const { callsOf, user } = renderTab({
      handlers: {
        getHealthRollup: () =>
          aRollup('system:payroll', {
            health: 'amber',
            counts: { red: 2, amber: 5, unknown: 0, green: 1400 },
            truncated: 'members',
            worst: [
              aMember('component:pay', {
                entity: anEntity('component:pay', { criticality: 'critical' }),
                health: 'red',
                reasons: [
                  {
                    reason: 'outage',
                    ticket: { ref: 'INC-000003', title: 'All is down' },
                  },
                  { reason: 'slaBreached' },
                ],
              }),
              ...[1, 2, 3, 4].map(at => aMember(`component:c${at}`)),
              aMember('component:web', {
                reasons: [
                  {
                    reason: 'supplierRed',
                    supplier: { ref: 'resource:default/db', title: 'Database' },
                  },
                ],
              }),
            ],
          }),
      },
    });
    const health = await screen.findByRole('region', { name: 'Health' });
    const counts = await within(health).findByRole('list', {
      name: 'How many are in each state',
    });
    expect(
      within(counts)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['2 out of service', '5 impaired', '1400 in order']);
    expect(health).toHaveTextContent('With its parts2 out of service');
    expect(health).toHaveTextContent('There are more; 1,407 were looked at.');
    const worst = within(health).getByRole('list', {
      name: 'What is not in order, the worst first',
    });
    const [first] = within(worst).getAllByRole('listitem');
    expect(first).toHaveTextContent(
      'Out of servicepayCriticalAn open incident has put it out of serviceINC-000003 All is downand 1 more reason',
    );
    expect(
      within(first).getByRole('link', { name: 'INC-000003 All is down' }),
    ).toHaveAttribute('href', '/itsm/tickets/INC-000003');
    expect(within(first).getByRole('link', { name: 'pay' })).toHaveAttribute(
      'href',
      '/catalog/default/component/pay',
    );
    expect(within(worst).getAllByRole('listitem')).toHaveLength(5);
    const more = within(health).getByRole('button', { name: 'Show all 6' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    act(() => more.focus());
    await user.keyboard('{Enter}');
    expect(within(worst).getAllByRole('listitem')).toHaveLength(6);
    expect(
      within(worst).getByRole('link', { name: 'Database' }),
    ).toHaveAttribute('href', '/catalog/default/resource/db');
    expect(health).toHaveTextContent('1 more is not in order.');
    expect(callsOf('getHealthRollup')).toHaveLength(1);
    expect(callsOf('getHealthRollup')[0].query).toEqual({
      of: 'system:default/payroll',
    });
  });

  it('says when a system has no parts, and nothing of it on a component', async () => {
    const none = { red: 0, amber: 0, unknown: 0, green: 0 };
    const handlers: FakeHandlers = {
      getHealthRollup: () => aRollup('system:payroll', { counts: none }),
    };
    const { unmount } = renderTab({ handlers });
    expect(
      await screen.findByText('It has no parts that you may see.'),
    ).toBeInTheDocument();
    unmount();
    const { callsOf } = renderTab({ entity: payrollApi, handlers });
    await waitFor(() => expect(callsOf('getHealthRollup')).toHaveLength(1));
    expect(await screen.findByRole('region', { name: 'Health' })).toBeVisible();
    expect(screen.queryByText('With its parts')).not.toBeInTheDocument();
  });

  it('asks for no parts of what has none', async () => {
    const { callsOf } = renderTab({ entity: database });
    await screen.findByRole('link', { name: 'Upgrade of the database' });
    expect(callsOf('getHealthRollup')).toHaveLength(0);
  });

  it('says how what a group owns is', async () => {
    const { callsOf } = renderTab({
      entity: webTeam,
      handlers: {
        getHealthRollup: () =>
          aRollup('group:web', {
            health: 'amber',
            counts: { red: 0, amber: 1, unknown: 2, green: 0 },
            worst: [aMember('component:pay')],
          }),
      },
    });
    const health = await screen.findByRole('region', {
      name: 'Health of what is owned here',
    });
    expect(await within(health).findByText('1 impaired')).toBeVisible();
    expect(health).toHaveTextContent('2 not known');
    expect(within(health).getByRole('link', { name: 'pay' })).toBeVisible();
    expect(callsOf('getHealthRollup')[0].query).toEqual({
      of: 'group:default/web',
    });
    expect(callsOf('getEntityStates')).toHaveLength(0);
  });

  it('explains why the health of what is owned cannot be told', async () => {
    let isDown = true;
    const { user } = renderTab({
      entity: webTeam,
      handlers: {
        getHealthRollup: () => {
          if (isDown) {
            throw new TypeError('Failed to fetch');
          }
          return aRollup('group:web');
        },
      },
    });
    expect(
      await screen.findByText('The health could not be loaded'),
    ).toBeInTheDocument();
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('3 in order')).toBeInTheDocument();
  });

  it('sums up what fails with it, and what it relies on', async () => {
    const critical = Array.from({ length: 6 }, (_, at) =>
      anItem(['system:payroll', `component:c${at}`], ['dependsOn'], {
        entity: anEntity(`component:c${at}`, { criticality: 'critical' }),
      }),
    );
    renderTab({
      handlers: {
        getImpact: ({ query }) =>
          query.direction === 'up'
            ? anImpact([anItem(['system:payroll', 'resource:db'], ['part'])])
            : anImpact(critical),
      },
    });
    const impact = await screen.findByRole('region', { name: 'Impact' });
    await within(impact).findByText('6 components');
    expect(impact).toHaveTextContent('Critical: c0, c1, c2, c3, c4 and 1 more');
    expect(impact).toHaveTextContent('It relies on1 resource');
    expect(
      within(impact).getByRole('link', { name: 'See what fails' }),
    ).toHaveAttribute('href', '/itsm/impact?root=system%3Adefault%2Fpayroll');
    expect(
      within(impact).getByRole('link', { name: 'See what it relies on' }),
    ).toHaveAttribute(
      'href',
      '/itsm/impact?root=system%3Adefault%2Fpayroll&direction=up',
    );
  });

  it('says what an empty list means', async () => {
    renderTab({ tickets: [] });
    expect(await screen.findByText('Nothing open here')).toBeInTheDocument();
  });

  it('explains a failure and tries again', async () => {
    let isDown = true;
    const { user } = renderOnEntity(<EntityServiceDeskContent />, {
      entity: payroll,
      handlers: {
        ...IN_ORDER,
        getEntityOverview: () => OVERVIEW,
        listTickets: () => {
          if (isDown) {
            throw new TypeError('Failed to fetch');
          }
          return { items: [CHANGE] };
        },
      },
    });
    expect(
      await screen.findByText('The tickets could not be loaded'),
    ).toBeInTheDocument();
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: 'Upgrade of the database' }),
    ).toBeInTheDocument();
  });
});
