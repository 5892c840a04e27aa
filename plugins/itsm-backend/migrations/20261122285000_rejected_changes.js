// @ts-check

/** @param {import('knex').Knex} knex */
const rejected = knex => knex('ticket').where({ status: 'rejected' });

/**
 * A rejected change is still open: somebody has to replan it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await rejected(knex).update({ is_open: true });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await rejected(knex).update({ is_open: false });
};
