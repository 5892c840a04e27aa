// @ts-check

/**
 * When the work of a change began and ended, to find what was changed before
 * something broke: its window is only what was meant, and some have none.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('ticket', table => {
    table
      .bigInteger('work_started_at')
      .nullable()
      .comment(
        'UTC milliseconds; of changes, when the work began, or was to begin',
      );
    table
      .bigInteger('work_ended_at')
      .nullable()
      .comment(
        'UTC milliseconds; of changes whose work is over, when it ended, as near as is known',
      );
  });
  const isPostgres = knex.client.config.client === 'pg';
  const detail = (/** @type {string} */ key) =>
    isPostgres
      ? `cast(cast(details as json) ->> '${key}' as bigint)`
      : `cast(json_extract(details, '$.${key}') as integer)`;
  await knex.raw(
    `update ticket set work_ended_at = coalesce(${detail('actualEnd')},
        case when status in ('review', 'closed')
          then coalesce(closed_at, planned_end) end)
      where type = 'change'`,
  );
  await knex.raw(
    `update ticket set work_started_at =
        coalesce(${detail('actualStart')}, planned_start, work_ended_at)
      where type = 'change'`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('alter table ticket drop column ??', ['work_ended_at']);
  await knex.raw('alter table ticket drop column ??', ['work_started_at']);
};
