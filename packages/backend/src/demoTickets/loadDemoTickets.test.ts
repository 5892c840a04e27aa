import { mockServices } from '@backstage/backend-test-utils';
import {
  LIFECYCLES,
  TICKET_TYPES,
  type TicketDetail,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmDesk } from '@mesa-itsm/backstage-plugin-itsm-node';
import { startDemoDesk } from '../__testUtils__/startDemoDesk';
import type { DemoScenario } from './DemoScenario';
import { loadDemoTickets, ticketsOf } from './loadDemoTickets';
import { demoScenarios } from './scenarios/demoScenarios';

const ADMINISTRATOR = 'user:default/joel-cervera';
const TIME_ZONE = 'America/Mexico_City';

const errors: string[] = [];
const logger = mockServices.logger.mock({
  error: message => {
    errors.push(message);
  },
});

let desk: ItsmDesk;
let stop: () => Promise<void>;

const load = (scenarios: readonly DemoScenario[] = demoScenarios) =>
  loadDemoTickets({
    desk,
    logger,
    now: Date.now(),
    timeZone: TIME_ZONE,
    scenarios,
  });

async function titles(): Promise<string[]> {
  const { items } = await desk.call(
    'listTickets',
    { query: { limit: 200, order: 'asc' } },
    ADMINISTRATOR,
  );
  return items.map(item => item.title);
}

async function details(): Promise<TicketDetail[]> {
  const { items } = await desk.call(
    'listTickets',
    { query: { limit: 200, order: 'asc' } },
    ADMINISTRATOR,
  );
  const read: TicketDetail[] = [];
  for (const { ref } of items) {
    read.push(await desk.call('getTicket', { params: { ref } }, ADMINISTRATOR));
  }
  return read;
}

async function start() {
  errors.length = 0;
  ({ desk, stop } = await startDemoDesk());
}

