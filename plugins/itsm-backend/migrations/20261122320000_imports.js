// @ts-check

/**
 * Where tickets and people of other systems went.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('import_ref', table => {
    table.comment(
      'Tickets of other systems: what was imported, so that it is not imported twice and can be continued',
    );
    table.string('source', 63).notNullable();
    table.string('external_id', 100).notNullable();
    table
      .bigInteger('ticket_id')
      .nullable()
      .references('ticket.id')
      .onDelete('CASCADE')
      .comment('Null only while the ticket is being written');
    table
      .integer('updates')
      .notNullable()
      .comment('How many updates of the source were applied');
    table
      .string('hash', 64)
      .notNullable()
      .comment('Of those updates; the same ones are known again by it');
    table
      .integer('last_seq')
      .notNullable()
      .comment('Newest log entry of the import; a newer one is of the portal');
    table.bigInteger('imported_at').notNullable().comment('UTC milliseconds');
    table.bigInteger('continued_at').notNullable().comment('UTC milliseconds');
    table.primary(['source', 'external_id']);
    table.index(['ticket_id'], 'import_ref_ticket_ix');
  });
  await knex.schema.createTable('import_person', table => {
    table.comment(
      'People of other systems. Names are kept as hashes, so that erasing a person still means editing one row',
    );
    table
      .string('name_hash', 64)
      .primary()
      .comment('SHA-256 of source and name');
    table.string('person_id', 36).notNullable().references('person.id');
    table.index(['person_id'], 'import_person_person_ix');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('import_person');
  await knex.schema.dropTable('import_ref');
};
