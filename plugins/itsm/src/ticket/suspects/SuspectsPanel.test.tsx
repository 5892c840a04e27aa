import type {
  Suspect,
  Suspects,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ALL_CAPABILITIES, aTicket } from '../../__testUtils__/tickets';
import { renderTicket } from '../__testUtils__/renderTicket';

const BILLING = 'component:default/billing';
const HOST = 'resource:default/host';
const INCIDENT = aTicket({
  type: 'incident',
  capabilities: ALL_CAPABILITIES,
  entities: [{ ref: BILLING, title: 'Billing', role: 'affected' }],
});

const suspect = (ref: string, part: Partial<Suspect> = {}): Suspect => ({
  change: { ref, title: `Change ${ref}`, status: 'closed' },
  startedAt: '2025-03-18T10:00:00.000Z',
  entity: { ref: BILLING, title: 'Billing', kind: 'component', owners: [] },
  distance: 0,
  path: [BILLING],
  via: [],
  score: 40,
  terms: [{ term: 'distance', points: 40, amount: 0 }],
  ...part,
});
const suspects = (items: Suspect[]): Suspects => ({
  graph: { version: 1, isStale: false },
  from: '2025-03-15T15:00:00.000Z',
  until: '2025-03-18T15:00:00.000Z',
  items,
  stops: [
    { ref: BILLING, title: 'Billing' },
    { ref: HOST, title: 'Host' },
  ],
});
const list = () =>
  screen.findByRole('list', { name: 'Changed before it broke' });

describe('what was changed before an incident', () => {
  it('is listed with every reason', async () => {
    renderTicket(INCIDENT, {
      handlers: {
        getSuspects: () =>
          suspects([
            suspect('CHG-000001', {
              change: {
                ref: 'CHG-000001',
                title: 'New release',
                status: 'review',
                changeKind: 'emergency',
                outcome: 'failed',
              },
              terms: [
                { term: 'distance', points: 40, amount: 0 },
                { term: 'recency', points: 20, amount: 24 },
                { term: 'emergency', points: 10 },
                { term: 'outcome', points: 20 },
                { term: 'offences', points: 10, amount: 2 },
              ],
            }),
            suspect('CHG-000002', {
              distance: 1,
              path: [BILLING, HOST],
              via: ['dependsOn'],
              terms: [{ term: 'distance', points: 28, amount: 1 }],
            }),
          ]),
      },
    });
    const lines = within(await list()).getAllByText(/^CHG-/);
    expect(lines.map(line => line.textContent)).toEqual([
      'CHG-000001',
      'CHG-000002',
    ]);
    const text = (await list()).textContent!;
    for (const part of [
      'Touched Billing itself',
      'It is what the incident is about (+40)',
      'Ended 24 hours before (+20)',
      'Was an emergency (+10)',
      'Failed (+20)',
      'Changes there have brought about 2 incidents before (+10)',
      'Billingdepends on Host',
      '1 step away (+28)',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('asks farther and longer, and shows the rest when wanted', async () => {
    const asked: unknown[] = [];
    renderTicket(INCIDENT, {
      handlers: {
        getSuspects: ({ query }) => {
          asked.push(query);
          return suspects(
            [1, 2, 3, 4, 5].map(number => suspect(`CHG-00000${number}`)),
          );
        },
      },
    });
    expect(within(await list()).getAllByText(/^Change CHG/)).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 5' }));
    expect(within(await list()).getAllByText(/^Change CHG/)).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: /How far/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: '3 steps' }),
    );
    await waitFor(() =>
      expect(asked).toEqual([
        { hops: 2, hours: 72 },
        { hops: 3, hours: 72 },
      ]),
    );
  });

  it('says when there is nothing, and is not asked for other tickets', async () => {
    renderTicket(INCIDENT);
    expect(
      await screen.findByText(/Nothing near it was changed in that time/),
    ).toBeInTheDocument();
  });
});
