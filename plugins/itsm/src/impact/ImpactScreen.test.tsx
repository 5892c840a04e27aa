import type { ImpactAnalysis } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { FakeHandlers } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { anAgent } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import { renderScreen } from '../__testUtils__/renderScreen';
import { anEntity, anImpact, anItem, aState } from './__testUtils__/impacts';
import { ImpactContent } from './ImpactContent';

const ROOT = 'root=resource:default/db-1';
const WEB = anItem(
  ['resource:db-1', 'component:api', 'component:web'],
  ['dependsOn', 'dependsOn'],
  { entity: anEntity('component:web', { title: 'Web shop' }) },
);
const ITEMS = [
  anItem(['resource:db-1', 'component:api'], ['dependsOn'], {
    entity: anEntity('component:api', {
      title: 'Orders',
      criticality: 'critical',
    }),
  }),
  WEB,
  anItem(
    ['resource:db-1', 'component:api', 'system:shop'],
    ['dependsOn', 'part'],
    {
      entity: anEntity('system:shop', {
        title: 'Shop',
        owners: ['group:default/sales'],
      }),
      effect: 'degraded',
    },
  ),
];

beforeAll(() => {
  // The graph measures its boxes; this browser cannot.
  Object.defineProperty(window.SVGElement.prototype, 'getBBox', {
    configurable: true,
    value: () => ({ x: 0, y: 0, width: 208, height: 72 }),
  });
});

function renderImpact(
  query: string,
  impact: ImpactAnalysis = anImpact(ITEMS),
  handlers: FakeHandlers = {},
) {
  return renderScreen(<ImpactContent />, {
    path: '/itsm/impact/*',
    at: `/itsm/impact?${query}`,
    handlers: {
      getMe: anAgent,
      getImpact: () => impact,
      getEntityStates: ({ body }) => ({
        graph: impact.graph,
        items: body.refs.map(ref => aState(ref.replace('default/', ''))),
      }),
      pickEntities: () => ({
        items: [{ ref: 'resource:default/db-2', title: 'Database 2' }],
      }),
      ...handlers,
    },
  });
}

const rows = async () => {
  const table = await screen.findByRole('table', {
    name: 'What fails, nearest first',
  });
  return within(table).getAllByRole('row').slice(1);
};

