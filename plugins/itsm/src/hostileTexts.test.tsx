import type { TicketEventView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { anAgent } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { screen, within } from '@testing-library/react';
import { renderScreen } from './__testUtils__/renderScreen';
import { aClock, aSegment, aTerm, aTicketSla } from './__testUtils__/slaClocks';
import { anEvent, aSummary, aTicket } from './__testUtils__/tickets';
import { ImpactContent } from './impact';
import { anEntity, anImpact, anItem } from './impact/__testUtils__/impacts';
import { QueueContent } from './queue';
import { DESK, renderTicket } from './ticket/__testUtils__/renderTicket';

/** Texts that have run in the pages of others. */
const HOSTILE = [
  '<script>window.ran = 1</script>',
  '"><img src=x onerror="window.ran = 2">',
  '<svg/onload=window.ran=3>',
  '<iframe srcdoc="<script>parent.ran=4</script>"></iframe>',
  '<a href="javascript:window.ran=5">here</a>',
  '[here](javascript:window.ran=6)',
  '[here](  JaVaScRiPt&colon;window.ran=7)',
  '![x](data:text/html,<script>window.ran=8</script>)',
  '<math><mtext><style><img src=x onerror=window.ran=9></style></mtext></math>',
  '`<img src=x onerror=window.ran=10>',
  '{{constructor.constructor("window.ran=11")()}}',
];
const ALL = HOSTILE.join(' ');
const person = { id: 'p-evil', name: ALL, ref: 'user:default/evil' };
const entity = { ref: 'system:default/evil', title: ALL };
const named = { name: 'evil', title: { en: ALL, es: ALL } };

const evilSummary = {
  title: ALL,
  requester: person,
  beneficiary: person,
  assignee: person,
  team: entity,
  unit: entity,
  offering: named,
  service: named,
  primaryEntity: entity,
  entities: [entity],
  pendingReason: named,
  status: 'pending' as const,
};

/** Nothing of them became a part of the page. */
function expectInert() {
  expect((window as { ran?: number }).ran).toBeUndefined();
  expect(
    document.body.querySelectorAll(
      'script, iframe, object, embed, math, base, form[action], img[src="x"]',
    ),
  ).toHaveLength(0);
  for (const element of document.body.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on/);
      if (
        ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name)
      ) {
        expect(value).not.toMatch(/^\s*(javascript|data|vbscript):/i);
      }
    }
  }
}

describe('hostile texts are shown as texts', () => {
  it('in lists', async () => {
    renderScreen(<QueueContent type="request" />, {
      path: '/itsm/requests',
      at: `/itsm/requests?q=${encodeURIComponent(ALL.slice(0, 200))}`,
      handlers: {
        getMe: anAgent,
        listTickets: () => ({
          items: [
            {
              ...aSummary(evilSummary),
              match: {
                in: 'log',
                title: [{ start: 1, end: 7 }],
                excerpt: { text: ALL, ranges: [{ start: 1, end: 7 }] },
              },
            },
          ],
        }),
        countTickets: () => ({ counts: [] }),
        getCatalogue: () => ({ families: [] }),
      },
    });
    expect(await screen.findByText('In the history:')).toBeInTheDocument();
    expect(screen.getAllByText(/window\.ran = 2/)).not.toHaveLength(0);
    expectInert();
  });

  it('on the page of a ticket and in its history', async () => {
    const ticket = aTicket({
      ...DESK,
      ...evilSummary,
      entities: [{ ...entity, role: 'affected' }],
      description: HOSTILE.join('\n\n'),
      resolution: { code: named, solution: ALL },
      watchers: [person],
      fields: [
        { id: 'a', label: { en: ALL, es: ALL }, value: ALL, display: [ALL] },
      ] as never,
    });
    const events: TicketEventView[] = HOSTILE.map((text, at) =>
      anEvent({
        seq: at + 2,
        kind: 'comment',
        visibility: at % 2 ? 'internal' : 'public',
        actor: person,
        text,
      }),
    ).reverse();
    events.push(
      anEvent({
        seq: 1,
        kind: 'edited',
        actor: person,
        changes: [
          { field: 'title', from: ALL, to: ALL },
          { field: ALL, from: ALL, to: ALL },
        ],
      }),
    );
    renderTicket(ticket, { events });
    const log = await screen.findByRole('list', {
      name: 'Conversation and history',
    });
    expect(
      await within(log).findByText('<script>window.ran = 1</script>'),
    ).toBeInTheDocument();
    expectInert();
  });

  it('in the account of its clocks', async () => {
    const pause = {
      cause: 'pending',
      reason: named,
      by: person,
    } as const;
    const term = {
      ...aTerm(),
      policy: { ...aTerm().policy, ...named },
      passedOver: [named],
    };
    const segments = [
      aSegment({ kind: 'holiday', name: ALL }),
      aSegment({ start: '2025-03-15T00:00:00.000Z', kind: 'paused', pause }),
    ];
    const clock = aClock({ phase: 'paused', pause, terms: [term], segments });
    renderTicket(DESK, {
      at: '/itsm/tickets/REQ-000001?sla=resolution',
      handlers: { getTicketSla: () => aTicketSla([clock]) },
    });
    expect(
      await screen.findByRole('table', { name: 'All stretches' }),
    ).toHaveTextContent('<script>window.ran = 1</script>');
    expectInert();
  });

  it.each(['graph', 'list', 'matrix'])(
    'in what fails with something, as %s',
    async view => {
      Object.defineProperty(window.SVGElement.prototype, 'getBBox', {
        configurable: true,
        value: () => ({ x: 0, y: 0, width: 208, height: 72 }),
      });
      const evil = {
        title: ALL,
        type: ALL,
        criticality: 'critical' as const,
        owners: [entity.ref],
      };
      const impact = anImpact(
        [
          anItem(['resource:db', 'component:evil'], ['dependsOn'], {
            entity: anEntity('component:evil', evil),
          }),
        ],
        {
          roots: [anEntity('resource:db', evil)],
          owners: [{ ...entity, count: 1 }],
        },
      );
      renderScreen(<ImpactContent />, {
        path: '/itsm/impact/*',
        at: `/itsm/impact?root=resource:default/db&at=component:default/evil&columns=owner&view=${view}`,
        handlers: {
          getMe: anAgent,
          getImpact: () => impact,
          getEntityStates: () => ({
            graph: impact.graph,
            items: [
              {
                ref: 'component:default/evil',
                health: 'amber',
                reasons: [
                  {
                    reason: 'degraded',
                    ticket: { ref: 'INC-000001', title: ALL },
                    supplier: entity,
                  },
                ],
                tickets: [
                  {
                    ref: 'INC-000001',
                    type: 'incident',
                    title: ALL,
                    status: 'new',
                  },
                ],
              },
            ],
          }),
        },
      });
      expect(
        await screen.findByRole('region', { name: 'Chosen entity' }),
      ).toHaveTextContent('<script>window.ran = 1</script>');
      const names = await screen.findAllByText(/window\.ran = 1/);
      expect(names.length).toBeGreaterThan(1);
      expectInert();
    },
  );
});
