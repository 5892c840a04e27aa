// @ts-check

/**
 * Tickets, their log and what hangs on them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';

  if (isPostgres) {
    // Sequences do not roll back, so a number is never given out twice and
    // creates do not wait for each other.
    await knex.raw('create sequence ticket_number_request');
  } else {
    await knex.schema.createTable('ticket_number', table => {
      table.comment('Last number given out per type of ticket');
      table.string('type', 16).primary();
      table.bigInteger('last').notNullable();
    });
    await knex('ticket_number').insert({ type: 'request', last: 0 });
  }

  await knex.schema.createTable('ticket', table => {
    table.comment('Current state of a ticket; always the fold of its log');
    table.bigIncrements('id');
    table.string('type', 16).notNullable();
    table.string('ref', 20).notNullable().comment('REQ-000123');
    table.integer('version').notNullable().comment('Optimistic concurrency');
    table
      .integer('last_seq')
      .notNullable()
      .comment('Sequence of the newest log entry');
    table
      .integer('last_public_seq')
      .notNullable()
      .comment('The same among public entries');
    table
      .bigInteger('last_event_at')
      .notNullable()
      .comment('Instant of the newest log entry; time never runs backwards');
    table.string('title', 200).notNullable();
    table
      .string('title_folded', 800)
      .notNullable()
      .comment('Lower case without accents, for search on both engines');
    table.text('description').notNullable();
    table.string('status', 24).notNullable();
    table.boolean('is_open').notNullable();
    table.string('status_before', 24).nullable();
    table.string('requester_id', 36).notNullable().references('person.id');
    table.string('beneficiary_id', 36).notNullable().references('person.id');
    table.string('opened_by_id', 36).notNullable().references('person.id');
    table.string('unit_ref', 400).nullable();
    table.string('origin', 16).notNullable();
    table.string('offering', 63).nullable();
    table.integer('offering_revision').nullable();
    table.string('service', 63).nullable();
    table.text('fields').notNullable().comment('Answers of the form, JSON');
    table.string('impact', 16).notNullable();
    table.string('urgency', 16).notNullable();
    table.integer('priority').notNullable().comment('The one that counts');
    table.integer('priority_computed').notNullable();
    table.integer('priority_override').nullable();
    table.string('team_ref', 400).notNullable();
    table.string('assignee_id', 36).nullable().references('person.id');
    table.string('pending_reason', 63).nullable();
    table.bigInteger('resume_at').nullable();
    table.string('resolution_code', 63).nullable();
    table.text('solution').nullable();
    table.string('cause', 63).nullable().comment('Internal');
    table.text('cancel_reason').nullable();
    table.boolean('restricted').notNullable();
    table.integer('reopen_count').notNullable();
    table.integer('reassign_count').notNullable();
    table
      .string('primary_entity_ref', 400)
      .nullable()
      .comment('Copy of the primary link, for lists');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.bigInteger('owned_at').nullable();
    table.bigInteger('resolved_at').nullable();
    table.bigInteger('closed_at').nullable();
    table.unique(['ref'], { indexName: 'ticket_ref_uq' });
    // The queue of everybody and its chips.
    table.index(['is_open', 'created_at', 'id'], 'ticket_open_created_ix');
    table.index(['is_open', 'updated_at', 'id'], 'ticket_open_updated_ix');
    table.index(['is_open', 'priority', 'id'], 'ticket_open_priority_ix');
    table.index(['created_at', 'id'], 'ticket_created_ix');
    table.index(['updated_at', 'id'], 'ticket_updated_ix');
    table.index(['team_ref', 'is_open', 'created_at'], 'ticket_team_ix');
    table.index(['assignee_id', 'is_open', 'created_at'], 'ticket_assignee_ix');
    table.index(['requester_id', 'created_at'], 'ticket_requester_ix');
    table.index(['opened_by_id', 'created_at'], 'ticket_opened_by_ix');
    table.index(['unit_ref', 'is_open', 'created_at'], 'ticket_unit_ix');
    table.index(['offering', 'created_at'], 'ticket_offering_ix');
    table.index(['service', 'created_at'], 'ticket_service_ix');
    table.index(['primary_entity_ref', 'created_at'], 'ticket_primary_ix');
  });

  await knex.schema.createTable('ticket_event', table => {
    table.comment(
      'Append-only log: timeline, public and internal log, audit. Only a redaction touches a written entry, and is an entry itself.',
    );
    table
      .bigInteger('ticket_id')
      .notNullable()
      .references('ticket.id')
      .onDelete('CASCADE');
    table.integer('seq').notNullable();
    table
      .integer('public_seq')
      .nullable()
      .comment(
        'Number among the public entries, null for internal ones: what readers without internal access see, so that gaps tell them nothing',
      );
    table
      .integer('version')
      .notNullable()
      .comment('Version of the ticket once this was written');
    table.bigInteger('at').notNullable().comment('UTC milliseconds');
    table
      .string('actor_id', 36)
      .nullable()
      .comment('Null when the system acted');
    table.boolean('by_staff').notNullable().comment('Spoke for the desk');
    table.string('kind', 32).notNullable();
    table.string('visibility', 10).notNullable().comment('public or internal');
    table.text('text').nullable();
    table.boolean('redacted').notNullable().defaultTo(false);
    table.text('body').notNullable().comment('JSON without the text');
    table.primary(['ticket_id', 'seq']);
    table.unique(['ticket_id', 'public_seq'], {
      indexName: 'ticket_event_public_uq',
    });
  });

  await knex.schema.createTable('ticket_entity', table => {
    table.comment('Catalog entities on a ticket');
    table
      .bigInteger('ticket_id')
      .notNullable()
      .references('ticket.id')
      .onDelete('CASCADE');
    table.string('entity_ref', 400).notNullable();
    table.string('role', 16).notNullable();
    table.string('effect', 16).nullable();
    table.string('provenance', 16).notNullable();
    table
      .string('title', 255)
      .notNullable()
      .comment('Readable when the entity is gone');
    table.primary(['ticket_id', 'entity_ref', 'role']);
    table.index(['entity_ref', 'ticket_id'], 'ticket_entity_ref_ix');
  });

  await knex.schema.createTable('ticket_field', table => {
    table.comment('Filterable answers, one row per value');
    table
      .bigInteger('ticket_id')
      .notNullable()
      .references('ticket.id')
      .onDelete('CASCADE');
    table.string('field', 50).notNullable();
    table.string('value', 500).notNullable();
    table.primary(['ticket_id', 'field', 'value']);
    table.index(['field', 'value', 'ticket_id'], 'ticket_field_value_ix');
  });

  await knex.schema.createTable('ticket_link', table => {
    table.comment('child → parent, duplicate → survivor, related both ways');
    table
      .bigInteger('from_id')
      .notNullable()
      .references('ticket.id')
      .onDelete('CASCADE');
    table
      .bigInteger('to_id')
      .notNullable()
      .references('ticket.id')
      .onDelete('CASCADE');
    table
      .string('kind', 16)
      .notNullable()
      .comment('parent, related, duplicate');
    table.primary(['from_id', 'to_id', 'kind']);
    table.index(['to_id', 'kind'], 'ticket_link_to_ix');
  });

  await knex.schema.createTable('ticket_person', table => {
    table.comment('Watchers, and people named on a restricted ticket');
    table
      .bigInteger('ticket_id')
      .notNullable()
      .references('ticket.id')
      .onDelete('CASCADE');
    table.string('person_id', 36).notNullable().references('person.id');
    table.string('role', 16).notNullable().comment('watcher or named');
    table.primary(['ticket_id', 'person_id', 'role']);
    table.index(['person_id', 'role'], 'ticket_person_person_ix');
  });

  await knex.schema.createTable('ticket_access', table => {
    table.comment(
      'Who may read a ticket beyond their role. Lists, counts and every other way out ask this one table.',
    );
    table
      .bigInteger('ticket_id')
      .notNullable()
      .references('ticket.id')
      .onDelete('CASCADE');
    table
      .string('principal_ref', 420)
      .notNullable()
      .comment('User or group, or liaison:GROUP for the liaisons of a unit');
    table.string('reason', 16).notNullable();
    table.bigInteger('from_at').notNullable();
    table.bigInteger('until_at').nullable().comment('Null: still holds');
    table.primary(['ticket_id', 'principal_ref', 'reason']);
    table.index(['principal_ref', 'ticket_id'], 'ticket_access_principal_ix');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ticket_access');
  await knex.schema.dropTable('ticket_person');
  await knex.schema.dropTable('ticket_link');
  await knex.schema.dropTable('ticket_field');
  await knex.schema.dropTable('ticket_entity');
  await knex.schema.dropTable('ticket_event');
  await knex.schema.dropTable('ticket');
  if (knex.client.config.client === 'pg') {
    await knex.raw('drop sequence ticket_number_request');
  } else {
    await knex.schema.dropTable('ticket_number');
  }
};
