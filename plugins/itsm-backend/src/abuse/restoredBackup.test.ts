import { TestDatabases } from '@backstage/backend-test-utils';
import { TICKET_TYPES } from '@mesa-itsm/backstage-plugin-itsm-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import knexFactory, { type Knex } from 'knex';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const DAY = 86_400_000;
const PAGE = resolve(__dirname, '../../../../docs/operations.md');

/** The statement that the page on operating tells to run after a restore. */
const statements = readFileSync(PAGE, 'utf8')
  .split('\n')
  .filter(line => /^select setval\(/.test(line));

/** The database as it is now, under another name. */
async function backUp(knex: Knex): Promise<Knex> {
  const settings = {
    ...knex.client.connectionSettings,
    // Not enumerable, so that it is not logged.
    password: knex.client.connectionSettings.password,
  };
  const { rows } = await knex.raw('select current_database() as name');
  const name = `${rows[0].name}_backup`;
  const server = knexFactory({
    client: 'pg',
    connection: { ...settings, database: 'postgres' },
  });
  // A copy needs the original to itself.
  await knex.destroy();
  await server.raw('create database ?? template ??', [name, rows[0].name]);
  await server.destroy();
  knex.initialize();
  return knexFactory({
    client: 'pg',
    connection: { ...settings, database: name },
  });
}

describe('a backup of yesterday that is restored', () => {
  let restored: Desk;
  let backup: Knex;
  let told: string[];
  let givenSince: string[];
  beforeAll(async () => {
    const knex = await databases.init('POSTGRES_18');
    const yesterday = await startDesk({ knex });
    told = [
      (await yesterday.as('ana').file()).ref,
      (await yesterday.as('ana').fileKind('incident')).ref,
    ];
    await yesterday.settle();
    backup = await backUp(knex);
    givenSince = [
      (await yesterday.as('ana').file()).ref,
      (await yesterday.as('ana').fileKind('incident')).ref,
    ];
    await yesterday.settle();

    restored = await startDesk({ knex: backup, definitions: [] });
    restored.clock.pass(DAY);
  });
  afterAll(() => backup?.destroy());

  it('sends nothing again that was sent before it was made', async () => {
    await restored.settle();
    expect(restored.sent).toEqual([]);
    expect(await restored.as('ana').see(told[0])).toBeDefined();
    expect(
      await restored.as('ana').refused('getTicket', {
        params: { ref: givenSince[0] },
      }),
    ).toMatch(/^404/);
  });

  it('repeats no reference once the numbers are skipped as documented', async () => {
    expect(statements).toHaveLength(TICKET_TYPES.length);
    for (const statement of statements) {
      await backup.raw(statement);
    }
    const filed = [
      (await restored.as('ana').file()).ref,
      (await restored.as('ana').fileKind('incident')).ref,
      (await restored.as('dora').fileKind('problem')).ref,
      (await restored.as('cira').fileKind('change')).ref,
    ];
    expect(filed.filter(ref => givenSince.includes(ref))).toEqual([]);
    for (const ref of filed) {
      expect(Number(ref.split('-')[1])).toBeGreaterThan(1_000);
    }
    await restored.settle();
  });
});
