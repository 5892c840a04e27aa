// @ts-check

/**
 * Whether the ticket that names an entity is open stands beside the name, so
 * that health, pictures and outages read what is open, however many tickets an
 * entity has seen.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isTrue = knex.client.config.client === 'pg' ? 'true' : '1';
  await knex.schema.alterTable('ticket_entity', table => {
    table
      .boolean('is_open')
      .notNullable()
      .defaultTo(false)
      .comment('Whether the ticket is open; as in its own row');
  });
  await knex('ticket_entity')
    .whereIn('ticket_id', knex('ticket').select('id').where('is_open', true))
    .update({ is_open: true });
  await knex.raw(
    `create index ticket_entity_open_ix on ticket_entity (entity_ref, ticket_id)
      where is_open = ${isTrue}`,
  );
  await knex.raw(
    `create index ticket_entity_effect_ix on ticket_entity (ticket_id)
      where is_open = ${isTrue} and effect is not null`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index ticket_entity_effect_ix');
  await knex.raw('drop index ticket_entity_open_ix');
  await knex.schema.alterTable('ticket_entity', table => {
    table.dropColumn('is_open');
  });
};
