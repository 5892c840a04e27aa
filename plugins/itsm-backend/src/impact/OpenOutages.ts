import type { EntityEffect } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import type { Caller } from '../access/Caller';
import type { TicketAccess } from '../access/TicketAccess';
import { chunksOf } from '../database/chunksOf';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import { idsInScope } from '../tickets/operations/idsInScope';

/** An entity that an open incident has put out of service. @internal */
export interface OpenOutage {
  entity: string;
  ticket: number;
  isRestricted: boolean;
  /** It suffers by others, and was accepted as affected for that. */
  isAccepted: boolean;
  /** When the incident was opened. */
  since: number;
}

/**
 * An entity that an open incident is about, or has put out of service or made
 * work in part. Only what is affected and out of service is down.
 *
 * @internal
 */
export interface OpenTrouble extends OpenOutage {
  effect: EntityEffect;
}

interface Known {
  at: number;
  troubles: Promise<readonly OpenTrouble[]>;
  outages: Promise<readonly OpenOutage[]>;
}

/** Outages change seldom, and are asked for with each picture. */
const FRESH_MS = 2_000;

/**
 * What is down: entities that open incidents name as affected, with the effect
 * of an outage (Mesa semantics 3.6). Kept for a moment.
 *
 * @internal
 */
export class OpenOutages {
  readonly #database: ItsmDatabase;
  readonly #access: TicketAccess;
  readonly #clock: Clock;
  #known: Known | undefined;

  constructor(options: {
    database: ItsmDatabase;
    access: TicketAccess;
    clock: Clock;
  }) {
    this.#database = options.database;
    this.#access = options.access;
    this.#clock = options.clock;
  }

  /** All of them; what comes of it must not tell of restricted tickets. */
  all(): Promise<readonly OpenOutage[]> {
    return this.#current().outages;
  }

  /** All of them as they are now, in a unit of work. */
  async read(db: Knex): Promise<readonly OpenOutage[]> {
    return outagesOf(await readTroubles(db));
  }

  /**
   * Outages and what works in part, for somebody who is told that it is so and
   * need not be able to read why: of restricted incidents only those that the
   * caller may read.
   */
  async troublesTold(caller: Caller): Promise<readonly OpenTrouble[]> {
    const all = await this.#current().troubles;
    const restricted = all.filter(({ isRestricted }) => isRestricted);
    if (restricted.length === 0) {
      return all;
    }
    const readable = await this.#readable(caller, restricted);
    return all.filter(
      ({ isRestricted, ticket }) => !isRestricted || readable.has(ticket),
    );
  }

  /** Those of incidents that the caller may read. */
  async readableBy(caller: Caller): Promise<readonly OpenOutage[]> {
    const all = await this.all();
    if (all.length === 0) {
      return all;
    }
    const { scope } = await this.#access.authorityOf(caller, { toRead: true });
    // Staff read all that is not restricted: those need not be asked about.
    const isPlain = ({ isRestricted }: OpenOutage) =>
      scope.policy.result === 'allow' && scope.allOpenToStaff && !isRestricted;
    const readable = await idsInScope(
      this.#database.knex,
      all.flatMap(outage => (isPlain(outage) ? [] : [outage.ticket])),
      scope,
      this.#clock.now(),
    );
    return all.filter(outage => isPlain(outage) || readable.has(outage.ticket));
  }

  async #readable(
    caller: Caller,
    outages: readonly OpenOutage[],
  ): Promise<Set<number>> {
    const { scope } = await this.#access.authorityOf(caller, { toRead: true });
    return idsInScope(
      this.#database.knex,
      outages.map(({ ticket }) => ticket),
      scope,
      this.#clock.now(),
    );
  }

  #current(): Known {
    const now = this.#clock.now();
    if (this.#known && now - this.#known.at < FRESH_MS) {
      return this.#known;
    }
    const troubles = readTroubles(this.#database.knex);
    const outages = troubles.then(outagesOf);
    const known = { at: now, troubles, outages };
    this.#known = known;
    outages.catch(() => {
      this.#known = this.#known === known ? undefined : this.#known;
    });
    return known;
  }
}

/** What a ticket is about is not down for that: it has to be affected. */
interface TroubleRow extends OpenTrouble {
  isAffected: boolean;
}

function outagesOf(rows: readonly TroubleRow[]): OpenOutage[] {
  return rows.filter(
    ({ isAffected, effect }) => isAffected && effect === 'outage',
  );
}

/**
 * From the entities to their tickets, in two steps: few open tickets say how an
 * entity is affected, and a planner that expects many goes through all that
 * are open instead.
 */
async function readTroubles(db: Knex): Promise<TroubleRow[]> {
  const entities = await db('ticket_entity')
    .leftJoin('ticket_suggestion', accepted =>
      accepted
        .on('ticket_suggestion.ticket_id', 'ticket_entity.ticket_id')
        .andOn('ticket_suggestion.entity_ref', 'ticket_entity.entity_ref')
        .andOnVal('ticket_suggestion.provenance', 'accepted'),
    )
    .where('ticket_entity.is_open', true)
    .whereNotNull('ticket_entity.effect')
    .whereIn('ticket_entity.role', ['primary', 'affected'])
    .select(
      'ticket_entity.ticket_id',
      'ticket_entity.entity_ref',
      'ticket_entity.role',
      'ticket_entity.effect',
      'ticket_suggestion.provenance',
    );
  const incidents = await openIncidents(
    db,
    entities.map(row => Number(row.ticket_id)),
  );
  return entities.flatMap(row => {
    const ticket = incidents.get(Number(row.ticket_id));
    return ticket
      ? [
          {
            entity: row.entity_ref,
            ticket: ticket.id,
            isRestricted: ticket.isRestricted,
            isAccepted: row.provenance !== null,
            since: ticket.since,
            effect: row.effect,
            isAffected: row.role === 'affected',
          },
        ]
      : [];
  });
}

async function openIncidents(
  db: Knex,
  ids: readonly number[],
): Promise<Map<number, { id: number; isRestricted: boolean; since: number }>> {
  const found = new Map<
    number,
    { id: number; isRestricted: boolean; since: number }
  >();
  for (const some of chunksOf([...new Set(ids)])) {
    const rows = await db('ticket')
      .whereIn('id', some)
      .andWhere({ type: 'incident', is_open: true })
      .select('id', 'restricted', 'created_at');
    rows.forEach(row =>
      found.set(Number(row.id), {
        id: Number(row.id),
        isRestricted: Boolean(row.restricted),
        since: Number(row.created_at),
      }),
    );
  }
  return found;
}
