import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { DEFAULT_PRIORITY_MATRIX } from '@mesa-itsm/backstage-plugin-itsm-common';
import { ItsmDatabase } from '../database/ItsmDatabase';
import {
  document,
  exampleFamily,
  exampleService,
  startNode,
} from './definitionFixtures';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const family = (title: string) => document('ServiceFamily', 'web', { title });

describe.each(databases.eachSupportedId())('the definitions on %s', id => {
  const logger = mockServices.logger.mock();

  async function start() {
    const knex = await databases.init(id);
    await ItsmDatabase.migrate(knex);
    return { knex, ...(await startNode(knex, { logger })) };
  }

  it('are the same object until something changes', async () => {
    const { apply, definitions, store } = await start();
    await apply([exampleFamily, exampleService]);
    const heads = jest.spyOn(store, 'readHeads');
    const first = await definitions.current();
    expect(await definitions.current()).toBe(first);
    expect(await definitions.current()).toBe(first);
    expect(heads).toHaveBeenCalledTimes(1);
  });

  it('read again only what has changed', async () => {
    const { apply, definitions, store } = await start();
    await apply([exampleFamily, exampleService]);
    const before = await definitions.current();
    const revisions = jest.spyOn(store, 'readRevisions');
    await apply([family('Internet')]);
    const after = await definitions.current();
    expect(after.counter).toBe(before.counter + 1);
    expect(after.get('ServiceFamily', 'web')?.spec.title).toBe('Internet');
    expect(after.get('Service', 'site')?.spec).toBe(
      before.get('Service', 'site')?.spec,
    );
    expect(revisions.mock.calls.flatMap(([, keys]) => keys)).toEqual([
      expect.objectContaining({ kind: 'ServiceFamily', revision: 2 }),
    ]);
  });

  it('see what another node applied', async () => {
    const { knex, apply, definitions } = await start();
    await apply([family('Before')]);
    expect(
      (await definitions.current()).get('ServiceFamily', 'web')?.spec.title,
    ).toBe('Before');
    const other = await startNode(knex, { logger });
    await other.apply([family('After')]);
    expect(
      (await definitions.current()).get('ServiceFamily', 'web')?.spec.title,
    ).toBe('After');
  });

  it('see it inside a unit of work, too', async () => {
    const { knex, apply, database, definitions } = await start();
    await apply([family('Before')]);
    await definitions.current();
    const other = await startNode(knex, { logger });
    await other.apply([family('After')]);
    const seen = await database.run(async uow =>
      (await definitions.inUnitOfWork(uow)).get('ServiceFamily', 'web'),
    );
    expect(seen).toMatchObject({ revision: 2, spec: { title: 'After' } });
  });

  it('are there after a restart', async () => {
    const { knex, apply } = await start();
    await apply([exampleFamily, exampleService]);
    const restarted = await startNode(knex, { logger });
    const snapshot = await restarted.definitions.current();
    expect(snapshot.list('Service').map(({ name }) => name)).toEqual(['site']);
    expect(snapshot.counter).toBe(1);
  });

  it('cannot be changed by who reads them', async () => {
    const { apply, definitions } = await start();
    await apply([exampleFamily]);
    const found = (await definitions.current()).get('ServiceFamily', 'web');
    expect(() => {
      found!.spec.order = 1;
    }).toThrow(TypeError);
    expect(() => {
      (found!.spec.title as { en: string }).en = 'x';
    }).toThrow(TypeError);
  });

  it('know the matrix, the routing policy and the code lists that count', async () => {
    const { apply, definitions } = await start();
    const empty = await definitions.current();
    expect(empty.priorityMatrix()).toEqual(DEFAULT_PRIORITY_MATRIX);
    expect(empty.routingPolicy()).toBe(undefined);
    expect(empty.codeList('cause')).toBe(undefined);
    await apply([
      document('RoutingPolicy', 'default', {
        fallbackTeam: 'group:default/desk',
      }),
      document('CodeList', 'causes', {
        title: 'Causes',
        purpose: 'cause',
        codes: [{ code: 'unknown', label: 'Unknown' }],
      }),
    ]);
    const snapshot = await definitions.current();
    expect(snapshot.routingPolicy()).toMatchObject({
      fallbackTeam: 'group:default/desk',
    });
    expect(snapshot.codeList('cause')?.codes).toHaveLength(1);
    expect(snapshot.codeList('requestResolution')).toBe(undefined);
  });

  it('leave out a revision that this release cannot read, and say so', async () => {
    const { knex, apply } = await start();
    await apply([exampleFamily, exampleService]);
    await knex('definition_revision')
      .where({ kind: 'Service' })
      .update({ spec: JSON.stringify({ title: 'Site', future: true }) });
    const restarted = await startNode(knex, { logger });
    const snapshot = await restarted.definitions.current();
    expect(snapshot.get('Service', 'site')).toBe(undefined);
    expect(snapshot.get('ServiceFamily', 'web')).toBeDefined();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('Revision 1 of Service/site cannot be read'),
    );
    // And a corrected document mends it.
    await restarted.apply([
      document('Service', 'site', { title: 'Site', family: 'web' }),
    ]);
    expect(
      (await restarted.definitions.current()).get('Service', 'site'),
    ).toMatchObject({ revision: 2 });
  });

  it('do not take a kind of a later release for one of theirs', async () => {
    const { knex, apply, definitions } = await start();
    await apply([exampleFamily]);
    await knex('definition_head').insert({
      kind: 'FromTheFuture',
      name: 'x',
      revision: 1,
      managed_by: 'portal',
      content_hash: '',
      retired: false,
      updated_at: 0,
    });
    await knex('definition_counter').update({ value: 99 });
    const { heads } = await definitions.load(knex);
    expect([...heads.keys()]).toEqual(['ServiceFamily/web']);
  });

  it('write hundreds of definitions in few statements', async () => {
    const { knex, apply, definitions } = await start();
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    await apply(
      Array.from({ length: 450 }, (_, index) =>
        document('ServiceFamily', `family-${index}`, { title: `F ${index}` }),
      ),
    );
    expect((await definitions.current()).list('ServiceFamily')).toHaveLength(
      450,
    );
    expect(statements.length).toBeLessThan(25);
  });
});
