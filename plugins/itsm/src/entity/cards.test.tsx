import type { EntityOverview } from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen, waitFor } from '@testing-library/react';
import {
  anImpact,
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
import { HealthCard } from './HealthCard';
import { NextChangeCard } from './NextChangeCard';
import { OpenTicketsCard } from './OpenTicketsCard';
import { useIconLink } from './useIconLink';

const TAB = '/catalog/default/system/payroll/service-desk';
const NOTHING: EntityOverview = {
  counts: [{ type: 'incident', open: 0, exact: true }],
  file: [],
};

/** What the card "About" makes of it. */
function IconLink() {
  const { href, icon, label } = useIconLink();
  return (
    <a href={href}>
      {icon}
      {label}
    </a>
  );
}

describe('the card of open tickets', () => {
  it('leads from each count into the tab and names the most urgent', async () => {
    const { callsOf } = renderOnEntity(<OpenTicketsCard />, {
      entity: payroll,
      handlers: {
        getEntityOverview: () => ({
          counts: [
            { type: 'incident', open: 2, exact: true },
            { type: 'request', open: 1000, exact: false },
            { type: 'problem', open: 0, exact: true },
          ],
          file: [],
        }),
        listTickets: () => ({
          items: [
            aSummary({
              ref: 'INC-000003',
              title: 'All is down',
              priority: { value: 1, computed: 1, overridden: false },
            }),
          ],
        }),
      },
    });
    expect(
      await screen.findByRole('link', { name: 'Incidents, 2 open' }),
    ).toHaveAttribute('href', `${TAB}?kind=incident`);
    expect(
      screen.getByRole('link', { name: 'Requests, more than 1000 open' }),
    ).toHaveAttribute('href', `${TAB}?kind=request`);
    expect(screen.queryByText(/Problems/)).not.toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'All is down' }),
    ).toHaveAttribute('href', '/itsm/tickets/INC-000003');
    expect(screen.getByText('P1 Critical')).toBeInTheDocument();
    expect(callsOf('listTickets')[0].query).toMatchObject({
      related: 'system:default/payroll',
      state: 'open',
      sort: 'priority',
      order: 'asc',
    });
  });

  it('names no priority where only changes are open', async () => {
    const { callsOf } = renderOnEntity(<OpenTicketsCard />, {
      entity: payroll,
      handlers: {
        getEntityOverview: () => ({
          counts: [{ type: 'change', open: 1, exact: true }],
          file: [],
        }),
        listTickets: () => ({
          items: [aSummary({ type: 'change', priority: undefined })],
        }),
      },
    });
    await screen.findByRole('link', { name: 'Changes, 1 open' });
    await waitFor(() => expect(callsOf('listTickets')).toHaveLength(1));
    expect(screen.queryByText('Most urgent:')).not.toBeInTheDocument();
  });

  it('says so when nothing is open, and leads to what was', async () => {
    renderOnEntity(<OpenTicketsCard />, {
      entity: payroll,
      handlers: { getEntityOverview: () => NOTHING },
    });
    expect(await screen.findByText('Nothing is open')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All tickets' })).toHaveAttribute(
      'href',
      TAB,
    );
  });

  it('explains a failure', async () => {
    renderOnEntity(<OpenTicketsCard />, { entity: payroll, handlers: {} });
    expect(
      await screen.findByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });
});

describe('the card of the next change', () => {
  const change = aSummary({
    ref: 'CHG-000007',
    type: 'change',
    status: 'scheduled',
    title: 'Upgrade of the database',
    priority: undefined,
    change: {
      kind: 'normal',
      plannedStart: '2025-03-20T02:00:00.000Z',
      plannedEnd: '2025-03-20T04:00:00.000Z',
      outage: true,
    },
  });

  it('shows its window and whether it interrupts', async () => {
    renderOnEntity(<NextChangeCard />, {
      entity: payroll,
      handlers: {
        getEntityOverview: () => ({ ...NOTHING, nextChange: change }),
      },
    });
    expect(
      await screen.findByRole('link', { name: 'Upgrade of the database' }),
    ).toHaveAttribute('href', '/itsm/tickets/CHG-000007');
    expect(screen.getByText(/Mar 20, 2025/)).toBeInTheDocument();
    expect(screen.getByText('With an outage')).toBeInTheDocument();
    expect(screen.getByText('Scheduled')).toBeInTheDocument();
  });

  it('says so when none is planned, and leads to earlier ones', async () => {
    renderOnEntity(<NextChangeCard />, {
      entity: payroll,
      handlers: { getEntityOverview: () => NOTHING },
    });
    expect(await screen.findByText('No change is planned')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All changes' })).toHaveAttribute(
      'href',
      `${TAB}?kind=change`,
    );
  });
});

