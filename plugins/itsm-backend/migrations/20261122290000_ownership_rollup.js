// @ts-check

/**
 * Whose page counts what a group owns, beside the group's own.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('ownership_rollup', table => {
    table.comment(
      'Pages that count what a group owns; for display alone, gives nobody sight of a ticket; refreshed by a job',
    );
    table
      .string('owner_ref', 400)
      .notNullable()
      .comment('Group that owns, or may own, entities');
    table
      .string('page_ref', 400)
      .notNullable()
      .comment('Group above it at any height, or direct member of it');
    table.primary(['owner_ref', 'page_ref']);
    table.index(['page_ref', 'owner_ref'], 'ownership_rollup_page_ix');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ownership_rollup');
};
