import type { TicketImpact } from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ALL_CAPABILITIES, aTicket } from '../../__testUtils__/tickets';
import { renderTicket } from '../__testUtils__/renderTicket';

const DB = 'resource:default/db';
const BILLING = 'component:default/billing';
const SHOP = 'component:default/shop';

const INCIDENT = aTicket({
  type: 'incident',
  capabilities: ALL_CAPABILITIES,
  entities: [{ ref: DB, title: 'Database', role: 'affected' }],
});

const suggestion = (
  ref: string,
  part: Partial<TicketImpact['items'][number]> = {},
): TicketImpact['items'][number] => ({
  entity: {
    ref,
    title: ref.split('/')[1],
    kind: 'component',
    owners: ['group:default/web'],
  },
  provenance: 'computed',
  isReached: true,
  effect: 'outage',
  distance: 1,
  path: [DB, ref],
  via: ['dependsOn'],
  graphVersion: 7,
  computedAt: '2025-03-18T15:00:00.000Z',
  ...part,
});

const impact = (part: Partial<TicketImpact> = {}): TicketImpact => ({
  graph: { version: 7, isStale: false },
  computedAt: '2025-03-18T15:00:00.000Z',
  graphVersion: 7,
  isPending: false,
  total: 2,
  items: [
    suggestion(BILLING),
    suggestion(SHOP, {
      distance: 2,
      path: [DB, null, SHOP],
      via: ['dependsOn', 'api'],
      effect: 'degraded',
    }),
  ],
  hidden: 0,
  stops: [{ ref: DB, title: 'Database' }],
  owners: [{ ref: 'group:default/web', title: 'Web Team', count: 2 }],
  mayDecide: true,
  ...part,
});

const renderImpact = (
  getTicketImpact: () => TicketImpact,
  handlers: object = {},
  at?: string,
) => renderTicket(INCIDENT, { at, handlers: { getTicketImpact, ...handlers } });
const panel = () =>
  screen.findByRole('region', { name: 'What suffers with it' });

describe('what suffers with a ticket', () => {
  it('is summed up on the page, and listed with the way to each', async () => {
    renderImpact(() => impact());
    expect(await panel()).toHaveTextContent(
      '2 configuration items suffer with it.2 components',
    );
    await userEvent.click(
      within(await panel()).getByRole('button', { name: 'Review suggestions' }),
    );
    const table = await screen.findByRole('table', {
      name: '2 suggested items',
    });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows[0]).toHaveTextContent(
      /Database.*is needed by billing.*Web Team/,
    );
    expect(rows[1]).toHaveTextContent(
      /something you may not see.*is used by shop/,
    );
  });

  it('is accepted or set aside, several at once', async () => {
    const decided: unknown[] = [];
    renderImpact(
      () => impact(),
      {
        decideTicketImpact: ({ body }: { body: unknown }) => {
          decided.push(body);
          return impact({
            total: 1,
            items: [suggestion(SHOP, { provenance: 'not_impacted' })],
          });
        },
      },
      '/itsm/tickets/REQ-000001?suffers=list',
    );
    const accept = await screen.findByRole('button', {
      name: 'Accept as affected',
    });
    expect(accept).toBeDisabled();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Choose billing' }),
    );
    await userEvent.click(accept);
    await waitFor(() => expect(decided).toEqual([{ accept: [BILLING] }]));
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Choose shop' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Suggest again' }),
    );
    await waitFor(() =>
      expect(decided).toEqual([{ accept: [BILLING] }, { restore: [SHOP] }]),
    );
  });

  it('tells what was accepted and has recovered, to be taken off again', async () => {
    const decided: unknown[] = [];
    renderImpact(
      () =>
        impact({
          total: 1,
          items: [
            suggestion(BILLING, { provenance: 'accepted', isReached: false }),
            suggestion(SHOP, { provenance: 'accepted' }),
          ],
        }),
      {
        decideTicketImpact: ({ body }: { body: unknown }) => {
          decided.push(body);
          return impact();
        },
      },
    );
    expect(await panel()).toHaveTextContent(
      '1 accepted item seems to have recovered.',
    );
    await userEvent.click(
      within(await panel()).getByRole('button', { name: 'Review suggestions' }),
    );
    const recovered = await screen.findByRole('table', {
      name: '1 accepted item that seems to have recovered',
    });
    expect(
      screen.getByRole('table', { name: '1 accepted item' }),
    ).toHaveTextContent('shop');
    await userEvent.click(
      within(recovered).getByRole('checkbox', { name: 'Choose billing' }),
    );
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Take off the ticket' })[0],
    );
    await waitFor(() => expect(decided).toEqual([{ release: [BILLING] }]));
  });

  it('proposes a graver impact, to be taken with one press', async () => {
    const written: unknown[] = [];
    renderImpact(
      () =>
        impact({
          proposed: {
            impact: 'organisation',
            because: [
              {
                ref: BILLING,
                title: 'Billing',
                kind: 'component',
                criticality: 'critical',
                owners: [],
              },
            ],
          },
        }),
      {
        updateTicket: ({ body }: { body: unknown }) => {
          written.push(body);
          return INCIDENT;
        },
      },
    );
    expect(
      await screen.findByText('Because of Billing (Critical).'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take it over' }));
    await waitFor(() =>
      expect(written).toEqual([
        { version: INCIDENT.version, impact: 'organisation' },
      ]),
    );
  });

  it('says that it is still being worked out', async () => {
    renderImpact(() =>
      impact({ computedAt: undefined, isPending: true, total: 0, items: [] }),
    );
    expect(await panel()).toHaveTextContent('It is being worked out');
  });

  it('is shown without choices to those who may not decide', async () => {
    renderImpact(
      () => impact({ mayDecide: false }),
      {},
      '/itsm/tickets/REQ-000001?suffers=list',
    );
    await screen.findByRole('table', { name: '2 suggested items' });
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('is nothing that requesters see, nor asked for without entities', async () => {
    const asked = jest.fn(() => impact());
    renderTicket(aTicket({ entities: INCIDENT.entities }), {
      handlers: { getTicketImpact: asked },
    });
    await screen.findByRole('heading', { name: 'Configuration items' });
    expect(asked).not.toHaveBeenCalled();
  });
});
