// @ts-check

/**
 * People as the service desk knows them, and the definitions.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('person', table => {
    table.comment(
      'Everybody who ever had a part in a ticket. Tickets and log entries name people by this id, so that erasing a person means editing one row.',
    );
    table.string('id', 36).primary();
    table
      .string('entity_ref', 400)
      .nullable()
      .comment('User of the catalog; null for people without an account');
    table.string('name', 255).notNullable();
    table.string('email', 254).nullable();
    table.string('telephone', 64).nullable();
    table.string('unit_ref', 400).nullable();
    table
      .string('language', 5)
      .nullable()
      .comment('Language chosen in the portal; null until then');
    table.bigInteger('created_at').notNullable().comment('UTC milliseconds');
    table.unique(['entity_ref'], { indexName: 'person_entity_ref_uq' });
  });

  await knex.schema.createTable('definition_head', table => {
    table.comment('The current state of every definition');
    table.string('kind', 40).notNullable();
    table.string('name', 63).notNullable();
    table.integer('revision').notNullable().comment('Current revision');
    table.string('managed_by', 10).notNullable().comment('portal or file');
    table
      .string('content_hash', 64)
      .notNullable()
      .comment('SHA-256 of the canonical spec: equal ones are skipped');
    table.boolean('retired').notNullable().defaultTo(false);
    table.bigInteger('updated_at').notNullable().comment('UTC milliseconds');
    table.primary(['kind', 'name']);
  });

  await knex.schema.createTable('definition_revision', table => {
    table.comment('Immutable revisions of definitions; never updated');
    table.string('kind', 40).notNullable();
    table.string('name', 63).notNullable();
    table.integer('revision').notNullable();
    table.text('spec', 'longtext').notNullable().comment('JSON');
    table
      .string('author', 400)
      .notNullable()
      .comment('Reference of a user, or file:NAME');
    table.bigInteger('created_at').notNullable().comment('UTC milliseconds');
    table.primary(['kind', 'name', 'revision']);
  });

  await knex.schema.createTable('definition_counter', table => {
    table.comment(
      'One row; counts every change of a definition, so that a cache knows inside a unit of work whether it is current',
    );
    table.integer('id').primary();
    table.bigInteger('value').notNullable();
  });
  await knex('definition_counter').insert({ id: 1, value: 0 });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('definition_counter');
  await knex.schema.dropTable('definition_revision');
  await knex.schema.dropTable('definition_head');
  await knex.schema.dropTable('person');
};
