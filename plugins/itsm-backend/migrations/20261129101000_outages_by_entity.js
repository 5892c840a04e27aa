// @ts-check

/**
 * Outages are read from the entities that open tickets affect, and their
 * tickets by id: nothing goes through the open incidents any more.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw('drop index ticket_open_incident_ix');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    `create index ticket_open_incident_ix on ticket (id)
      where type = 'incident' and is_open = ${
        knex.client.config.client === 'pg' ? 'true' : '1'
      }`,
  );
};
