// @ts-check

/**
 * What tickets are found by. Empty after the migration: a job fills it in
 * for the tickets that are there already.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';
  await knex.schema.createTable('ticket_text', table => {
    table.comment(
      'Lexemes of the texts of a ticket. Segment 0 holds the ticket itself and the beginning of its log, later ones the rest of the log, negative ones what a long ticket has beyond the first.',
    );
    if (!isPostgres) {
      table.increments('id').comment('Row of ticket_text_fts');
    }
    table
      .bigInteger('ticket_id')
      .notNullable()
      .references('ticket.id')
      .onDelete('CASCADE');
    table.integer('segment').notNullable();
    table
      .integer('from_seq')
      .notNullable()
      .comment('The entries whose texts it holds, by seq');
    table.integer('to_seq').notNullable();
    table
      .boolean('many')
      .notNullable()
      .comment('The ticket has further segments');
    table
      .integer('analyzer')
      .notNullable()
      .comment('Version of the analyzer that made it');
    if (isPostgres) {
      table
        .specificType('public_text', 'tsvector')
        .notNullable()
        .comment('What every reader of the ticket may read');
      table
        .specificType('staff_text', 'tsvector')
        .notNullable()
        .comment('The same with the internal entries');
      table.primary(['ticket_id', 'segment']);
    } else {
      table.unique(['ticket_id', 'segment'], {
        indexName: 'ticket_text_segment_uq',
      });
    }
  });
  await (isPostgres ? indexOnPostgres(knex) : indexOnSqlite(knex));
};

/**
 * The list of what waits to be put into an index is kept short: searches go
 * through all of it.
 *
 * @param {import('knex').Knex} knex
 */
async function indexOnPostgres(knex) {
  for (const column of ['public_text', 'staff_text']) {
    await knex.raw(
      `create index ticket_${column}_ix on ticket_text using gin (${column}) with (gin_pending_list_limit = 512)`,
    );
    // Words of one search may stand in different segments of a ticket.
    await knex.raw(
      `create index ticket_${column}_many_ix on ticket_text using gin (${column}) with (gin_pending_list_limit = 512) where many`,
    );
  }
}

/**
 * Lexemes hold no ASCII punctuation, so that this tokenizer leaves each as it
 * is, whatever its script.
 *
 * @param {import('knex').Knex} knex
 */
async function indexOnSqlite(knex) {
  await knex.raw(
    `create virtual table ticket_text_fts using fts5(public_text, staff_text, tokenize = 'ascii')`,
  );
  await knex.raw(
    `create trigger ticket_text_gone after delete on ticket_text begin
       delete from ticket_text_fts where rowid = old.id;
     end`,
  );
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  if (knex.client.config.client !== 'pg') {
    await knex.raw('drop trigger ticket_text_gone');
    await knex.raw('drop table ticket_text_fts');
  }
  await knex.schema.dropTable('ticket_text');
};
