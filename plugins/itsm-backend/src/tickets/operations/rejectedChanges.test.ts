import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { MONDAY, startDesk, type Desk } from '../../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const migration = {
  directory: resolvePackagePath(
    '@mesa-itsm/backstage-plugin-itsm-backend',
    'migrations',
  ),
  name: '20261122285000_rejected_changes.js',
};
const HOUR = 3_600_000;
const LEDGER_API = 'component:default/ledger-api';

describe.each(databases.eachSupportedId())('a rejected change on %s', id => {
  let desk: Desk;
  let ref: string;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
    const draft = await desk.as('odin').fileKind('change', {
      entities: [{ ref: LEDGER_API }],
      changeReason: 'It is full',
      implementationPlan: 'Add a disk',
      testPlan: 'Write a file',
      rollbackPlan: 'Take the disk out',
      outage: true,
      plannedStart: new Date(MONDAY + HOUR).toISOString(),
      plannedEnd: new Date(MONDAY + 2 * HOUR).toISOString(),
    });
    ref = draft.ref;
    await desk.as('odin').act(ref, 'submit');
    await desk.as('ciro').act(ref, 'reject', { reason: 'Too soon' });
  });
  afterAll(() => desk?.settle());

  it('stays before the eyes of whoever has to replan it', async () => {
    const odin = desk.as('odin');
    const type = 'change';
    expect(await odin.list({ chip: 'filedByMe', state: 'open' })).toEqual([
      ref,
    ]);
    expect(await odin.list({ type, chip: 'open' })).toEqual([ref]);
    expect(await odin.list({ type, chip: 'myTeams' })).toEqual([ref]);
    expect(await odin.count('open', { type })).toBe(1);
    expect(await odin.list({ related: LEDGER_API, state: 'open' })).toEqual([
      ref,
    ]);
    expect(await odin.list({ type, state: 'done' })).toEqual([]);
    const { counts } = await odin.ok('getEntityOverview', {
      query: { ref: LEDGER_API },
    });
    expect(counts.find(count => count.type === type)?.open).toBe(1);
  });

  it('of an earlier release is open from then on', async () => {
    const isOpen = async () =>
      Boolean((await desk.knex('ticket').where({ ref }).first()).is_open);
    await desk.knex.migrate.down(migration);
    expect(await isOpen()).toBe(false);
    await desk.knex.migrate.up(migration);
    expect(await isOpen()).toBe(true);
  });

  it('is over once it is replanned and cancelled', async () => {
    const odin = desk.as('odin');
    await odin.act(ref, 'replan');
    await odin.act(ref, 'cancel', { reason: 'Not worth it' });
    expect(await odin.list({ type: 'change', chip: 'open' })).toEqual([]);
    expect(await odin.list({ type: 'change', state: 'done' })).toEqual([ref]);
  });
});
