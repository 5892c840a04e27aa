// @ts-check

/**
 * When a ticket was created stands beside each of its answers, so that the
 * tickets with an answer are read in the order of a list, from any page on,
 * however many there are. It never changes.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('ticket_field', table => {
    table
      .bigInteger('created_at')
      .notNullable()
      .defaultTo(0)
      .comment('As in the ticket');
  });
  await knex('ticket_field').update({
    created_at: knex('ticket')
      .select('created_at')
      .whereRaw('ticket.id = ticket_field.ticket_id'),
  });
  await knex.schema.alterTable('ticket_field', table => {
    table.dropIndex([], 'ticket_field_value_ix');
    table.index(
      ['field', 'value', 'created_at', 'ticket_id'],
      'ticket_field_order_ix',
    );
  });
  if (knex.client.config.client === 'pg') {
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
