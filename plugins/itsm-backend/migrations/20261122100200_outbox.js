// @ts-check

/**
 * Outbox, idempotency keys and notes to administrators.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('outbox', table => {
    table.comment(
      'Messages to the outside, written in the unit of work of what they tell of; one row per message and channel',
    );
    table.bigIncrements('id');
    table
      .string('message_id', 36)
      .notNullable()
      .comment('Stable key by which a receiver knows a repeated delivery');
    table.string('channel', 40).notNullable();
    table
      .string('order_key', 40)
      .notNullable()
      .comment('Messages of one key and channel are delivered in order');
    table.bigInteger('ticket_id').nullable();
    table.string('kind', 40).notNullable();
    table.text('payload').notNullable().comment('JSON');
    table.string('state', 10).notNullable().comment('pending, delivered, dead');
    table.integer('attempts').notNullable().defaultTo(0);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('next_attempt_at').notNullable();
    table
      .bigInteger('claimed_until')
      .nullable()
      .comment('Lease of the node that is delivering it');
    table.string('claimed_by', 64).nullable();
    table.bigInteger('delivered_at').nullable();
    table.text('last_error').nullable();
    table.index(['state', 'next_attempt_at', 'id'], 'outbox_due_ix');
    table.index(['channel', 'order_key', 'state', 'id'], 'outbox_order_ix');
  });

  await knex.schema.createTable('idempotency_key', table => {
    table.comment('Answers to requests that may be repeated');
    table.string('principal', 400).notNullable();
    table.string('key', 200).notNullable();
    table.string('request_hash', 64).notNullable();
    table.text('result').nullable().comment('JSON: which ticket it was');
    table.bigInteger('created_at').notNullable();
    table.primary(['principal', 'key']);
    table.index(['created_at'], 'idempotency_key_created_ix');
  });

  await knex.schema.createTable('admin_note', table => {
    table.comment('Things that need the hand of an administrator');
    table.bigIncrements('id');
    table.bigInteger('at').notNullable();
    table.string('kind', 40).notNullable();
    table.text('message').notNullable();
    table.bigInteger('ticket_id').nullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('admin_note');
  await knex.schema.dropTable('idempotency_key');
  await knex.schema.dropTable('outbox');
};
