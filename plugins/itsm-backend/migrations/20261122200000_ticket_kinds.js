// @ts-check

const TYPES = ['incident', 'problem', 'change'];

/** Later than any instant: sorts what has no window to the end. */
const NEVER = '9007199254740991';

/**
 * Incidents, problems and changes beside requests, and what is known of the
 * catalog entities on tickets.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';
  for (const type of TYPES) {
    if (isPostgres) {
      await knex.raw(`create sequence ticket_number_${type}`);
    } else {
      await knex('ticket_number').insert({ type, last: 0 });
    }
  }

  await knex.schema.alterTable('ticket', table => {
    table
      .text('details')
      .notNullable()
      .defaultTo('{}')
      .comment('What only some kinds have: plan, analysis; JSON');
    table.string('change_kind', 16).nullable();
    table.string('outcome', 24).nullable();
    table.bigInteger('planned_start').nullable().comment('Window of a change');
    table.bigInteger('planned_end').nullable();
    // The queue of each kind.
    table.index(
      ['type', 'is_open', 'created_at', 'id'],
      'ticket_type_created_ix',
    );
    table.index(
      ['type', 'is_open', 'updated_at', 'id'],
      'ticket_type_updated_ix',
    );
    table.index(
      ['type', 'is_open', 'priority', 'id'],
      'ticket_type_priority_ix',
    );
    // What overlaps a time.
    table.index(['planned_end', 'planned_start'], 'ticket_window_ix');
  });
  await knex.raw(
    `create index ticket_planned_asc_ix on ticket (type, coalesce(planned_start, ${NEVER}), id)`,
  );
  await knex.raw(
    `create index ticket_planned_desc_ix on ticket (type, coalesce(planned_start, -1), id)`,
  );

  await knex.schema.createTable('linked_entity', table => {
    table.comment(
      'What the catalog last said of the entities on tickets; refreshed by a job',
    );
    table.string('entity_ref', 400).primary();
    table
      .boolean('found')
      .notNullable()
      .comment('False: the catalog has it no more');
    table
      .boolean('access_due')
      .notNullable()
      .comment('Owners changed; its tickets are still to be gone through');
    table.bigInteger('checked_at').notNullable();
    table.index(['access_due'], 'linked_entity_due_ix');
  });
  await knex.schema.createTable('linked_entity_owner', table => {
    table.comment('Owners of the entities on tickets: they may read those');
    table
      .string('entity_ref', 400)
      .notNullable()
      .references('linked_entity.entity_ref')
      .onDelete('CASCADE');
    table.string('owner_ref', 400).notNullable();
    table.primary(['entity_ref', 'owner_ref']);
    table.index(['owner_ref', 'entity_ref'], 'linked_entity_owner_ix');
  });
  await knex.schema.createTable('linked_entity_whole', table => {
    table.comment(
      'What the entities on tickets are part of, up to the domain: the pages of those show the tickets too',
    );
    table
      .string('entity_ref', 400)
      .notNullable()
      .references('linked_entity.entity_ref')
      .onDelete('CASCADE');
    table.string('whole_ref', 400).notNullable();
    table.primary(['entity_ref', 'whole_ref']);
    table.index(['whole_ref', 'entity_ref'], 'linked_entity_whole_ix');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // What came before cannot read them; their log goes with them.
  await knex('ticket').whereIn('type', TYPES).delete();
  await knex.schema.dropTable('linked_entity_whole');
  await knex.schema.dropTable('linked_entity_owner');
  await knex.schema.dropTable('linked_entity');
  for (const name of [
    'ticket_planned_desc_ix',
    'ticket_planned_asc_ix',
    'ticket_window_ix',
    'ticket_type_priority_ix',
    'ticket_type_updated_ix',
    'ticket_type_created_ix',
  ]) {
    await knex.raw('drop index ??', [name]);
  }
  // One by one and in SQL: a rebuilt table would take the log with it.
  for (const column of [
    'planned_end',
    'planned_start',
    'outcome',
    'change_kind',
    'details',
  ]) {
    await knex.raw('alter table ticket drop column ??', [column]);
  }
  for (const type of TYPES) {
    if (knex.client.config.client === 'pg') {
      await knex.raw(`drop sequence ticket_number_${type}`);
    } else {
      await knex('ticket_number').where({ type }).delete();
    }
  }
};
