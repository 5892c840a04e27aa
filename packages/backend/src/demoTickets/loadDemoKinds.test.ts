import { mockServices } from '@backstage/backend-test-utils';
import {
  CHANGE_KINDS,
  type TicketDetail,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmDesk } from '@mesa-itsm/backstage-plugin-itsm-node';
import { startDemoDesk } from '../__testUtils__/startDemoDesk';
import { loadDemoTickets } from './loadDemoTickets';
import { demoScenarios } from './scenarios/demoScenarios';
import { network } from './scenarios/network';

const ADMINISTRATOR = 'user:default/joel-cervera';
const DAY_MS = 86_400_000;

/** Incidents, problems and changes, and the requests that they lean on. */
const scenarios = [
  ...network,
  ...demoScenarios.filter(({ type }) => type !== undefined),
];

const errors: string[] = [];
const logger = mockServices.logger.mock({
  error: message => {
    errors.push(message);
  },
});

let desk: ItsmDesk;
let stop: () => Promise<void>;

async function fill(now: number) {
  errors.length = 0;
  ({ desk, stop } = await startDemoDesk());
  await loadDemoTickets({
    desk,
    logger,
    now,
    timeZone: 'America/Mexico_City',
    scenarios,
  });
}

async function details(): Promise<TicketDetail[]> {
  const { items } = await desk.call(
    'listTickets',
    { query: { limit: 200, order: 'asc' } },
    ADMINISTRATOR,
  );
  return Promise.all(
    items.map(({ ref }) =>
      desk.call('getTicket', { params: { ref } }, ADMINISTRATOR),
    ),
  );
}

