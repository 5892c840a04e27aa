// @ts-check

/**
 * What suffers with the entities of a ticket, as it was worked out last. It is
 * none of the ticket's entities until somebody says so.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('ticket_suggestion', table => {
    table.comment('Entities that suffer with those of a ticket');
    table
      .bigInteger('ticket_id')
      .notNullable()
      .references('ticket.id')
      .onDelete('CASCADE');
    table.string('entity_ref', 400).notNullable();
    table
      .string('provenance', 16)
      .notNullable()
      .comment('computed, or not_impacted: somebody knows better');
    table.string('effect', 16).notNullable();
    table.integer('distance').notNullable();
    table
      .text('path')
      .notNullable()
      .comment('JSON: references from the root on, and the edges between them');
    table.bigInteger('graph_version').notNullable();
    table.bigInteger('computed_at').notNullable();
    table.primary(['ticket_id', 'entity_ref']);
  });
  await knex.schema.createTable('ticket_impact', table => {
    table.comment('That the impact of a ticket was worked out');
    table
      .bigInteger('ticket_id')
      .primary()
      .references('ticket.id')
      .onDelete('CASCADE');
    table.bigInteger('graph_version').notNullable();
    table.bigInteger('computed_at').notNullable();
    table.integer('total').notNullable().comment('More than are kept, maybe');
  });
  await knex.schema.createTable('impact_refresh', table => {
    table.comment(
      'One row: how far open tickets have been marked to be worked out anew',
    );
    table.integer('id').primary();
    table
      .string('facts', 64)
      .notNullable()
      .comment('Hash of what impact depends on');
    table.bigInteger('done_up_to').nullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex('ticket_timer').where('kind', 'impact').delete();
  await knex.schema.dropTable('impact_refresh');
  await knex.schema.dropTable('ticket_impact');
  await knex.schema.dropTable('ticket_suggestion');
};
