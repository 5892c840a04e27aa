import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { startDesk } from '../__testUtils__/startDesk';
import { ItsmDatabase } from './ItsmDatabase';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = resolvePackagePath(
  '@mesa-itsm/backstage-plugin-itsm-backend',
  'migrations',
);

/** Tables and sequences of ours with their columns, and indexes. */
async function schemaOf(knex: Knex): Promise<string[]> {
  const isPostgres = knex.client.config.client === 'pg';
  const names: string[] = isPostgres
    ? (
        await knex.raw(
          `select relname as name from pg_class where relkind in ('r', 'S', 'i')
             and relnamespace = 'public'::regnamespace`,
        )
      ).rows.map((row: { name: string }) => row.name)
    : (
        await knex.raw(
          `select name from sqlite_master where type in ('table', 'index')`,
        )
      ).map((row: { name: string }) => row.name);
  const own = names.filter(name => !/^(knex_|sqlite_)/.test(name)).sort();
  const described = [];
  for (const name of own) {
    const columns = Object.keys(await knex(name).columnInfo());
    described.push(`${name}: ${columns.sort().join(' ')}`);
  }
  return described;
}

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  it('go up, down to nothing, and up to the same again', async () => {
    const knex = await databases.init(id);
    await ItsmDatabase.migrate(knex);
    const first = await schemaOf(knex);
    expect(first.map(line => line.split(':')[0])).toEqual(
      expect.arrayContaining(['ticket', 'ticket_event', 'outbox', 'person']),
    );

    await knex.migrate.rollback({ directory }, true);
    expect(await schemaOf(knex)).toEqual([]);

    await ItsmDatabase.migrate(knex);
    expect(await schemaOf(knex)).toEqual(first);
    expect(await knex('definition_counter')).toHaveLength(1);
  });

  it('can be run again without harm, and one step at a time', async () => {
    const knex = await databases.init(id);
    await ItsmDatabase.migrate(knex);
    const whole = await schemaOf(knex);
    await ItsmDatabase.migrate(knex);
    const [, pending] = await knex.migrate.list({ directory });
    expect(pending).toEqual([]);

    await knex.migrate.down({ directory });
    expect(await schemaOf(knex)).not.toEqual(whole);
    await knex.migrate.up({ directory });
    expect(await schemaOf(knex)).toEqual(whole);
  });

  it('tell the answers that are there when their ticket was created', async () => {
    const knex = await databases.init(id);
    const desk = await startDesk({ knex });
    const { ref } = await desk.as('ana').file({
      offering: 'update-page',
      fields: { system: 'system:default/payroll', tags: ['news', 'forms'] },
    });
    const rows = () =>
      knex('ticket_field').orderBy(['ticket_id', 'field', 'value']);
    const before = await rows();
    expect(before).toHaveLength(3);
    await knex.migrate.down({
      directory,
      name: '20261129102000_answers_in_order.js',
    } as Knex.MigratorConfig);
    expect(Object.keys((await rows())[0])).not.toContain('created_at');
    await knex.migrate.up({ directory });
    expect(await rows()).toEqual(before);
    const [{ created_at: createdAt }] = await knex('ticket').where({ ref });
    expect(new Set((await rows()).map(row => row.created_at))).toEqual(
      new Set([createdAt]),
    );
  });

  it('leave (a, b) < (?, ?) comparing row by row', async () => {
    const knex = await databases.init(id);
    await knex.schema.createTable('pair', table => {
      table.bigInteger('a');
      table.bigInteger('b');
    });
    await knex('pair').insert([
      { a: 1, b: 9 },
      { a: 2, b: 1 },
      { a: 2, b: 2 },
      { a: 3, b: 0 },
    ]);
    const below = await knex('pair')
      .whereRaw('(??, ??) < (?, ?)', ['pair.a', 'pair.b', 2, 2])
      .orderBy('a');
    expect(below.map(row => [Number(row.a), Number(row.b)])).toEqual([
      [1, 9],
      [2, 1],
    ]);
  });
});
