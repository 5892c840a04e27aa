import type { Knex } from 'knex';

const TABLES = [
  'ticket',
  'ticket_event',
  'ticket_access',
  'ticket_entity',
  'ticket_field',
  'ticket_link',
  'ticket_person',
  'ticket_text',
  'ticket_timer',
  'ticket_suggestion',
  'ticket_impact',
  'impact_refresh',
  'configuration_item',
  'configuration_item_event',
  'sla_clock',
  'sla_mark',
  'outbox',
  'idempotency_key',
  'admin_note',
] as const;

/** All rows that a change of a ticket or item may touch, to compare. @internal */
export async function dump(
  knex: Knex,
): Promise<Record<string, readonly unknown[]>> {
  const tables: Record<string, readonly unknown[]> = {};
  for (const table of TABLES) {
    // How far a message got is not the change's doing.
    const rows = await (table === 'outbox'
      ? knex(table).select('id', 'message_id', 'channel', 'payload')
      : knex(table));
    tables[table] = rows
      .map(row => JSON.stringify(row))
      .sort((a, b) => a.localeCompare(b, 'en'));
  }
  return tables;
}
