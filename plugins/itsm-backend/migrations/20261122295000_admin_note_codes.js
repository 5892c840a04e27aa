// @ts-check

/**
 * Notes to administrators carry what they say as a code with its values, so
 * that it can be read in any language.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('admin_note', table => {
    table
      .string('code', 64)
      .nullable()
      .comment('What the message says; none on notes of earlier releases');
    table.text('params').nullable().comment('Values of the code; JSON');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const column of ['params', 'code']) {
    await knex.raw('alter table admin_note drop column ??', [column]);
  }
};
