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

/** Tickets of one page of entities that are looked at; the newest. */
const MOST = 10_000;

/**
 * Open incidents, and changes that are being made or planned until an instant,
 * on some entities, the newest first. Suggestions do not count. What was closed
 * costs nothing: whether a ticket is open stands beside each of its entities.
 *
 * @internal
 */
export async function readOverlay(
  db: Knex,
  { refs, scope, now, until }: OverlayOptions,
): Promise<OverlayRow[]> {
  const found: (OverlayRow & { id: number })[] = [];
  for (const some of chunksOf(refs)) {
    const query = db('ticket_entity')
      .join('ticket', 'ticket.id', 'ticket_entity.ticket_id')
      .where('ticket_entity.is_open', true)
      .whereIn('ticket_entity.entity_ref', some)
      .whereIn('ticket_entity.role', ['primary', 'affected'])
      .where(counted =>
        counted
          .where(openIncidents)
          .orWhere(change => comingChanges(change, now, until)),
      )
      .select(
        'ticket_entity.entity_ref',
        'ticket_entity.effect',
        'ticket.id',
        'ticket.ref',
        'ticket.type',
        'ticket.title',
        'ticket.status',
        'ticket.planned_start',
        'ticket.planned_end',
        'ticket.sla_breach_at',
      )
      .orderBy('ticket.id', 'desc')
      .limit(MOST);
    applyTicketScope(query, scope, now, { oneByOne: true });
    found.push(...(await query).map(toOverlay));
  }
  return found.sort((a, b) => b.id - a.id).map(({ id: _, ...row }) => row);
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

function toOverlay(row: Record<string, any>): OverlayRow & { id: number } {
  const instant = (value: unknown) =>
    value === null || value === undefined ? undefined : Number(value);
  return {
    id: Number(row.id),
    entity: row.entity_ref,
    ref: row.ref,
    type: row.type,
    title: row.title,
    status: row.status,
    ...(row.effect ? { effect: row.effect } : {}),
    plannedStart: instant(row.planned_start),
    plannedEnd: instant(row.planned_end),
    breachedAt: instant(row.sla_breach_at),
  };
}
