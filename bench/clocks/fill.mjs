import { common } from '../lib/product.mjs';

const { computePriority, formatTicketRef } = common;

/** Columns that are the same for all copies of a row. */
const listOf = columns => columns.map(column => `"${column}"`).join(', ');

async function columnsOf(knex, table, without) {
  const info = await knex(table).columnInfo();
  return Object.keys(info).filter(column => !without.includes(column));
}

/**
 * Files one incident through the product and copies its rows: each copy has
 * the same two running clocks.
 *
 * @param count - tickets in all
 * @param now - when they are filed
 * @returns the state of the incident as it was filed
 */
export async function fillDesk(desk, count, now) {
  const { knex, database, definitions, people, writer } = desk;
  const { id } = await people.ensure(
    knex,
    { ref: 'user:default/bench', name: 'Bench' },
    now,
  );
  const snapshot = await definitions.current();
  const state = {
    title: 'The printer is silent',
    description: 'It does nothing',
    status: 'new',
    requester: id,
    beneficiary: id,
    openedBy: id,
    origin: 'portal',
    fields: {},
    impact: 'person',
    urgency: 'medium',
    priorityComputed: computePriority(
      snapshot.priorityMatrix(),
      'person',
      'medium',
    ),
    team: 'group:default/support',
    restricted: false,
    reopenCount: 0,
    reassignCount: 0,
  };
  const record = await database.run(uow =>
    writer.insert(
      uow,
      { type: 'incident', ref: formatTicketRef('incident', 1) },
      { author: { person: id, byStaff: false }, state, events: [] },
    ),
  );
  await copyRows(knex, record.id, count - 1);
  await knex.raw('vacuum analyze ticket');
  await knex.raw('vacuum analyze ticket_timer');
  await knex.raw('vacuum analyze sla_clock');
  return record;
}

async function copyRows(knex, first, copies) {
  const ticket = await columnsOf(knex, 'ticket', ['id', 'ref']);
  await knex.raw(
    `insert into ticket (ref, ${listOf(ticket)})
      select 'INC-' || lpad((n + 1)::text, 6, '0'), ${listOf(ticket)}
      from ticket, generate_series(1, ?) n where id = ?`,
    [copies, first],
  );
  for (const table of ['ticket_event', 'sla_clock', 'ticket_timer']) {
    const columns = await columnsOf(knex, table, ['ticket_id']);
    await knex.raw(
      `insert into ${table} (ticket_id, ${listOf(columns)})
        select t.id, ${listOf(columns)
          .split(', ')
          .map(column => `r.${column}`)
          .join(', ')}
        from ${table} r, ticket t where r.ticket_id = ? and t.id <> ?`,
      [first, first],
    );
  }
}

/**
 * Moves the beginning of some tickets' clocks back, so that their first
 * warning is due.
 *
 * @param by - milliseconds
 */
export async function makeDue(knex, { createdAt }, { from, count, by }) {
  const ids = knex('ticket')
    .select('id')
    .orderBy('id')
    .offset(from)
    .limit(count);
  await knex('sla_clock')
    .whereIn('ticket_id', ids)
    .update({
      state: knex.raw('replace(state, ?, ?)', [
        String(createdAt),
        String(createdAt - by),
      ]),
    });
  await knex('ticket_timer')
    .whereIn('ticket_id', ids)
    .andWhere('kind', 'sla')
    .update({ due_at: createdAt });
}
