import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  ITSM_TICKET_CHANNEL,
  type TicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type {
  OutboxChannel,
  OutboxDelivery,
} from '@mesa-itsm/backstage-plugin-itsm-node';
import type { ItsmConfig } from '../config';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { Directory, Organisation } from '../directory/Directory';
import {
  type Audience,
  readAudiences,
} from '../tickets/operations/readAudience';
import type { AccessRow } from '../tickets/TicketRecord';

const LIAISON = 'liaison:';
/** Of one delivery, however many tickets it tells of. */
const MOST_SIGNALS = 3;

/**
 * Tells open portals that tickets changed. Only people who may read a
 * ticket are told of it, and of internal entries only those who work on it: also
 * the bare fact that something happened is not everybody's.
 *
 * @internal
 */
export class SignalsChannel implements OutboxChannel {
  readonly id = 'signals';
  /** Pages read the ticket anew, however much happened to it. */
  readonly coalesces = true;
  readonly #signals: SignalsService;
  readonly #database: ItsmDatabase;
  readonly #directory: Directory;
  readonly #roles: ItsmConfig['roles'];

  constructor(options: {
    signals: SignalsService;
    database: ItsmDatabase;
    directory: Directory;
    roles: ItsmConfig['roles'];
  }) {
    this.#signals = options.signals;
    this.#database = options.database;
    this.#directory = options.directory;
    this.#roles = options.roles;
  }

  deliver(message: OutboxDelivery): Promise<void> {
    return this.deliverMany([message]);
  }

  async deliverMany(messages: readonly OutboxDelivery[]): Promise<void> {
    const [organisation, audiences] = await Promise.all([
      this.#directory.organisation(),
      readAudiences(
        this.#database.knex,
        messages.map(({ ticketRef }) => ticketRef),
      ),
    ]);
    const refsOf = new Map<string, string[]>();
    for (const message of messages) {
      const audience = audiences.get(message.ticketRef);
      const readers =
        audience && this.#readers(message, audience, organisation);
      readers?.forEach(person =>
        refsOf.set(person, [...(refsOf.get(person) ?? []), message.ticketRef]),
      );
    }
    for (const { people, signal } of inFewSignals(refsOf)) {
      await this.#signals.publish<TicketSignal>({
        recipients: { type: 'user', entityRef: people },
        channel: ITSM_TICKET_CHANNEL,
        message: signal,
      });
    }
  }

  #readers(
    { visibility }: OutboxDelivery,
    { access, restricted }: Audience,
    organisation: Organisation,
  ): Set<string> {
    const rows =
      visibility === 'internal'
        ? access.filter(
            ({ reason }) => reason === 'team' || reason === 'assignee',
          )
        : access;
    const people = new Set(rows.flatMap(row => peopleOf(row, organisation)));
    if (!restricted) {
      organisation
        .membersWithin(Object.values(this.#roles).flat())
        .forEach(ref => people.add(ref));
    }
    return people;
  }
}

/**
 * Everybody learns of the tickets that they may read, and of no others. Where
 * that would take many signals, the largest groups of people are told which,
 * and the rest only that something of theirs changed: each signal is a request
 * to the events backend.
 */
function inFewSignals(
  refsOf: ReadonlyMap<string, readonly string[]>,
): { people: string[]; signal: TicketSignal }[] {
  const groups = new Map<string, { people: string[]; refs: string[] }>();
  for (const [person, refs] of refsOf) {
    const key = refs.join(' ');
    const group = groups.get(key) ?? { people: [], refs: [...refs] };
    groups.set(key, group);
    group.people.push(person);
  }
  const bySize = [...groups.values()].sort(
    (one, other) => other.people.length - one.people.length,
  );
  const exact = bySize.length > MOST_SIGNALS ? MOST_SIGNALS - 1 : MOST_SIGNALS;
  const others = bySize.slice(exact).flatMap(({ people }) => people);
  return [
    ...bySize
      .slice(0, exact)
      .map(({ people, refs }) => ({ people, signal: { refs } })),
    ...(others.length > 0 ? [{ people: others, signal: {} }] : []),
  ];
}

/** The users behind a line of `ticket_access`. @internal */
export function peopleOf(
  { principal }: AccessRow,
  organisation: Organisation,
): readonly string[] {
  if (principal.startsWith(LIAISON)) {
    return organisation.group(principal.slice(LIAISON.length))?.liaisons ?? [];
  }
  return principal.startsWith('group:')
    ? organisation.group(principal)?.members ?? []
    : [principal];
}