describe('the impact screen', () => {
  it('begins with a choice, and asks nothing before', async () => {
    const { callsOf, user, query } = renderImpact('');
    expect(
      await screen.findByText('What fails if this fails?'),
    ).toBeInTheDocument();
    expect(callsOf('getImpact')).toEqual([]);
    const field = screen.getByRole('combobox', { name: 'Add an entity' });
    await user.click(field);
    await user.click(await screen.findByRole('option', { name: 'Database 2' }));
    await waitFor(() => expect(query()).toBe('root=resource:default/db-2'));
  });

  it('lists what fails, with the way in words, effect and owners', async () => {
    renderImpact(`${ROOT}&view=list`);
    const [, web, shop] = await rows();
    expect(web).toHaveTextContent(
      'Web shopcomponent2Database 1is needed by Ordersis needed by Web shopOutageweb',
    );
    expect(shop).toHaveTextContent('is part of Shop');
    expect(shop).toHaveTextContent('Degraded');
    expect(shop).toHaveTextContent('sales');
    expect(screen.getByText('3 entities fail with it')).toBeInTheDocument();
  });

  it('turns around', async () => {
    const { user, query, callsOf } = renderImpact(`${ROOT}&view=list`);
    await user.click(
      await screen.findByRole('button', { name: 'What it relies on' }),
    );
    expect(query()).toBe(`${ROOT}&direction=up&view=list`);
    expect(
      await screen.findByText('It relies on 3 entities'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Effect')).not.toBeInTheDocument();
    expect(callsOf('getImpact').at(-1)?.query).toEqual({
      root: ['resource:default/db-1'],
      direction: 'up',
    });
  });

  it('narrows by kind, criticality and owner', async () => {
    const { user, query } = renderImpact(`${ROOT}&view=list`);
    await rows();
    await user.click(screen.getByRole('button', { name: '2 components' }));
    expect(await rows()).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Critical 1' }));
    expect(await rows()).toHaveLength(1);
    expect(screen.getByText('1 of 3 match the filters')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await user.click(screen.getByRole('button', { name: 'sales 1' }));
    expect(await rows()).toHaveLength(1);
    expect(query()).toBe(`${ROOT}&view=list&owner=group:default/sales`);
  });

  it('paints incidents and coming changes', async () => {
    renderImpact(`${ROOT}&view=list`, undefined, {
      getEntityStates: () => ({
        graph: anImpact([]).graph,
        items: [
          aState('component:web', {
            health: 'red',
            tickets: [
              {
                ref: 'INC-000007',
                type: 'incident',
                title: 'Down',
                status: 'new',
                effect: 'outage',
              },
            ],
          }),
        ],
      }),
    });
    expect(
      await screen.findByRole('link', { name: 'Incident INC-000007' }),
    ).toHaveAttribute('href', '/itsm/tickets/INC-000007');
    expect(screen.getByText('Out of service')).toBeInTheDocument();
  });

  it('opens an entity, gives it a part in what is supposed, and comes back', async () => {
    const { user, query } = renderImpact(`${ROOT}&view=list`);
    await user.click(await screen.findByRole('button', { name: 'Web shop' }));
    const details = await screen.findByRole('region', {
      name: 'Chosen entity',
    });
    expect(details).toHaveTextContent('Why it suffers');
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Web shop' })).toHaveFocus(),
    );
    await user.keyboard('{Enter}');
    await user.click(
      await screen.findByRole('button', { name: 'Mark as not affected' }),
    );
    expect(query()).toBe(`${ROOT}&notImpacted=component:default/web&view=list`);
  });

  it('takes others as out of service along, without a ticket', async () => {
    const { user, callsOf } = renderImpact(`${ROOT}&view=list`);
    await rows();
    await user.click(screen.getByRole('button', { name: 'What if' }));
    await user.click(
      screen.getByRole('combobox', { name: 'Also out of service' }),
    );
    await user.click(await screen.findByRole('option', { name: 'Database 2' }));
    await waitFor(() =>
      expect(callsOf('getImpact').at(-1)?.query).toMatchObject({
        down: ['resource:default/db-2'],
      }),
    );
    expect(
      screen.getByRole('grid', { name: 'Also out of service' }),
    ).toHaveTextContent('Database 2');
  });

  it('says whether something would survive what is marked', async () => {
    const { callsOf } = renderImpact(
      `${ROOT}&direction=up&view=list&down=resource:default/disk`,
      undefined,
      {
        getImpact: ({ query }) =>
          query.direction === 'up'
            ? anImpact(ITEMS)
            : anImpact([
                anItem(['resource:disk', 'resource:db-1'], ['dependsOn']),
              ]),
      },
    );
    expect(
      await screen.findByText('With that, Database 1 is out of service.'),
    ).toBeInTheDocument();
    expect(callsOf('getImpact').at(-1)?.query).toEqual({
      root: ['resource:default/disk'],
    });
  });

  it('counts in a matrix, and leads to what is counted', async () => {
    const { user, query } = renderImpact(`${ROOT}&view=matrix`);
    const table = await screen.findByRole('table', {
      name: 'How many of each kind',
    });
    await user.click(
      within(table).getByRole('button', { name: 'component, Not told: 1' }),
    );
    expect(query()).toBe(`${ROOT}&view=list&kind=component&criticality=none`);
  });

  it('says what is not shown, and how old it is', async () => {
    renderImpact(
      `${ROOT}&view=list`,
      anImpact(ITEMS, {
        hidden: 2,
        truncated: 'entities',
        edgesTruncated: true,
        downs: ['resource:default/disk'],
        graph: { version: 1, isStale: true },
      }),
    );
    expect(
      await screen.findByText(
        '2 entities that you may not see were crossed and are not shown.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/^There may be more/)).toBeInTheDocument();
    expect(
      screen.getByText(/^There are more relations than/),
    ).toBeInTheDocument();
    expect(screen.getByText('This may be out of date')).toBeInTheDocument();
    expect(
      screen.getByText(/^1 entity is out of service because of open incidents/),
    ).toBeInTheDocument();
  });

  it('says what to do where nothing fails', async () => {
    renderImpact(ROOT, anImpact([]));
    expect(await screen.findByText('Nothing else fails')).toBeInTheDocument();
  });

  it('explains a failure and tries again', async () => {
    let isDown = true;
    const { user } = renderImpact(`${ROOT}&view=list`, undefined, {
      getImpact: () => {
        if (isDown) {
          throw new TypeError('Failed to fetch');
        }
        return anImpact(ITEMS);
      },
    });
    expect(
      await screen.findByText('The impact could not be worked out'),
    ).toBeInTheDocument();
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rows()).toHaveLength(3);
  });

  it('keeps how failures spread in the address', async () => {
    const { user, query } = renderImpact(`${ROOT}&view=list`);
    await user.click(
      await screen.findByRole('button', { name: 'How failures spread' }),
    );
    await user.click(screen.getByRole('switch', { name: 'Along APIs' }));
    expect(query()).toBe(`${ROOT}&apis=off&view=list`);
    await user.click(screen.getByRole('button', { name: 'As usual again' }));
    expect(query()).toBe(`${ROOT}&view=list`);
  });
});

describe('the graph', () => {
  const boxes = async () => {
    const graph = await screen.findByRole('group', { name: /^Graph, / });
    await within(graph).findAllByRole('button', {}, { timeout: 3_000 });
    return within(graph)
      .getAllByRole('button')
      .map(box => box.getAttribute('aria-label'));
  };

  it('says on each box what the list says', async () => {
    renderImpact(ROOT);
    expect(await boxes()).toEqual([
      'Database 1, resource, Fails',
      'Orders, component, Outage, Criticality: Critical',
      'Web shop, component, Outage',
      'Shop, system, Degraded',
    ]);
  });

  it('is one stop of the Tab key, and opens with Enter', async () => {
    const { user, query } = renderImpact(ROOT);
    await boxes();
    const reachable = screen
      .getAllByRole('button')
      .filter(box => box.hasAttribute('data-box') && box.tabIndex === 0);
    expect(reachable).toHaveLength(1);
    reachable[0].focus();
    await user.keyboard('{End}{Enter}');
    expect(query()).toBe(`${ROOT}&at=system:default/shop`);
    expect(
      await screen.findByRole('region', { name: 'Chosen entity' }),
    ).toHaveTextContent('Shop');
    await user.keyboard('{Escape}');
    expect(query()).toBe(ROOT);
  });

  it('puts kinds together, and opens them', async () => {
    const { user, query } = renderImpact(`${ROOT}&group=kind`);
    expect(await boxes()).toContain(
      '2 components, 2 put together, Enter shows them',
    );
    screen
      .getByRole('button', { name: /put together, Enter shows them/ })
      .focus();
    await user.keyboard('{Enter}');
    expect(query()).toBe(`${ROOT}&group=kind&open=component`);
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: /^Orders, component/ }),
      ).toHaveFocus(),
    );
  });

  it('leads to the list', async () => {
    const { user } = renderImpact(ROOT);
    await user.click(
      await screen.findByRole('button', { name: 'Read it as a list' }),
    );
    expect(await rows()).toHaveLength(3);
  });
});
