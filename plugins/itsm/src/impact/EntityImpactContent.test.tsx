import type { ImpactAnalysis } from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen, waitFor, within } from '@testing-library/react';
import { payroll } from '../entity/__testUtils__/entities';
import { renderOnEntity } from '../entity/__testUtils__/renderOnEntity';
import { anEntity, anImpact, anItem, aState } from './__testUtils__/impacts';
import { EntityImpactContent } from './EntityImpactContent';

const PAYROLL = anEntity('system:payroll', { title: 'Payroll' });
const WEB = anItem(['system:payroll', 'component:web'], ['dependsOn'], {
  entity: anEntity('component:web', { title: 'Web shop' }),
});

beforeAll(() => {
  // The graph measures its boxes; this browser cannot.
  Object.defineProperty(window.SVGElement.prototype, 'getBBox', {
    configurable: true,
    value: () => ({ x: 0, y: 0, width: 208, height: 72 }),
  });
});

function renderTab(
  query = '',
  impact: ImpactAnalysis = anImpact([WEB], { roots: [PAYROLL] }),
) {
  return renderOnEntity(<EntityImpactContent />, {
    entity: payroll,
    query,
    handlers: {
      getImpact: () => impact,
      getEntityStates: ({ body }) => ({
        graph: impact.graph,
        items: body.refs.map(ref => aState(ref.replace('default/', ''))),
      }),
      pickEntities: () => ({
        items: [{ ref: 'resource:default/db-2', title: 'Database 2' }],
      }),
    },
  });
}

describe('the tab of impact of an entity', () => {
  it('draws what fails with the entity, without a choice first', async () => {
    const { callsOf, query } = renderTab();
    expect(
      await screen.findByRole('heading', { name: 'If Payroll fails' }),
    ).toBeInTheDocument();
    const graph = await screen.findByRole('group', { name: /^Graph, / });
    const boxes = await within(graph).findAllByRole(
      'button',
      {},
      { timeout: 3_000 },
    );
    expect(boxes.map(box => box.getAttribute('aria-label'))).toEqual([
      'Payroll, system, Fails',
      'Web shop, component, Outage',
    ]);
    expect(callsOf('getImpact')[0].query).toEqual({
      root: ['system:default/payroll'],
      edges: 'on',
    });
    expect(query()).toBe('');
  });

  it('turns around, and keeps in the address what is shown', async () => {
    const { user, callsOf, query } = renderTab('?view=list');
    await user.click(
      await screen.findByRole('button', { name: 'What it relies on' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'What Payroll relies on' }),
    ).toBeInTheDocument();
    expect(query()).toBe('direction=up&view=list');
    await waitFor(() =>
      expect(callsOf('getImpact').at(-1)?.query).toEqual({
        root: ['system:default/payroll'],
        direction: 'up',
      }),
    );
  });

  it('takes others along, and never the entity itself off', async () => {
    const { user, callsOf, query } = renderTab('?view=list');
    await user.click(
      await screen.findByRole('combobox', { name: 'Add an entity' }),
    );
    await user.click(await screen.findByRole('option', { name: 'Database 2' }));
    await waitFor(() =>
      expect(query()).toBe('root=resource:default/db-2&view=list'),
    );
    expect(callsOf('getImpact').at(-1)?.query).toEqual({
      root: ['system:default/payroll', 'resource:default/db-2'],
    });
    const others = screen.getByRole('grid', { name: 'And these with it' });
    expect(within(others).getAllByRole('row')).toHaveLength(1);
    await user.click(within(others).getByRole('button'));
    await waitFor(() => expect(query()).toBe('view=list'));
    expect(callsOf('getImpact').at(-1)?.query).toEqual({
      root: ['system:default/payroll'],
    });
  });

  it('leads to the page of the service desk to look at another alone', async () => {
    renderTab('?view=list&at=component:default/web');
    const details = await screen.findByRole('region', {
      name: 'Chosen entity',
    });
    expect(
      within(details).getByRole('link', { name: 'Look at this one only' }),
    ).toHaveAttribute('href', '/itsm/impact?root=component%3Adefault%2Fweb');
  });

  it('does not offer to leave the entity out', async () => {
    renderTab(
      '?root=component:default/web&at=system:default/payroll',
      anImpact([], { roots: [PAYROLL, WEB.entity] }),
    );
    const details = await screen.findByRole('region', {
      name: 'Chosen entity',
    });
    expect(details).toHaveTextContent('Payroll');
    expect(
      within(details).queryByText(
        /^(Do not look at it|Look at this one only)$/,
      ),
    ).not.toBeInTheDocument();
  });
});
