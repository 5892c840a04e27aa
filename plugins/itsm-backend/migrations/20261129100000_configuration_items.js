// @ts-check

/**
 * Configuration items that are kept in the portal, with their history.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('configuration_item', table => {
    table.comment(
      'Items of the infrastructure that the portal gives to the catalog',
    );
    table.bigIncrements('id').primary();
    table
      .string('ref', 150)
      .notNullable()
      .unique({ indexName: 'configuration_item_ref_ux' })
      .comment('Full catalog reference in lower case; never used again');
    table.string('kind', 20).notNullable();
    table.string('namespace', 63).notNullable();
    table.string('name', 63).notNullable();
    table.string('type', 63).notNullable();
    table.string('owner', 150).notNullable();
    table.string('state', 20).nullable();
    table.text('fields').notNullable().comment('JSON of all that is written');
    table
      .string('sort_key', 200)
      .notNullable()
      .comment('Title or name as lists sort it');
    table
      .text('search_text')
      .notNullable()
      .comment('What searches look in, lower case and without accents');
    table.integer('version').notNullable();
    table
      .bigInteger('change_seq')
      .notNullable()
      .comment('Place of the last change among those of all items');
    table.bigInteger('created_at').notNullable().comment('UTC milliseconds');
    table.bigInteger('updated_at').notNullable().comment('UTC milliseconds');
    table
      .bigInteger('retired_at')
      .nullable()
      .comment('UTC milliseconds; null while the item is in use');
    table.index(['sort_key', 'id'], 'configuration_item_sort_ix');
    table.index(['change_seq'], 'configuration_item_change_ix');
  });
  await knex.schema.createTable('configuration_item_event', table => {
    table.comment('Who changed what of an item; only ever added to');
    table
      .bigInteger('item_id')
      .notNullable()
      .references('configuration_item.id')
      .onDelete('CASCADE');
    table
      .integer('version')
      .notNullable()
      .comment('Version that the item had from then on');
    table.bigInteger('at').notNullable().comment('UTC milliseconds');
    table.string('person_id', 36).notNullable().references('person.id');
    table.string('action', 20).notNullable();
    table.boolean('imported').notNullable();
    table.text('changes').notNullable().comment('JSON, field by field');
    table.primary(['item_id', 'version']);
    table.index(['person_id'], 'configuration_item_event_person_ix');
  });
  await knex.schema.createTable('configuration_item_counter', table => {
    table.comment(
      'One row; counts the changes of all items. Whoever writes locks it until the end, so that no change appears behind one that was read',
    );
    table.integer('id').primary();
    table.bigInteger('value').notNullable();
  });
  await knex('configuration_item_counter').insert({ id: 1, value: 0 });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('configuration_item_counter');
  await knex.schema.dropTable('configuration_item_event');
  await knex.schema.dropTable('configuration_item');
};
