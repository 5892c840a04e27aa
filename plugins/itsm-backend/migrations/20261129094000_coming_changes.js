// @ts-check

/**
 * Changes that are planned or being made, which are few whatever was before:
 * health and pictures ask for those of an entity, and begin there where an
 * entity has seen many tickets.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    `create index ticket_coming_change_ix on ticket (id)
      where type = 'change' and status in ('scheduled', 'implementing')`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index ticket_coming_change_ix');
};
