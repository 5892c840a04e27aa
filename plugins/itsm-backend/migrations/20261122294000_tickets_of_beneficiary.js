// @ts-check

/**
 * What is asked for a person, also when somebody else files it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('ticket', table => {
    table.index(['beneficiary_id', 'created_at'], 'ticket_beneficiary_ix');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index ??', ['ticket_beneficiary_ix']);
};
