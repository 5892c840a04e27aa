// @ts-check

/**
 * Indexes of queries that had none; what each one serves stands in decision
 * 11 (docs/decisions/0011-what-each-index-is-for.md).
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('ticket', table => {
    // Known errors, what waits, what is to be decided.
    table.index(['status', 'updated_at', 'id'], 'ticket_status_updated_ix');
  });
  // What nobody has: few of all, the most urgent ones first.
  await knex.raw(
    `create index ticket_unassigned_ix on ticket (priority, id)
      where is_open and assignee_id is null`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of ['ticket_unassigned_ix', 'ticket_status_updated_ix']) {
    await knex.raw('drop index ??', [name]);
  }
};