describe('the demo incidents, problems and changes', () => {
  let tickets: TicketDetail[];
  const now = Date.now();

  beforeAll(async () => {
    await fill(now);
    tickets = await details();
  }, 120_000);
  afterAll(() => stop());

  const incidents = () => tickets.filter(({ type }) => type === 'incident');
  const changes = () => tickets.filter(({ type }) => type === 'change');
  const titled = (title: string) => tickets.find(t => t.title === title)!;
  const linksOf = (ticket: TicketDetail, kind: string) =>
    ticket.links.filter(link => link.kind === kind);

  it('are of every priority', () => {
    const levels = incidents().map(({ priority }) => priority?.value);
    expect([...new Set(levels)].sort()).toEqual([1, 2, 3, 4]);
  });

  it('tell what is out of order', () => {
    const effects = incidents().flatMap(({ entities }) =>
      entities.flatMap(({ effect }) => effect ?? []),
    );
    expect(new Set(effects)).toEqual(new Set(['outage', 'degraded']));
    expect(incidents().filter(({ restricted }) => restricted)).toHaveLength(1);
  });

  it('went with their parent', () => {
    const parent = titled('Sin internet en el edificio central');
    const children = linksOf(parent, 'child');
    expect(children).toHaveLength(3);
    for (const { ref } of children) {
      const child = tickets.find(ticket => ticket.ref === ref);
      expect(child?.resolution?.code.name).toBe('third-party');
    }
  });

  it('name the change that caused one', () => {
    const caused = linksOf(
      titled('Los proveedores no pueden subir propuestas'),
      'caused_by',
    );
    expect(caused).toMatchObject([{ type: 'change', status: 'closed' }]);
  });

  it('wait for the change of next week that fixes their problem', () => {
    const change = titled('Actualizar el motor y acotar la memoria del nodo 1');
    expect(change).toMatchObject({
      status: 'scheduled',
      plan: { approvedBy: { name: 'Carlota Huerta Palma' } },
    });
    const start = Date.parse(change.change!.plannedStart!);
    expect(start).toBeGreaterThan(now);
    expect(start).toBeLessThan(now + 15 * DAY_MS);
    const [fixed] = linksOf(change, 'fixes');
    expect(fixed).toMatchObject({ type: 'problem', status: 'fix_in_progress' });
    const problem = tickets.find(({ ref }) => ref === fixed.ref)!;
    const explained = linksOf(problem, 'investigates');
    expect(explained.map(({ status }) => status).sort()).toEqual([
      'closed',
      'closed',
      'pending',
      'pending',
    ]);
  });

  it('were resolved when their problem was', () => {
    expect(
      titled('Las ventanillas se quedan sin red varias veces al día'),
    ).toMatchObject({
      status: 'closed',
      resolution: { code: { name: 'problem-fixed' } },
    });
    expect(
      titled('El conmutador de planta baja se reinicia solo').analysis,
    ).toMatchObject({ outcome: 'fixed', solution: expect.any(String) });
  });

  it('have a known error and an accepted risk', () => {
    const outcomes = tickets.map(({ analysis }) => analysis?.outcome);
    expect(outcomes).toContain('risk_accepted');
    expect(
      tickets.find(({ status }) => status === 'known_error')?.analysis,
    ).toMatchObject({ workaround: expect.any(String) });
  });

  it('are changes of every kind, that ended in every way', () => {
    const kinds = new Set(changes().map(({ change }) => change?.kind));
    expect([...kinds].sort()).toEqual([...CHANGE_KINDS].sort());
    const outcomes = changes().flatMap(({ change }) => change?.outcome ?? []);
    expect(new Set(outcomes)).toEqual(
      new Set([
        'successful',
        'successful_with_issues',
        'failed',
        'rolled_back',
      ]),
    );
    const templates = changes().flatMap(({ plan }) => plan?.template ?? []);
    expect(new Set(templates.map(({ name }) => name)).size).toBe(4);
  });

  it('have windows behind, about now and in each of the next weeks', () => {
    const ahead = changes()
      .filter(({ status }) => !['closed', 'cancelled'].includes(status))
      .flatMap(({ change }) => change?.plannedStart ?? [])
      .map(start => Math.floor((Date.parse(start) - now) / DAY_MS));
    expect(Math.max(...ahead)).toBeGreaterThan(20);
    expect(ahead.filter(days => days >= 1 && days < 15).length).toBeGreaterThan(
      2,
    );
    const behind = changes().filter(
      ({ change }) => Date.parse(change?.plannedEnd ?? '') < now,
    );
    expect(behind.length).toBeGreaterThan(3);
  });

  it('were decided about by others than those who asked or made them', () => {
    const decided = changes().filter(({ plan }) => plan?.approvedBy);
    expect(decided.length).toBeGreaterThan(4);
    for (const { plan, requester, assignee } of decided) {
      expect([requester.id, assignee?.id]).not.toContain(plan?.approvedBy?.id);
    }
  });

  it('include one by an owner who has no role at the desk', () => {
    const change = titled(
      'Aceptar fotografías de hasta 25 MB en la Bitácora de Obra',
    );
    expect(change).toMatchObject({
      requester: { name: 'Dalia Anaya Covarrubias' },
      team: { ref: 'group:default/systems-development' },
    });
  });

  it('are resolved once that change is made', async () => {
    const { ref, links } = titled(
      'Actualizar el motor y acotar la memoria del nodo 1',
    );
    const see = (of: string) =>
      desk.call('getTicket', { params: { ref: of } }, ADMINISTRATOR);
    for (const answers of [
      { action: 'implement' as const },
      { action: 'complete' as const, outcome: 'successful' as const },
    ]) {
      const { version } = await see(ref);
      const body = { version, ...answers };
      const params = { ref };
      await desk.call('transitionTicket', { params, body }, ADMINISTRATOR);
    }
    const problem = await see(links.find(({ kind }) => kind === 'fixes')!.ref);
    expect(problem).toMatchObject({
      status: 'resolved',
      analysis: { outcome: 'fixed' },
    });
    expect(
      linksOf(problem, 'investigates')
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['closed', 'closed', 'resolved', 'resolved']);
  });
});

describe('filling the desk', () => {
  afterEach(() => stop());

  it.each([
    ['at night', '2024-03-20T03:00:00-06:00'],
    ['as the week begins', '2024-03-18T09:01:00-06:00'],
    ['on a Sunday', '2024-03-17T12:00:00-06:00'],
    ['at the end of a Friday', '2024-03-15T17:59:00-06:00'],
  ])(
    'takes the changes too when it is done %s',
    async (_, now) => {
      await fill(Date.parse(now));
      expect(errors).toEqual([]);
    },
    120_000,
  );
});
