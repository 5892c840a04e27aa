// @ts-check

/**
 * What the catalog says of its entities, as far as impact depends on it, so
 * that every node has it from its start, also while the catalog is away.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('graph_node', table => {
    table.comment('One row per catalog entity that is, or was, there');
    table.string('entity_ref', 400).primary();
    table
      .bigInteger('version')
      .notNullable()
      .comment('Of the graph, when the row changed last');
    table.boolean('gone').notNullable().defaultTo(false);
    table
      .string('etag', 100)
      .nullable()
      .comment("The catalog's own mark of the entity as it was read");
    table
      .text('body')
      .notNullable()
      .comment('JSON: title, owners, relations, annotations');
    table.index(['version', 'entity_ref'], 'graph_node_version_ix');
  });
  await knex.schema.createTable('graph_state', table => {
    table.comment('One row');
    table.integer('id').primary();
    table.bigInteger('version').notNullable();
    table
      .bigInteger('structure')
      .notNullable()
      .comment('The version at which a way of failures changed last');
    table
      .bigInteger('checked_at')
      .nullable()
      .comment('When the catalog was last gone through from end to end');
    table
      .bigInteger('doubted_at')
      .nullable()
      .comment('Very many entities were missing: waits for a second look');
  });
  await knex('graph_state').insert({ id: 1, version: 0, structure: 0 });

  // Outages are asked for from the incidents that are open, which are few.
  await knex.raw(
    `create index ticket_open_incident_ix on ticket (id)
      where type = 'incident' and is_open = ${
        knex.client.config.client === 'pg' ? 'true' : '1'
      }`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index ticket_open_incident_ix');
  await knex.schema.dropTable('graph_state');
  await knex.schema.dropTable('graph_node');
};
