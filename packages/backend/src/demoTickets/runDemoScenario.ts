import type {
  CreateTicketInput,
  TicketDetail,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmDesk } from '@mesa-itsm/backstage-plugin-itsm-node';
import { officeMinutes, type OfficeTime } from './createOfficeTime';
import type { DemoFiling, DemoScenario, DemoStep } from './DemoScenario';
import { transitionOf } from './transitionOf';

/** A ticket as the last answer about it told. */
export interface KnownTicket {
  ref: string;
  version: number;
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
  filing: DemoFiling,
  at: number,
): Promise<void> {
  const { id, by, fields, requester, beneficiary, parent, ...rest } = filing;
  const body: CreateTicketInput = {
    ...rest,
    ...(fields ? { fields: fields(daysFrom(office, at)) } : {}),
    ...(requester ? { requester: userRef(requester) } : {}),
    ...(beneficiary ? { beneficiary: beneficiaryOf(beneficiary) } : {}),
    ...(parent ? { parent: ticketOf(tickets, parent).ref } : {}),
  };
  const filed = await desk.call('createTicket', { body }, userRef(by), at);
  tickets.set(id, known(filed));
}

async function take(
  world: DemoWorld,
  step: DemoStep & { on: string },
  at: number,
): Promise<void> {
  const { desk, tickets } = world;
  if (step.do === 'file') {
    await file(world, { ...step.ticket, by: step.by }, at);
    return;
  }
  const { ref } = ticketOf(tickets, step.on);
  const answer = await call(world, step, at);
  if (step.do === 'write' && step.opens) {
    tickets.set(step.opens, known(answer));
    return;
  }
  if (answer.ref !== ref) {
    throw new Error(`${ref} was answered by ${answer.ref}; name what it opens`);
  }
  tickets.set(step.on, known(answer));
  if (step.do === 'link') {
    // The other ticket has changed as well.
    const other = await desk.call(
      'getTicket',
      { params: { ref: ticketOf(tickets, step.to).ref } },
      userRef(step.by),
    );
    tickets.set(step.to, known(other));
  }
}

type CallableStep = Exclude<DemoStep, { do: 'file' }> & { on: string };

async function call(
  { desk, office, tickets }: DemoWorld,
  step: CallableStep,
  at: number,
): Promise<TicketDetail> {
  const { ref, version } = ticketOf(tickets, step.on);
  const as = userRef(step.by);
  const params = { ref };
  switch (step.do) {
    case 'write': {
      const { text, visibility = 'public' } = step;
      const body = { text, visibility };
      return desk.call('commentTicket', { params, body }, as, at);
    }
    case 'edit': {
      const { description, impact, urgency, fields } = step;
      const body = {
        version,
        ...given({ description, impact, urgency }),
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
      const other = ticketOf(tickets, step.to).ref;
      const body = { kind: step.kind, ref: other, version };
      return desk.call('linkTicket', { params, body }, as, at);
    }
    case 'linkEntity': {
      const { ref: entity, role, effect } = step;
      const body = { ref: entity, role, version, ...given({ effect }) };
      return desk.call('linkEntity', { params, body }, as, at);
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
      const body = { version, ...given(transitionOf(step, office, at)) };
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

function known({ ref, version }: TicketDetail): KnownTicket {
  return { ref, version };
}

/** A request does not carry what is not there. */
function given<T extends object>(parts: T): T {
  const entries = Object.entries(parts);
  return Object.fromEntries(entries.filter(([, v]) => v !== undefined)) as T;
}

function userRef(name: string): string {
  return `user:default/${name}`;
}

function beneficiaryOf(
  beneficiary: NonNullable<DemoFiling['beneficiary']>,
): CreateTicketInput['beneficiary'] {
  return typeof beneficiary === 'string'
    ? userRef(beneficiary)
    : { ...beneficiary, unit: `group:default/${beneficiary.unit}` };
}

function daysFrom(office: OfficeTime, at: number) {
  return (days: number) => office.dateOf(office.addWorkingDays(at, days));
}
