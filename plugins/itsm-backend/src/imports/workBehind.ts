import type { Knex } from 'knex';

/**
 * Entries that people wrote behind what was imported of a ticket; what the
 * portal does by itself, such as a warning, is no work on it. For queries in
 * which `import_ref` is there.
 *
 * @internal
 */
export function workBehind(db: Knex): Knex.QueryBuilder {
  return db('ticket_event as work')
    .select(db.raw('1'))
    .whereRaw('work.ticket_id = import_ref.ticket_id')
    .whereRaw('work.seq > import_ref.last_seq')
    .whereNotNull('work.actor_id');
}

/**
 * Imports that nobody has worked on since, of the tickets of a query: history
 * stays as it was told until somebody does.
 *
 * @internal
 */
export function untouchedImports(db: Knex): Knex.QueryBuilder {
  return db('import_ref')
    .select(db.raw('1'))
    .whereRaw('import_ref.ticket_id = ticket.id')
    .whereNotExists(workBehind(db));
}
