import type { Me } from '@mesa-itsm/backstage-plugin-itsm-common';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import {
  HomePageWidgetBlueprint,
  type HomePageWidgetData,
} from '@backstage/plugin-home-react/alpha';
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeHandlers } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import {
  anAgent,
  aRequester,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { renderScreen } from '../__testUtils__/renderScreen';
import { aSummary } from '../__testUtils__/tickets';
import { myTicketsHomeWidget } from '../extensions/myTicketsHomeWidget';
import { teamQueueHomeWidget } from '../extensions/teamQueueHomeWidget';

const { widget } = HomePageWidgetBlueprint.dataRefs;
const myTickets = createExtensionTester(myTicketsHomeWidget).get(widget);
const teamQueue = createExtensionTester(teamQueueHomeWidget).get(widget);

/** How many there are of each kind. */
const OPEN: Record<string, number> = {
  request: 4,
  incident: 1000,
  problem: 0,
  change: 1,
};

const linksIn = async (name: string) =>
  within(await screen.findByRole('navigation', { name }))
    .getAllByRole('link')
    .map(link => [link.textContent, link.getAttribute('href')]);

function renderWidget(
  shown: HomePageWidgetData,
  me: Me,
  listTickets: FakeHandlers['listTickets'] = ({ query }) => ({
    items: [aSummary({ title: `Some of ${query?.chip}`, ref: 'REQ-000008' })],
  }),
  countTickets: FakeHandlers['countTickets'] = ({ query }) => ({
    counts: [
      {
        chip: query?.chips === 'mine' ? 'mine' : 'myTeams',
        value: OPEN[String(query?.type)],
        exact: query?.type !== 'incident',
      },
    ],
  }),
) {
  return renderScreen(shown.component, {
    path: '/',
    at: '/',
    handlers: {
      getMe: () => me,
      listTickets,
      countTickets,
    },
  });
}

describe('the widget "My tickets"', () => {
  it('has a name that layouts know it by', () => {
    expect(myTickets).toMatchObject({
      name: 'ItsmMyTickets',
      title: 'My tickets',
    });
  });

  it('shows requesters what they asked for, and nothing of work', async () => {
    const { callsOf } = renderWidget(myTickets, aRequester());
    expect(
      await screen.findByRole('link', { name: 'Some of filedByMe' }),
    ).toHaveAttribute('href', '/itsm/tickets/REQ-000008');
    expect(
      screen.getByRole('link', { name: 'All my requests' }),
    ).toHaveAttribute('href', '/itsm/portal/requests');
    expect(callsOf('listTickets').map(({ query }) => query?.chip)).toEqual([
      'filedByMe',
    ]);
  });

  it.each<[string, Me]>([
    ['the desk', anAgent()],
    ['a team without staff role', { ...anAgent(), isStaff: false }],
  ])('shows %s what it works on as well', async (_who, me) => {
    renderWidget(myTickets, me);
    expect(
      await screen.findByRole('link', { name: 'Some of mine' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Some of filedByMe' }),
    ).toBeInTheDocument();
    await screen.findByRole('link', { name: 'Changes, 1 open' });
    expect(await linksIn('All that I work on')).toEqual([
      ['Requests, 4 open', '/itsm/requests?chip=mine'],
      ['Incidents, more than 1000 open', '/itsm/incidents?chip=mine'],
      ['Changes, 1 open', '/itsm/changes?chip=mine'],
    ]);
  });

  it('leads to the catalogue when there is nothing', async () => {
    renderWidget(myTickets, aRequester(), () => ({ items: [] }));
    expect(
      await screen.findByText('You have no open tickets'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Ask for something' }),
    ).toHaveAttribute('href', '/itsm/portal');
  });

  it('explains a failure and tries again', async () => {
    let isDown = true;
    const { user } = renderWidget(myTickets, aRequester(), () => {
      if (isDown) {
        throw new TypeError('Failed to fetch');
      }
      return { items: [aSummary({ title: 'There again' })] };
    });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    isDown = false;
    await user.click(retry);
    expect(
      await screen.findByRole('link', { name: 'There again' }),
    ).toBeInTheDocument();
  });
});

describe('the widget "My team\'s queue"', () => {
  it('has a name that layouts know it by', () => {
    expect(teamQueue).toMatchObject({
      name: 'ItsmTeamQueue',
      title: "My team's queue",
    });
  });

  it('shows what is most urgent, and leads to the queue of each kind', async () => {
    const { callsOf } = renderWidget(teamQueue, anAgent());
    await screen.findByRole('link', { name: 'Some of myTeams' });
    expect(callsOf('listTickets')[0].query).toEqual({
      chip: 'myTeams',
      state: 'open',
      sort: 'priority',
      order: 'asc',
      limit: 5,
    });
    await screen.findByRole('link', { name: 'Changes, 1 open' });
    expect(await linksIn('The whole queues')).toEqual([
      ['Requests, 4 open', '/itsm/requests?chip=myTeams'],
      ['Incidents, more than 1000 open', '/itsm/incidents?chip=myTeams'],
      ['Changes, 1 open', '/itsm/changes?chip=myTeams'],
    ]);
    expect(callsOf('countTickets').map(({ query }) => query)).toEqual(
      ['request', 'incident', 'problem', 'change'].map(type => ({
        type,
        chips: 'myTeams',
      })),
    );
  });

  it('leads to the queues without numbers when these cannot be had', async () => {
    renderWidget(teamQueue, anAgent(), undefined, () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await linksIn('The whole queues')).toEqual([
      ['Requests', '/itsm/requests?chip=myTeams'],
      ['Incidents', '/itsm/incidents?chip=myTeams'],
      ['Problems', '/itsm/problems?chip=myTeams'],
      ['Changes', '/itsm/changes?chip=myTeams'],
    ]);
  });

  it('asks for no queue where there is no team', async () => {
    const { callsOf } = renderWidget(teamQueue, aRequester());
    expect(
      await screen.findByText('You are in no team that works tickets'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
    await waitFor(() => expect(callsOf('getMe')).not.toEqual([]));
    expect(callsOf('listTickets')).toEqual([]);
  });
});
