// @ts-check

/**
 * What was accepted keeps the way by which it suffers, so that it can be told
 * when the failure does not get there any more. And what is out of service is
 * kept as it was at the last look, so that what came or went is known.
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
  await knex.schema.alterTable('impact_refresh', table => {
    table
      .bigInteger('structure')
      .nullable()
      .comment('Version of the graph at the last look');
    table
      .text('outages')
      .nullable()
      .comment('JSON: what was out of service at the last look');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('impact_refresh', table => {
    table.dropColumns('structure', 'outages');
  });
  await knex('ticket_suggestion').where('provenance', 'accepted').delete();
  await knex.schema.alterTable('ticket_suggestion', table => {
    table.dropColumn('reached');
  });
};
