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

/** Tickets of a page of entities; more on so few are not looked at. */
const MOST = 2_000;

/**
 * Open incidents, and changes that are being made or planned until an instant,
 * on some entities. Suggestions do not count.
 *
 * @internal
 */
export async function readOverlay(
  db: Knex,
  options: {
    refs: readonly string[];
    scope: TicketScope;
    now: number;
    until: number;
  },
): Promise<OverlayRow[]> {
  const { refs, scope, now, until } = options;
  const found: OverlayRow[] = [];
  for (const some of chunksOf(refs)) {
    const query = db('ticket_entity')
      .join('ticket', 'ticket.id', 'ticket_entity.ticket_id')
      .whereIn('ticket_entity.entity_ref', [...some])
      .whereIn('ticket_entity.role', ['primary', 'affected'])
      .where('ticket.is_open', true)
      .where(counted =>
        counted
          .where('ticket.type', 'incident')
          .orWhere(change =>
            change
              .where('ticket.type', 'change')
              .where(soon =>
                soon
                  .where('ticket.status', 'implementing')
                  .orWhere(planned =>
                    planned
                      .where('ticket.status', 'scheduled')
                      .where('ticket.planned_start', '<', until)
                      .where('ticket.planned_end', '>', now),
                  ),
              ),
          ),
      )
      .select(
        'ticket_entity.entity_ref',
        'ticket_entity.effect',
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
    applyTicketScope(query, scope, now);
    found.push(...(await query).map(toOverlay));
  }
  return found;
}

function toOverlay(row: Record<string, any>): OverlayRow {
  const instant = (value: unknown) =>
    value === null || value === undefined ? undefined : Number(value);
  return {
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
