import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { ApplyResult } from '@mesa-itsm/backstage-plugin-itsm-common';
import { ItsmDatabase } from '../database/ItsmDatabase';
import {
  document,
  exampleFamily,
  exampleOffering,
  exampleService,
  startNode,
} from './definitionFixtures';

const example = [exampleFamily, exampleService, exampleOffering];
const renamedFamily = document('ServiceFamily', 'web', {
  title: { en: 'Internet', es: 'Web' },
});

const actions = (result: ApplyResult) =>
  Object.fromEntries(
    result.changes.map(({ kind, name, action, revision }) => [
      `${kind}/${name}`,
      revision === undefined ? action : `${action} ${revision}`,
    ]),
  );
const messages = (result: ApplyResult) =>
  result.problems.map(
    ({ severity, definition, message }) =>
      `${severity} ${definition}: ${message}`,
  );

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('applying on %s', id => {
  const logger = mockServices.logger.mock();

  async function start(options: Partial<Parameters<typeof startNode>[1]> = {}) {
    const knex = await databases.init(id);
    await ItsmDatabase.migrate(knex);
    return { knex, ...(await startNode(knex, { logger, ...options })) };
  }

  it('creates, skips what is equal, and adds a revision for what is not', async () => {
    const { apply, definitions, knex } = await start();
    expect(actions(await apply(example))).toEqual({
      'ServiceFamily/web': 'created 1',
      'Service/site': 'created 1',
      'Offering/update-page': 'created 1',
    });
    const reordered = document('ServiceFamily', 'web', {
      order: 1000,
      title: { es: 'Web', en: 'Web' },
    });
    const again = await apply([reordered, exampleService, exampleOffering]);
    expect(actions(again)).toEqual({
      'ServiceFamily/web': 'unchanged 1',
      'Service/site': 'unchanged 1',
      'Offering/update-page': 'unchanged 1',
    });
    const result = await apply([renamedFamily]);
    expect(result).toMatchObject({ applied: true, dryRun: false });
    expect(result.changes).toEqual([
      {
        kind: 'ServiceFamily',
        name: 'web',
        action: 'updated',
        revision: 2,
        diff: [{ path: 'title.en', before: 'Web', after: 'Internet' }],
      },
    ]);

    const snapshot = await definitions.current();
    expect(snapshot.get('ServiceFamily', 'web')).toMatchObject({
      revision: 2,
      spec: { title: { en: 'Internet' } },
    });
    const old = await definitions.atRevision('ServiceFamily', 'web', 1);
    expect(old?.spec.title).toEqual({ en: 'Web', es: 'Web' });
    expect(await definitions.atRevision('ServiceFamily', 'web', 3)).toBe(
      undefined,
    );
    expect(
      await knex('definition_revision')
        .where({ kind: 'ServiceFamily' })
        .orderBy('revision')
        .pluck('revision'),
    ).toEqual([1, 2]);
  });

  it('writes nothing in a dry run but tells what it would do', async () => {
    const { apply, knex } = await start();
    const result = await apply(example, true);
    expect(result).toMatchObject({ applied: false, dryRun: true });
    expect(actions(result)).toEqual({
      'ServiceFamily/web': 'created 1',
      'Service/site': 'created 1',
      'Offering/update-page': 'created 1',
    });
    expect(await knex('definition_head').select()).toEqual([]);
    expect(await knex('definition_revision').select()).toEqual([]);
    expect(Number((await knex('definition_counter').first()).value)).toBe(0);
  });

  it('writes nothing for a person when anything is wrong', async () => {
    const { apply, knex } = await start();
    const result = await apply([
      exampleFamily,
      document('Service', 'site', { title: 'Site', family: 'wbe' }),
      exampleOffering,
    ]);
    expect(result.applied).toBe(false);
    expect(actions(result)).toEqual({
      'ServiceFamily/web': 'created 1',
      'Service/site': 'refused',
      'Offering/update-page': 'refused',
    });
    expect(messages(result)).toEqual([
      'error Service/site: ServiceFamily/wbe does not exist; apply it too or correct the name',
      'error Offering/update-page: needs Service/site, which was refused; correct that one first',
    ]);
    expect(await knex('definition_head').select()).toEqual([]);
  });

  it('applies the good ones of files, and keeps what runs of the bad ones', async () => {
    const { applyFiles, definitions } = await start();
    await applyFiles(example);
    const result = await applyFiles([
      renamedFamily,
      document('Service', 'site', { title: 'Site', famly: 'web' }),
      exampleOffering,
      document('Offering', 'other', { title: 'Other', service: 'nowhere' }),
    ]);
    expect(actions(result)).toEqual({
      'ServiceFamily/web': 'updated 2',
      'Service/site': 'refused',
      'Offering/update-page': 'unchanged 1',
      'Offering/other': 'refused',
    });
    const snapshot = await definitions.current();
    expect(snapshot.get('Service', 'site')).toMatchObject({
      revision: 1,
      retired: false,
    });
    expect(snapshot.get('Offering', 'other')).toBe(undefined);
  });

  it('refuses both of two documents of one name', async () => {
    const { applyFiles, knex } = await start();
    const result = await applyFiles([exampleFamily, renamedFamily]);
    expect(actions(result)).toEqual({ 'ServiceFamily/web': 'refused' });
    expect(messages(result)).toEqual([
      'error ServiceFamily/web: is defined twice, also in web.yaml at line 2; keep one of them',
    ]);
    expect(await knex('definition_head').select()).toEqual([]);
  });

  it('keeps people from changing what a file manages', async () => {
    const { apply, applyFiles, definitions } = await start();
    await applyFiles(example);
    const result = await apply([renamedFamily, exampleService]);
    expect(result.applied).toBe(false);
    expect(actions(result)).toEqual({
      'ServiceFamily/web': 'refused',
      'Service/site': 'unchanged 1',
    });
    expect(messages(result)).toEqual([
      'error ServiceFamily/web: is managed by the file web.yaml and cannot be changed here; change it there, or detach it: take it out of the file, restart, and apply it again',
    ]);
    expect(
      (await definitions.current()).get('ServiceFamily', 'web')?.revision,
    ).toBe(1);
  });

  it('lets people change file-managed definitions once no files are configured', async () => {
    const { applyFiles, knex } = await start();
    await applyFiles(example);
    const later = await startNode(knex, { logger, hasFiles: false });
    const result = await later.apply([renamedFamily]);
    expect(result.changes).toEqual([
      {
        kind: 'ServiceFamily',
        name: 'web',
        action: 'updated',
        revision: 2,
        diff: [
          { path: 'managedBy', before: 'file', after: 'portal' },
          { path: 'title.en', before: 'Web', after: 'Internet' },
        ],
      },
    ]);
  });

  it('retires what disappears from the files, and brings it back', async () => {
    const { applyFiles, definitions } = await start();
    await applyFiles(example);
    const gone = await applyFiles([exampleFamily, exampleService]);
    expect(gone.changes).toContainEqual({
      kind: 'Offering',
      name: 'update-page',
      action: 'updated',
      revision: 1,
      diff: [{ path: 'retired', before: false, after: true }],
    });
    expect(
      (await definitions.current()).get('Offering', 'update-page'),
    ).toMatchObject({ retired: true, revision: 1 });
    // Once only.
    expect(
      (await applyFiles([exampleFamily, exampleService])).changes,
    ).toHaveLength(2);

    const back = await applyFiles(example);
    expect(back.changes).toContainEqual({
      kind: 'Offering',
      name: 'update-page',
      action: 'updated',
      revision: 1,
      diff: [{ path: 'retired', before: true, after: false }],
    });
    expect(
      (await definitions.current()).get('Offering', 'update-page')?.retired,
    ).toBe(false);
  });

  it('keeps a calendar that a policy counts in, until both are gone', async () => {
    const { applyFiles, definitions } = await start();
    const calendar = document('Calendar', 'office', {
      title: 'Office',
      timeZone: 'UTC',
      weekly: { monday: [{ from: '09:00', to: '18:00' }] },
    });
    const policy = document('SlaPolicy', 'all', {
      title: 'All',
      order: 100,
      calendar: 'office',
      targets: { resolution: 'PT8H' },
    });
    const isRetired = async () =>
      (await definitions.current()).get('Calendar', 'office')?.retired;
    await applyFiles([exampleFamily, calendar, policy]);

    const result = await applyFiles([exampleFamily, policy]);
    expect(actions(result)).toEqual({
      'ServiceFamily/web': 'unchanged 1',
      'SlaPolicy/all': 'unchanged 1',
      'Calendar/office': 'refused',
    });
    expect(messages(result)).toEqual([
      'error Calendar/office: is in none of the files any more, but used by SlaPolicy/all, so it stays as it is; let what uses it name another one, or take that out of the files too',
    ]);
    expect(await isRetired()).toBe(false);

    expect((await applyFiles([exampleFamily])).problems).toEqual([]);
    expect(await isRetired()).toBe(true);
  });

  it('hands over to the portal what was taken out of the file', async () => {
    const { apply, applyFiles, knex } = await start();
    await applyFiles(example);
    await applyFiles([exampleFamily, exampleService]);
    const changed = document('Offering', 'update-page', {
      title: 'Change a page',
      service: 'site',
    });
    const result = await apply([changed]);
    expect(result).toMatchObject({ applied: true });
    expect(actions(result)).toEqual({ 'Offering/update-page': 'updated 2' });
    expect(
      await knex('definition_head').where({ kind: 'Offering' }).first(),
    ).toMatchObject({ managed_by: 'portal' });
    // The files do not know it, and leave it alone.
    await applyFiles([exampleFamily, exampleService]);
    expect(
      Boolean(
        (await knex('definition_head').where({ kind: 'Offering' }).first())
          .retired,
      ),
    ).toBe(false);
  });

  it('retires nothing when a part of the files could not be read', async () => {
    const { applyFiles, definitions } = await start();
    await applyFiles(example);
    await applyFiles([exampleFamily], false);
    expect(
      (await definitions.current()).get('Offering', 'update-page')?.retired,
    ).toBe(false);
  });

  it('warns when a file takes over what the portal administered', async () => {
    const { apply, applyFiles, definitions, knex } = await start();
    await apply(example);
    const result = await applyFiles([
      renamedFamily,
      exampleService,
      exampleOffering,
    ]);
    expect(messages(result)).toEqual([
      'warning ServiceFamily/web: was administered in the portal; the file takes it over, revision 1 stays in its history',
    ]);
    expect(actions(result)).toEqual({
      'ServiceFamily/web': 'updated 2',
      'Service/site': 'updated 1',
      'Offering/update-page': 'updated 1',
    });
    expect(
      await knex('definition_head').distinct().pluck('managed_by'),
    ).toEqual(['file']);
    expect(
      (await definitions.atRevision('ServiceFamily', 'web', 1))?.spec,
    ).toMatchObject({ title: { en: 'Web' } });
  });

  it('warns of groups that the catalog does not have', async () => {
    const { apply } = await start({ groups: ['group:default/web'] });
    const result = await apply([
      exampleFamily,
      document('Service', 'site', {
        title: 'Site',
        family: 'web',
        team: 'Group:default/Web',
      }),
      document('Offering', 'update-page', {
        title: 'Page',
        service: 'site',
        units: ['group:default/nobody'],
      }),
    ]);
    expect(result.applied).toBe(true);
    expect(messages(result)).toEqual([
      'warning Offering/update-page: group:default/nobody is not in the catalog; create the group or correct the reference',
    ]);
  });

  it('says nothing of groups while the catalog is not known', async () => {
    const { apply } = await start();
    const routing = document('RoutingPolicy', 'default', {
      fallbackTeam: 'group:default/nobody',
    });
    expect((await apply([routing])).problems).toEqual([]);
  });

  it('makes one revision when two nodes apply the same at once', async () => {
    const { knex, applyFiles } = await start();
    const other = await startNode(knex, { logger });
    // With both connections open, neither is ahead of the other.
    await Promise.all([knex.raw('select 1'), knex.raw('select 1')]);
    const results = await Promise.all([
      applyFiles(example),
      other.applyFiles(example),
    ]);
    expect(
      results
        .map(result => result.changes.map(change => change.action).join())
        .sort(),
    ).toEqual(['created,created,created', 'unchanged,unchanged,unchanged']);
    expect(await knex('definition_revision').select()).toHaveLength(3);
    expect(Number((await knex('definition_counter').first()).value)).toBe(1);
  });

  it('gives every one of many writers a revision of its own', async () => {
    const { knex, apply } = await start();
    const other = await startNode(knex, { logger });
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? apply : other.apply)([
          document('ServiceFamily', 'web', { title: `Title ${index}` }),
        ]),
      ),
    );
    expect(
      await knex('definition_revision').orderBy('revision').pluck('revision'),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('leaves nothing behind when writing fails half way', async () => {
    const { knex, apply, definitions, store } = await start();
    jest.spyOn(store, 'write').mockImplementationOnce(async (uow, writes) => {
      await new (store.constructor as new () => typeof store)().write(
        uow,
        writes,
      );
      throw new Error('lost');
    });
    await expect(apply(example)).rejects.toThrow('lost');
    expect(await knex('definition_revision').select()).toEqual([]);
    expect((await definitions.current()).list('ServiceFamily')).toEqual([]);
    expect((await apply(example)).applied).toBe(true);
  });
});
