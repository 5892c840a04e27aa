import { rowToEvent } from '../product.mjs';

/** Rows of a table by their ticket. */
export async function readByTicket(database, table, order) {
  const { rows } = await database.query(
    `select * from ${table} order by ticket_id, ${order}`,
  );
  const found = new Map();
  for (const row of rows) {
    const list = found.get(row.ticket_id) ?? [];
    list.push(row);
    found.set(row.ticket_id, list);
  }
  return id => found.get(id) ?? [];
}

/** All tickets, each with its log. */
export async function readTickets(database) {
  const { rows } = await database.query('select * from ticket order by id');
  const entries = await readByTicket(database, 'ticket_event', 'seq');
  return rows.map(row => ({ row, log: entries(row.id).map(rowToEvent) }));
}
