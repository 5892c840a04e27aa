import type { TicketDetail } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmDesk } from '@mesa-itsm/backstage-plugin-itsm-node';
import { officeMinutes, type OfficeTime } from './createOfficeTime';
import type { DemoFiling, DemoScenario, DemoStep } from './DemoScenario';
import { filingOf } from './filingOf';
import { answersOf, transitionOf } from './transitionOf';

/** A ticket that is on the desk. */
export interface KnownTicket {
  ref: string;
  /** UTC milliseconds. */
  filedAt: number;
}

/** What a run of scenarios works with. */
export interface DemoWorld {
  desk: ItsmDesk;
  office: OfficeTime;
  /** Tickets by the id that scenarios call them; filled as they are filed. */
  tickets: Map<string, KnownTicket>;
}

/**
 * Plays a scenario, step by step, each as the person who did it and at the
 * time it happened.
 *
 * @throws Error naming the step that was refused
 */
export async function runDemoScenario(
  world: DemoWorld,
  scenario: DemoScenario,
): Promise<void> {
  const { ago, then, ...filing } = scenario;
  let left = officeMinutes(ago);
  await file(world, filing, world.office.instantBefore(left));
  for (const [index, step] of then.entries()) {
    try {
      left -= officeMinutes(step.after);
      const at = world.office.instantBefore(left);
      await take(world, { ...step, on: step.on ?? scenario.id }, at);
    } catch (error) {
      throw new Error(
        `step ${index + 1} (${step.do} by ${step.by}): ${error}`,
        { cause: error },
      );
    }
  }
}

async function file(
  { desk, office, tickets }: DemoWorld,
  { by, ...filing }: DemoFiling,
  at: number,
): Promise<void> {
  const refOf = (id: string) => ticketOf(tickets, id).ref;
  const body = filingOf(filing, { office, at, refOf });
  const { ref } = await desk.call('createTicket', { body }, userRef(by), at);
  tickets.set(filing.id, { ref, filedAt: at });
}

async function take(
  world: DemoWorld,
  step: DemoStep & { on: string },
  at: number,
): Promise<void> {
  const { tickets } = world;
  if (step.do === 'file') {
    await file(world, { ...step.ticket, by: step.by }, at);
    return;
  }
  const { ref } = ticketOf(tickets, step.on);
  const answer = await call(world, step, at);
  if (step.do === 'write' && step.opens) {
    tickets.set(step.opens, { ref: answer.ref, filedAt: at });
    return;
  }
  if (answer.ref !== ref) {
    throw new Error(`${ref} was answered by ${answer.ref}; name what it opens`);
  }
}

type CallableStep = Exclude<DemoStep, { do: 'file' }> & { on: string };

async function call(
  { desk, office, tickets }: DemoWorld,
  step: CallableStep,
  at: number,
): Promise<TicketDetail> {
  const { ref, filedAt } = ticketOf(tickets, step.on);
  const as = userRef(step.by);
  const params = { ref };
  const refOf = (id: string) => ticketOf(tickets, id).ref;
  // Read each time: what flows to a ticket from another one counts it up too.
  const { version } = await desk.call('getTicket', { params }, as);
  switch (step.do) {
    case 'write': {
      const { text, visibility = 'public', toChildren } = step;
      const body = { text, visibility, ...given({ toChildren }) };
      return desk.call('commentTicket', { params, body }, as, at);
    }
    case 'edit': {
      const { fields, ...edits } = answersOf(step);
      const body = {
        version,
        ...edits,
        ...(fields ? { fields: fields(daysFrom(office, at)) } : {}),
      };
      return desk.call('updateTicket', { params, body }, as, at);
    }
    case 'prioritise': {
      const { priority, reason } = step;
      const body = { version, priority, reason };
      return desk.call('overridePriority', { params, body }, as, at);
    }
    case 'link': {
      const body = { kind: step.kind, ref: refOf(step.to), version };
      return desk.call('linkTicket', { params, body }, as, at);
    }
    case 'linkEntity': {
      const { ref: entity, role = 'affected', effect } = step;
      const body = { ref: entity, role, version, ...given({ effect }) };
      return desk.call('linkEntity', { params, body }, as, at);
    }
    case 'communicate': {
      const body = { version, ...given({ text: step.text }) };
      return desk.call('communicateWorkaround', { params, body }, as, at);
    }
    case 'watch': {
      const body = { person: userRef(step.person ?? step.by) };
      return desk.call('addWatcher', { params, body }, as, at);
    }
    case 'name': {
      const body = { person: userRef(step.person) };
      return desk.call('grantAccess', { params, body }, as, at);
    }
    case 'redact': {
      const seq = await newestText(desk, ref, as);
      const body = { reason: step.reason };
      return desk.call(
        'redactTicketEntry',
        { params: { ref, seq }, body },
        as,
        at,
      );
    }
    default: {
      const body = {
        version,
        ...given(transitionOf(step, { office, at, filedAt, refOf })),
      };
      return desk.call('transitionTicket', { params, body }, as, at);
    }
  }
}

async function newestText(
  desk: ItsmDesk,
  ref: string,
  as: string,
): Promise<number> {
  const { items } = await desk.call(
    'listTicketEvents',
    { params: { ref } },
    as,
  );
  const entry = items.find(
    ({ kind, visibility }) => kind === 'comment' && visibility === 'public',
  );
  if (!entry) {
    throw new Error(`${ref} has no public entry to redact`);
  }
  return entry.seq;
}

function ticketOf(
  tickets: ReadonlyMap<string, KnownTicket>,
  id: string,
): KnownTicket {
  const ticket = tickets.get(id);
  if (!ticket) {
    throw new Error(`no ticket "${id}" was filed before`);
  }
  return ticket;
}

/** A request does not carry what is not there. */
function given<T extends object>(parts: T): T {
  const entries = Object.entries(parts);
  return Object.fromEntries(entries.filter(([, v]) => v !== undefined)) as T;
}

function userRef(name: string): string {
  return `user:default/${name}`;
}

function daysFrom(office: OfficeTime, at: number) {
  return (days: number) => office.dateOf(office.addWorkingDays(at, days));
}
