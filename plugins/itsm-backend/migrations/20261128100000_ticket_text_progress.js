// @ts-check

/**
 * Up to which ticket the full text is complete, so that a node that starts
 * need not look through all of them again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('ticket_text_progress', table => {
    table.comment('How far the full text of tickets has been completed');
    table
      .integer('analyzer')
      .primary()
      .comment('Version of the analysis that the texts went through');
    table
      .bigInteger('done_up_to')
      .notNullable()
      .comment('Id of a ticket: it and all before it are indexed');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ticket_text_progress');
};
