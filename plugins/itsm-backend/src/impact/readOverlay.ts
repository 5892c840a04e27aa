import type { EntityEffect } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { applyTicketScope } from '../access/applyTicketScope';
import type { TicketScope } from '../access/TicketScope';
import { chunksOf } from '../database/chunksOf';

/** An open ticket on an entity, as far as pictures and health need it. @internal */
export interface OverlayRow {
  entity: string;
  ref: string;
  type: 'incident' | 'change';
  title: string;
  status: string;
  effect?: EntityEffect;
  plannedStart?: number;
  plannedEnd?: number;
  breachedAt?: number;
}

interface OverlayOptions {
  refs: readonly string[];
  scope: TicketScope;
  now: number;
  until: number;
}

/** Incidents, and changes, that are looked at; the newest. */
const MOST = 10_000;
/** So many entities are asked about one by one. */
const FEW_ENTITIES = 250;
/** So many tickets, open or long closed, are gone through for them. */
const FEW_TICKETS = 2_000;

const ROLES = ['primary', 'affected'];

const COLUMNS = [
  'ticket.id',
  'ticket.ref',
  'ticket.type',
  'ticket.title',
  'ticket.status',
  'ticket.planned_start',
  'ticket.planned_end',
  'ticket.sla_breach_at',
];

/**
 * Open incidents, and changes that are being made or planned until an instant,
 * on some entities, the newest first. Suggestions do not count.
 *
 * What few tickets ever named is looked up. Anything else is looked for in
 * what is open, so that nobody waits for a reading of all that was closed.
 *
 * @internal
 */
export async function readOverlay(
  db: Knex,
  options: OverlayOptions,
): Promise<OverlayRow[]> {
  const { refs } = options;
  if (refs.length === 0) {
    return [];
  }
  return (await areOnFewTickets(db, refs))
    ? fromEntities(db, options)
    : fromOpen(db, options);
}

async function areOnFewTickets(
  db: Knex,
  refs: readonly string[],
): Promise<boolean> {
  if (refs.length > FEW_ENTITIES) {
    return false;
  }
  const { count } = await db
    .count({ count: '*' })
    .from(
      db('ticket_entity')
        .select('ticket_id')
        .whereIn('entity_ref', [...refs])
        .limit(FEW_TICKETS + 1)
        .as('some'),
    )
    .first();
  return Number(count) <= FEW_TICKETS;
}

async function fromEntities(
  db: Knex,
  { refs, scope, now, until }: OverlayOptions,
): Promise<OverlayRow[]> {
  const query = db('ticket_entity')
    .join('ticket', 'ticket.id', 'ticket_entity.ticket_id')
    .whereIn('ticket_entity.entity_ref', [...refs])
    .whereIn('ticket_entity.role', ROLES)
    .where(counted =>
      counted
        .where(openIncidents)
        .orWhere(change => comingChanges(change, now, until)),
    )
    .select('ticket_entity.entity_ref', 'ticket_entity.effect', ...COLUMNS)
    .orderBy('ticket.id', 'desc')
    .limit(MOST);
  applyTicketScope(query, scope, now, { oneByOne: true });
  return (await query).map(row => toOverlay(row, row));
}

/** Each kind by the index that holds nothing but its open ones. */
async function fromOpen(
  db: Knex,
  { refs, scope, now, until }: OverlayOptions,
): Promise<OverlayRow[]> {
  const kinds = [
    openIncidents,
    (change: Knex.QueryBuilder) => comingChanges(change, now, until),
  ];
  const tickets: Row[] = [];
  for (const ofKind of kinds) {
    const query = db('ticket')
      .where(ofKind)
      .whereRaw('? is not null', [oneNamedBy(db, refs)])
      .select(...COLUMNS)
      .orderBy('ticket.id', 'desc')
      .limit(MOST);
    applyTicketScope(query, scope, now, { oneByOne: true });
    tickets.push(...(await query));
  }
  tickets.sort((a, b) => Number(b.id) - Number(a.id));
  return withEntities(db, tickets, new Set(refs));
}

function openIncidents(incident: Knex.QueryBuilder): void {
  incident.where('ticket.type', 'incident').where('ticket.is_open', true);
}

function comingChanges(
  change: Knex.QueryBuilder,
  now: number,
  until: number,
): void {
  change
    .where('ticket.type', 'change')
    .whereIn('ticket.status', ['scheduled', 'implementing'])
    .where((soon: Knex.QueryBuilder) =>
      soon
        .where('ticket.status', 'implementing')
        .orWhere((planned: Knex.QueryBuilder) =>
          planned
            .where('ticket.planned_start', '<', until)
            .where('ticket.planned_end', '>', now),
        ),
    );
}

/**
 * One of the entities that the ticket at hand names. A scalar, since PostgreSQL
 * may turn EXISTS into the list of all tickets that ever named them; and by the
 * ticket alone, since it would otherwise look for each of the entities on it.
 */
function oneNamedBy(db: Knex, refs: readonly string[]): Knex.QueryBuilder {
  return db('ticket_entity')
    .select('entity_ref')
    .whereRaw('ticket_entity.ticket_id = ticket.id')
    .whereRaw(`(entity_ref || '') in (${refs.map(() => '?').join()})`, [
      ...refs,
    ])
    .whereIn('role', ROLES)
    .limit(1);
}

type Row = Record<string, any>;

async function withEntities(
  db: Knex,
  tickets: readonly Row[],
  refs: ReadonlySet<string>,
): Promise<OverlayRow[]> {
  const found: OverlayRow[] = [];
  for (const some of chunksOf(tickets)) {
    const byId = new Map(some.map(ticket => [String(ticket.id), ticket]));
    const rows = await db('ticket_entity')
      .select('ticket_id', 'entity_ref', 'effect')
      .whereIn('ticket_id', [...byId.keys()])
      .whereIn('role', ROLES)
      .orderBy([
        { column: 'ticket_id', order: 'desc' },
        { column: 'entity_ref' },
      ]);
    for (const row of rows.filter(({ entity_ref }) => refs.has(entity_ref))) {
      found.push(toOverlay(row, byId.get(String(row.ticket_id))!));
    }
  }
  return found;
}

function toOverlay(row: Row, ticket: Row): OverlayRow {
  const instant = (value: unknown) =>
    value === null || value === undefined ? undefined : Number(value);
  return {
    entity: row.entity_ref,
    ref: ticket.ref,
    type: ticket.type,
    title: ticket.title,
    status: ticket.status,
    ...(row.effect ? { effect: row.effect } : {}),
    plannedStart: instant(ticket.planned_start),
    plannedEnd: instant(ticket.planned_end),
    breachedAt: instant(ticket.sla_breach_at),
  };
}
