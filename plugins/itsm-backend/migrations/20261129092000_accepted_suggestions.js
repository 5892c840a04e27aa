// @ts-check

/**
 * What was accepted keeps the way by which it suffers, so that it can be told
 * when the failure does not get there any more.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('ticket_suggestion', table => {
    table
      .boolean('reached')
      .notNullable()
      .defaultTo(true)
      .comment('False: accepted, and seems to have recovered');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex('ticket_suggestion').where('provenance', 'accepted').delete();
  await knex.schema.alterTable('ticket_suggestion', table => {
    table.dropColumn('reached');
  });
};
