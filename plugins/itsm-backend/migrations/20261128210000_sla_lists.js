// @ts-check

/**
 * Lists tell of tickets whose clocks all stand still, and a response that was
 * late counts as missed also after somebody has taken the ticket. Timers of
 * waiting tickets are set anew when the rules change that they follow.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('ticket', table => {
    table
      .boolean('sla_paused')
      .notNullable()
      .defaultTo(false)
      .comment('Something is promised, and all clocks stand still');
  });
  const done = `status in ('resolved', 'closed', 'cancelled')`;
  await knex.raw(
    `update ticket set sla_paused = ?
      where is_open and sla_due_at is null and not (${done})
        and exists (select 1 from sla_clock c
          where c.ticket_id = ticket.id and c.phase = 'paused')`,
    [true],
  );
  const missed = `select min(c.breached_at) from sla_clock c
    where c.ticket_id = ticket.id and c.phase = 'paused'`;
  await knex.raw(`update ticket set sla_due_at = (${missed}) where sla_paused`);
  const late = `select min(c.breached_at) from sla_clock c
    where c.ticket_id = ticket.id and c.metric = 'response'
      and c.phase = 'ended' and not c.withdrawn`;
  await knex.raw(
    `update ticket set sla_breach_at = (${late})
      where is_open and not (${done}) and (${late}) is not null
        and (sla_breach_at is null or sla_breach_at > (${late}))`,
  );

  // No list asks for it: clocks are found by their ticket.
  await knex.raw('drop index sla_clock_open_ix');

  await knex.schema.createTable('timing_refresh', table => {
    table.comment(
      'One row: how far timers of waiting tickets have been set by the rules of now',
    );
    table.integer('id').primary();
    table
      .string('rules', 64)
      .notNullable()
      .comment('Hash of the revisions of what decides about them');
    table
      .bigInteger('done_up_to')
      .nullable()
      .comment('Id of the last ticket; null when all are done');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('timing_refresh');
  await knex.raw(
    `create index sla_clock_open_ix on sla_clock (ticket_id)
      where phase <> 'ended'`,
  );
  await knex.raw('alter table ticket drop column ??', ['sla_paused']);
};