describe('the demo tickets', () => {
  let tickets: TicketDetail[];
  let outcome: Awaited<ReturnType<typeof loadDemoTickets>>;

  beforeAll(async () => {
    await start();
    outcome = await load();
    tickets = await details();
  }, 120_000);
  afterAll(() => stop());

  const some = (wanted: (ticket: TicketDetail) => unknown) =>
    tickets.filter(wanted).map(ticket => ticket.title);
  const titled = (title: string) =>
    tickets.find(ticket => ticket.title === title);
  const events = async (ticket: TicketDetail) =>
    (
      await desk.call(
        'listTicketEvents',
        { params: { ref: ticket.ref }, query: { limit: 200 } },
        ADMINISTRATOR,
      )
    ).items;

  it('are all accepted by the desk', () => {
    expect(errors).toEqual([]);
    expect(outcome).toEqual({ played: demoScenarios.length, failed: 0 });
    expect(tickets).toHaveLength(ticketsOf(demoScenarios));
  });

  it.each(TICKET_TYPES)('show every status of a %s', type => {
    const statuses = new Set(
      tickets.filter(t => t.type === type).map(ticket => ticket.status),
    );
    expect([...statuses].sort()).toEqual([...LIFECYCLES[type].statuses].sort());
  });

  it('wait for every kind of party', () => {
    const reasons = tickets.flatMap(({ status, pendingReason }) =>
      status === 'pending' && pendingReason ? [pendingReason.name] : [],
    );
    expect(reasons).toEqual(
      expect.arrayContaining([
        'waiting-requester',
        'waiting-supplier',
        'scheduled-visit',
        'waiting-change',
        'waiting-problem',
      ]),
    );
  });

  it('wait in the queue of several teams, with nobody assigned', () => {
    const queues = tickets
      .filter(({ status, assignee }) => status === 'new' && !assignee)
      .map(({ team }) => team.ref);
    expect(new Set(queues).size).toBeGreaterThanOrEqual(4);
  });

  it('show what can be special about a ticket', () => {
    const linked = (kind: string) =>
      some(({ links }) => links.some(link => link.kind === kind));
    for (const found of [
      some(({ restricted, named }) => restricted && named.length > 0),
      some(({ priority }) => priority?.overridden === true),
      some(({ watchers }) => watchers.length > 0),
      some(({ beneficiary }) => beneficiary.ref === undefined),
      some(
        ({ requester, beneficiary }) =>
          beneficiary.ref && requester.id !== beneficiary.id,
      ),
      some(({ origin }) => origin === 'phone'),
      some(({ reopenCount }) => reopenCount > 0),
      some(({ reopenCount, status }) => reopenCount > 0 && status === 'closed'),
      some(({ reassignCount }) => reassignCount > 0),
      linked('parent'),
      linked('child'),
      linked('related'),
      linked('duplicate_of'),
      linked('duplicated_by'),
    ]) {
      expect(found).not.toEqual([]);
    }
  });

  it('are routed by whom the system belongs to', () => {
    expect({
      ownedByTeam: titled('El cálculo quincenal duplica la prima vacacional')
        ?.team.ref,
      supportedByTeam: titled('Acceso de consulta a Control Presupuestal')?.team
        .ref,
      ownedByPerson: titled('El visor de mapas responde lento')?.team.ref,
      ownerMissing: titled('El buzón de voz no contesta')?.team.ref,
    }).toEqual({
      ownedByTeam: 'group:default/systems-development',
      supportedByTeam: 'group:default/systems-development',
      ownedByPerson: 'group:default/systems-development',
      ownerMissing: 'group:default/service-desk',
    });
  });

  it('are resumed by the answer of the requester', async () => {
    const ticket = titled('Nota sobre el avance de las obras del libramiento');
    const resumed = (await events(ticket!)).filter(
      ({ automatic }) => automatic === 'requester_replied',
    );
    expect(resumed).toHaveLength(1);
  });

  it('have a password taken out of the log', async () => {
    const log = await events(titled('Creo que alguien entró a mi cuenta')!);
    expect(log.filter(({ redacted }) => redacted)).toHaveLength(1);
    expect(JSON.stringify(log)).not.toContain('Tesoreria-1987');
  });

  it('ask for the web site more than for anything else', () => {
    const counts = new Map<string, number>();
    for (const { offering } of tickets) {
      if (offering) {
        const { name } = offering;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    expect(most[0]).toBe('website-update');
  });

  it('lie in the past, in office hours of the secretariat', async () => {
    const hours = new Intl.DateTimeFormat('en-US', {
      timeZone: TIME_ZONE,
      weekday: 'short',
      hour: 'numeric',
      hourCycle: 'h23',
    });
    for (const ticket of tickets) {
      for (const { at } of await events(ticket)) {
        const instant = Date.parse(at);
        expect(instant).toBeLessThan(Date.now());
        const [weekday, hour] = hours.format(instant).split(', ');
        expect(weekday).not.toMatch(/^S/);
        expect(Number(hour)).toBeGreaterThanOrEqual(9);
        expect(Number(hour)).toBeLessThan(18);
      }
    }
  });

  it.each(TICKET_TYPES)('number a %s by when it was filed', type => {
    const ofType = tickets.filter(ticket => ticket.type === type);
    const byTime = [...ofType].sort(
      (a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt),
    );
    expect(byTime.map(({ ref }) => ref)).toEqual(
      ofType.map(({ ref }) => ref).sort(),
    );
  });

  it('are not filed a second time', async () => {
    expect(await load()).toEqual({ played: 0, failed: 0 });
    expect(await titles()).toHaveLength(tickets.length);
  });

  it('have titles that no two scenarios share', () => {
    const names = demoScenarios.flatMap(({ title, then }) => [
      title,
      ...then.flatMap(step => (step.do === 'file' ? [step.ticket.title] : [])),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('filling the desk', () => {
  beforeEach(start, 60_000);
  afterEach(() => stop());

  it('goes on where it was interrupted, without filing anything twice', async () => {
    const some = demoScenarios.slice(0, 6);
    await load(some.slice(0, 3));
    expect(await load(some)).toEqual({ played: 3, failed: 0 });
    const all = await titles();
    expect(new Set(all).size).toBe(some.length);
    expect(all).toHaveLength(some.length);
  });

  it('leaves the ticket as it was on which it was interrupted', async () => {
    const [half, next] = demoScenarios;
    await load([{ ...half, then: [] }]);
    expect(await load([half, next])).toEqual({ played: 1, failed: 0 });
    expect((await titles()).sort()).toEqual([half.title, next.title].sort());
  });

  it('leaves a desk alone that is in use', async () => {
    const body = {
      offering: 'computer-repair',
      description: 'Sin imagen',
      fields: { assetTag: '1', place: 'Piso 1', symptom: 'screen' },
    };
    await desk.call('createTicket', { body }, 'user:default/itzel-noriega');
    expect(await load()).toEqual({ played: 0, failed: 0 });
    expect(await titles()).toHaveLength(1);
  });

  it('tells which scenario failed and goes on with the others', async () => {
    const [good, other] = demoScenarios;
    const bad: DemoScenario = {
      ...other,
      then: [{ after: '1m', by: 'ximena-arreola', do: 'start' }],
    };
    expect(await load([good, bad])).toEqual({ played: 1, failed: 1 });
    expect(errors).toEqual([
      expect.stringContaining(
        `Demo ticket "${bad.title}" failed: Error: step 1 (start by ximena-arreola)`,
      ),
    ]);
  });
});
