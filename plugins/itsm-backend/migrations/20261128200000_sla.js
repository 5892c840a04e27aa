// @ts-check

const NO_INSTANT = { asc: Number.MAX_SAFE_INTEGER, desc: -1 };

/**
 * Clocks of service levels, what became of them, and what is to happen when.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('sla_clock', table => {
    table.comment(
      'Clocks of tickets as they stood when something last happened to them; the log and the terms give them again',
    );
    table
      .bigInteger('ticket_id')
      .notNullable()
      .references('ticket.id')
      .onDelete('CASCADE');
    table.string('metric', 16).notNullable();
    table
      .integer('begun_seq')
      .notNullable()
      .comment('Entry of the log with which it began');
    table.string('phase', 8).notNullable().comment('running, paused, ended');
    table.bigInteger('started_at').notNullable();
    table.bigInteger('ended_at').nullable();
    table
      .bigInteger('due_at')
      .nullable()
      .comment('Null while it stands still, and when it has ended');
    table
      .bigInteger('breached_at')
      .nullable()
      .comment('When the target of its last term was missed');
    table
      .boolean('withdrawn')
      .notNullable()
      .comment('Nothing is promised any more; nobody judges it');
    table.string('policy', 63).notNullable().comment('Of its last term');
    table.integer('policy_revision').notNullable();
    table.text('state').notNullable().comment('The clock itself, JSON');
    table.primary(['ticket_id', 'metric', 'begun_seq']);
  });
  // What re-applying a policy goes through: clocks that are under way.
  await knex.raw(
    `create index sla_clock_open_ix on sla_clock (ticket_id)
      where phase <> 'ended'`,
  );

  await knex.schema.createTable('sla_mark', table => {
    table.comment(
      'Warnings and breaches that were told of; each is there once, whatever node found it',
    );
    table
      .bigInteger('ticket_id')
      .notNullable()
      .references('ticket.id')
      .onDelete('CASCADE');
    table.string('metric', 16).notNullable();
    table.integer('begun_seq').notNullable();
    table.integer('term').notNullable();
    table.integer('threshold').notNullable();
    table.boolean('is_breach').notNullable();
    table.bigInteger('at').notNullable().comment('When it was reached');
    table
      .bigInteger('told_at')
      .notNullable()
      .comment('When it was written to the log');
    table.primary(['ticket_id', 'metric', 'begun_seq', 'term', 'threshold']);
    table.index(['told_at'], 'sla_mark_told_ix');
  });

  await knex.schema.createTable('ticket_timer', table => {
    table.comment('What is to happen to a ticket at an instant');
    table
      .bigInteger('ticket_id')
      .notNullable()
      .references('ticket.id')
      .onDelete('CASCADE');
    table.string('kind', 16).notNullable();
    table.bigInteger('due_at').notNullable();
    table.primary(['ticket_id', 'kind']);
    table.index(['due_at', 'ticket_id'], 'ticket_timer_due_ix');
  });

  // Dates that were named before anything came of them.
  await knex.raw(
    `insert into ticket_timer (ticket_id, kind, due_at)
      select id, 'resume', resume_at from ticket
      where status = 'pending' and resume_at is not null`,
  );

  await knex.schema.createTable('sla_job', table => {
    table.comment('Policies that are re-applied, or tried on past tickets');
    table.string('id', 36).primary();
    table.string('kind', 16).notNullable().comment('reapply, whatIf');
    table
      .string('state', 16)
      .notNullable()
      .comment('waiting, running, done, failed, cancelled');
    table.text('spec').notNullable().comment('What was asked for, JSON');
    table.string('requested_by', 400).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('finished_at').nullable();
    table
      .bigInteger('done_up_to')
      .notNullable()
      .comment('Id of the last ticket that was gone through');
    table.integer('total').notNullable();
    table.integer('processed').notNullable();
    table.text('sums').notNullable().comment('Per service, team and metric');
    table.text('error').nullable();
    table.string('claimed_by', 64).nullable();
    table.bigInteger('claimed_until').nullable();
    table.index(['state', 'created_at'], 'sla_job_state_ix');
    table.index(['created_at'], 'sla_job_created_ix');
  });
  await knex.schema.createTable('sla_job_change', table => {
    table.comment('Clocks that a job changed, or would change');
    table
      .string('job_id', 36)
      .notNullable()
      .references('sla_job.id')
      .onDelete('CASCADE');
    table
      .bigInteger('ticket_id')
      .notNullable()
      .references('ticket.id')
      .onDelete('CASCADE');
    table.string('metric', 16).notNullable();
    table.integer('begun_seq').notNullable();
    table.string('before', 8).nullable().comment('kept, missed, open');
    table.string('after', 8).nullable();
    table.bigInteger('due_before').nullable();
    table.bigInteger('due_after').nullable();
    table.primary(['job_id', 'ticket_id', 'metric', 'begun_seq']);
  });

  await knex.schema.alterTable('ticket', table => {
    table.bigInteger('sla_due_at').nullable().comment('Next target, for lists');
    table.bigInteger('sla_warn_at').nullable().comment('At risk from then on');
    table.bigInteger('sla_breach_at').nullable().comment('Missed after it');
  });
  for (const name of ['warn', 'breach']) {
    await knex.raw(
      `create index ticket_sla_${name}_ix on ticket (sla_${name}_at, id)
        where is_open and sla_${name}_at is not null`,
    );
  }
  // Sorted by what is due; what has no target comes last either way.
  for (const [order, none] of Object.entries(NO_INSTANT)) {
    await knex.raw(
      `create index ticket_sla_due_${order}_ix on ticket
        (is_open, coalesce(sla_due_at, ${none}), id)`,
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of ['due_asc', 'due_desc', 'warn', 'breach']) {
    await knex.raw('drop index ??', [`ticket_sla_${name}_ix`]);
  }
  // One by one and in SQL: a rebuilt table would take the log with it.
  for (const column of ['sla_due_at', 'sla_warn_at', 'sla_breach_at']) {
    await knex.raw('alter table ticket drop column ??', [column]);
  }
  await knex.schema.dropTable('sla_job_change');
  await knex.schema.dropTable('sla_job');
  await knex.schema.dropTable('ticket_timer');
  await knex.schema.dropTable('sla_mark');
  await knex.schema.dropTable('sla_clock');
};