describe('the card of health', () => {
  const { graph } = anImpact([]);

  it('says that it is in order, and leads to what it relies on', async () => {
    const { callsOf } = renderOnEntity(<HealthCard />, {
      entity: payroll,
      handlers: {
        getEntityStates: () => ({ graph, items: [aState('system:payroll')] }),
        getHealthRollup: () => aRollup('system:payroll'),
      },
    });
    expect(await screen.findByText('In order')).toBeInTheDocument();
    expect(screen.getByText(/^No open incident/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'What it relies on' }),
    ).toHaveAttribute(
      'href',
      '/itsm/impact?root=system%3Adefault%2Fpayroll&direction=up',
    );
    expect(callsOf('getEntityStates')[0].body).toEqual({
      refs: ['system:default/payroll'],
    });
  });

  it('leads to the tab of impact where the page has one', async () => {
    renderOnEntity(<HealthCard />, {
      entity: database,
      impactAt: '/catalog/default/resource/payroll-db/what-if',
      handlers: {
        getEntityStates: () => ({
          graph,
          items: [aState('resource:payroll-db')],
        }),
      },
    });
    expect(
      await screen.findByRole('link', { name: 'What it relies on' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/resource/payroll-db/what-if?direction=up',
    );
  });

  it('tells of a whole how it is with its parts, and names the worst', async () => {
    const { callsOf } = renderOnEntity(
      <>
        <HealthCard />
        <IconLink />
      </>,
      {
        entity: payroll,
        handlers: {
          getEntityStates: () => ({ graph, items: [aState('system:payroll')] }),
          getHealthRollup: () =>
            aRollup('system:payroll', {
              health: 'amber',
              counts: { red: 1, amber: 2, unknown: 0, green: 4 },
              worst: [
                aMember('component:pay', { health: 'red' }),
                aMember('component:web'),
                aMember('component:api'),
              ],
            }),
        },
      },
    );
    const card = await screen.findByRole('region', { name: 'Health' });
    await waitFor(() => expect(card).toHaveTextContent('1 out of service'));
    // The first badge is that of the whole.
    expect(card).toHaveTextContent(/^Health.*?Impaired/);
    expect(card).not.toHaveTextContent('In order');
    expect(card).not.toHaveTextContent('No open incident');
    const worst = screen.getByRole('list', {
      name: 'What is not in order, the worst first',
    });
    expect(worst.children).toHaveLength(2);
    expect(worst).toHaveTextContent('pay');
    expect(
      screen.getByRole('link', { name: 'Service desk: impaired' }),
    ).toBeInTheDocument();
    expect(callsOf('getHealthRollup')).toHaveLength(1);
    expect(callsOf('getEntityStates')).toHaveLength(1);
  });

  it('calls a whole in order only once its parts are known', async () => {
    let isDown = true;
    const { user } = renderOnEntity(<HealthCard />, {
      entity: payroll,
      handlers: {
        getEntityStates: () => ({ graph, items: [aState('system:payroll')] }),
        getHealthRollup: () => {
          if (isDown) {
            throw new TypeError('Failed to fetch');
          }
          return aRollup('system:payroll');
        },
      },
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByText('In order')).not.toBeInTheDocument();
    isDown = false;
    await user.click(again);
    expect(await screen.findByText('In order')).toBeInTheDocument();
  });

  it('says nothing of parts on a component without any', async () => {
    renderOnEntity(<HealthCard />, {
      entity: payrollApi,
      handlers: {
        getEntityStates: () => ({
          graph,
          items: [aState('component:payroll-api')],
        }),
        getHealthRollup: () =>
          aRollup('component:payroll-api', {
            counts: { red: 0, amber: 0, unknown: 0, green: 0 },
          }),
      },
    });
    expect(await screen.findByText('In order')).toBeInTheDocument();
    expect(screen.queryByText('With its parts')).not.toBeInTheDocument();
  });

  it('names each ticket once, and the changes that come', async () => {
    const ticket = { ref: 'INC-000003', title: 'All is slow' };
    renderOnEntity(<HealthCard />, {
      entity: database,
      handlers: {
        getEntityStates: () => ({
          graph,
          items: [
            aState('resource:payroll-db', {
              health: 'amber',
              reasons: [{ reason: 'degraded', ticket }],
              tickets: [
                { ...ticket, type: 'incident', status: 'new' },
                {
                  ref: 'CHG-000007',
                  type: 'change',
                  title: 'Upgrade',
                  status: 'scheduled',
                  plannedStart: '2025-03-20T02:00:00.000Z',
                  plannedEnd: '2025-03-20T04:00:00.000Z',
                },
              ],
            }),
          ],
        }),
      },
    });
    expect(await screen.findAllByText(/INC-000003/)).toHaveLength(1);
    expect(
      screen.getByRole('link', { name: 'CHG-000007 Upgrade' }),
    ).toHaveAttribute('href', '/itsm/tickets/CHG-000007');
  });

  it('does not say so of what is not known yet', async () => {
    renderOnEntity(<HealthCard />, {
      entity: payroll,
      handlers: { getEntityStates: () => ({ graph, items: [] }) },
    });
    expect(await screen.findByText('Not known')).toBeInTheDocument();
    expect(
      screen.getByText(/^The service desk has not found it in the catalog yet/),
    ).toBeInTheDocument();
  });

  it('says why nothing is known while the catalog is not read', async () => {
    renderOnEntity(<HealthCard />, {
      entity: database,
      handlers: {
        getEntityStates: () => ({
          graph,
          items: [
            aState('resource:payroll-db', {
              health: 'unknown',
              reasons: [{ reason: 'graphStale' }],
            }),
          ],
        }),
      },
    });
    expect(
      await screen.findByText('The catalog has not been read lately'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/has not found it/)).not.toBeInTheDocument();
  });

  it('is asked for once by all that show it on a page', async () => {
    const { callsOf } = renderOnEntity(
      <>
        <HealthCard />
        <HealthCard />
        <IconLink />
      </>,
      {
        entity: database,
        handlers: {
          getEntityStates: () => ({
            graph,
            items: [aState('resource:payroll-db', { health: 'red' })],
          }),
        },
      },
    );
    expect(await screen.findAllByText('Out of service')).toHaveLength(2);
    expect(
      screen.getByRole('link', { name: 'Service desk: out of service' }),
    ).toBeInTheDocument();
    expect(callsOf('getEntityStates')).toHaveLength(1);
  });

  it('explains a failure, and tries again', async () => {
    let isDown = true;
    const { user } = renderOnEntity(<HealthCard />, {
      entity: database,
      handlers: {
        getEntityStates: () => {
          if (isDown) {
            throw new TypeError('Failed to fetch');
          }
          return { graph, items: [aState('resource:payroll-db')] };
        },
      },
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    isDown = false;
    await user.click(again);
    expect(await screen.findByText('In order')).toBeInTheDocument();
    expect(
      screen.queryByText('The health could not be loaded'),
    ).not.toBeInTheDocument();
  });
});

describe('the link of the card "About"', () => {
  const { graph } = anImpact([]);

  it.each([
    ['red', 'Service desk: out of service'],
    ['amber', 'Service desk: impaired'],
    ['green', 'Service desk: in order'],
    ['unknown', 'Service desk: health not known'],
  ] as const)('tells in words that an entity is %s', async (health, name) => {
    renderOnEntity(<IconLink />, {
      entity: database,
      handlers: {
        getEntityStates: () => ({
          graph,
          items: [aState('resource:payroll-db', { health })],
        }),
      },
    });
    expect(await screen.findByRole('link', { name })).toHaveAttribute(
      'href',
      '/catalog/default/resource/payroll-db/service-desk',
    );
  });

  it('tells of a group how what it owns is', async () => {
    const { callsOf } = renderOnEntity(<IconLink />, {
      entity: webTeam,
      handlers: {
        getHealthRollup: () => aRollup('group:web', { health: 'amber' }),
      },
    });
    expect(
      await screen.findByRole('link', { name: 'Service desk: impaired' }),
    ).toBeInTheDocument();
    expect(callsOf('getHealthRollup')).toHaveLength(1);
    expect(callsOf('getEntityStates')).toHaveLength(0);
  });

  it('says nothing of what is not known, or cannot be', async () => {
    const { callsOf } = renderOnEntity(<IconLink />, {
      entity: database,
      handlers: { getEntityStates: () => ({ graph, items: [] }) },
    });
    await waitFor(() => expect(callsOf('getEntityStates')).toHaveLength(1));
    expect(
      screen.getByRole('link', { name: 'Service desk' }),
    ).toBeInTheDocument();
  });
});
