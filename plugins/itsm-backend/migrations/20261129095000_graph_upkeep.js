// @ts-check

const PROVENANCE =
  'computed; accepted: an entity of the ticket by now; not_impacted: somebody knows better';
const PROVENANCE_BEFORE = 'computed, or not_impacted: somebody knows better';

/**
 * What is gone from the catalog does not stay for ever, and a pass over the
 * open tickets gets round whatever happens meanwhile.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('graph_node', table => {
    table
      .bigInteger('gone_at')
      .nullable()
      .comment('When it was missed; the row goes a day later');
    table.index(['gone_at'], 'graph_node_gone_ix');
  });
  await knex('graph_node').where('gone', true).update({ gone_at: 0 });
  await knex.schema.alterTable('graph_state', table => {
    table
      .bigInteger('purged_version')
      .notNullable()
      .defaultTo(0)
      .comment('Up to it, rows of what is gone may be missing');
  });
  await knex.schema.alterTable('impact_refresh', table => {
    table
      .bigInteger('again_down_to')
      .nullable()
      .comment('The pass begins again at the newest, and ends at this ticket');
    table
      .text('left_over')
      .nullable()
      .comment('JSON: tickets that were locked, to be marked next');
  });
  await describeProvenance(knex, PROVENANCE);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await describeProvenance(knex, PROVENANCE_BEFORE);
  await knex.schema.alterTable('impact_refresh', table => {
    table.dropColumns('again_down_to', 'left_over');
  });
  await knex.schema.alterTable('graph_state', table => {
    table.dropColumn('purged_version');
  });
  await knex.schema.alterTable('graph_node', table => {
    table.dropIndex(['gone_at'], 'graph_node_gone_ix');
    table.dropColumn('gone_at');
  });
};

/**
 * SQLite keeps no comments, and would copy the table to change a column.
 *
 * @param {import('knex').Knex} knex
 * @param {string} comment
 */
async function describeProvenance(knex, comment) {
  if (knex.client.config.client === 'pg') {
    await knex.raw(
      `comment on column ticket_suggestion.provenance is '${comment}'`,
    );
  }
}
