// @ts-check

/**
 * When a ticket was created stands beside each of its answers, so that the
 * tickets with an answer are read in the order of a list, from any page on,
 * however many there are. It never changes.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';
  await knex.schema.alterTable('ticket_field', table => {
    table.dropIndex([], 'ticket_field_value_ix');
    table.bigInteger('created_at').nullable().comment('As in the ticket');
  });
  await knex('ticket_field').update({
    created_at: knex('ticket')
      .select('created_at')
      .whereRaw('ticket.id = ticket_field.ticket_id'),
  });
  await knex.schema.alterTable('ticket_field', table => {
    table.index(
      ['field', 'value', 'created_at', 'ticket_id'],
      'ticket_field_order_ix',
    );
  });
  if (isPostgres) {
    // Without a default: whoever forgets it learns of it. SQLite would have to
    // make the table anew for this.
    await knex.schema.alterTable('ticket_field', table => {
      table.dropNullable('created_at');
    });
    // What is known of the new column decides how lists are read.
    await knex.raw('analyze ticket_field');
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('ticket_field', table => {
    table.dropIndex([], 'ticket_field_order_ix');
    table.index(['field', 'value', 'ticket_id'], 'ticket_field_value_ix');
  });
  await knex.schema.alterTable('ticket_field', table => {
    table.dropColumn('created_at');
  });
};
