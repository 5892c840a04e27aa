// @ts-check

/**
 * What waits is claimed for one channel at a time, oldest first, however much
 * waits for another one that is down.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    `create index outbox_waiting_ix on outbox (channel, id) where state = 'pending'`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index outbox_waiting_ix');
};
