import { TestDatabases } from '@backstage/backend-test-utils';
import type { Name } from '../../__testUtils__/organisation';
import { MONDAY, startDesk, type Desk } from '../../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const HOUR = 3_600_000;
const LEDGER_API = 'component:default/ledger-api';
const WEB = 'group:default/web';

describe.each(databases.eachSupportedId())('the overview on %s', id => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  afterEach(() => desk.settle());

  /** A change of the web team that is agreed, hours from the beginning. */
  const schedule = async (from: number, until: number) => {
    const { ref } = await desk.as('hugo').fileKind('change', {
      title: `From ${from}`,
      entities: [{ ref: LEDGER_API }],
      team: WEB,
      changeReason: 'It is full',
      implementationPlan: 'Add a disk',
      testPlan: 'Write a file',
      rollbackPlan: 'Take the disk out',
      outage: false,
      plannedStart: new Date(MONDAY + from * HOUR).toISOString(),
      plannedEnd: new Date(MONDAY + until * HOUR).toISOString(),
    });
    await desk.as('hugo').act(ref, 'submit');
    await desk.as('ciro').act(ref, 'validate');
    await desk.as('ciro').act(ref, 'approve', { comment: 'Agreed' });
    return ref;
  };
  const overview = (who: Name, ref = LEDGER_API) =>
    desk.as(who).ok('getEntityOverview', { query: { ref } });
  const next = async (who: Name, ref?: string) =>
    (await overview(who, ref)).nextChange?.ref;
  const open = async (who: Name) =>
    Object.fromEntries(
      (await overview(who)).counts.map(count => [count.type, count.open]),
    );

  it('shows the change whose window comes first, until that is over', async () => {
    expect(await next('odin')).toBeUndefined();
    const later = await schedule(30, 32);
    const sooner = await schedule(10, 12);
    await desk.as('hugo').fileKind('change', {
      title: 'Not agreed yet',
      entities: [{ ref: LEDGER_API }],
      team: WEB,
      plannedStart: new Date(MONDAY + HOUR).toISOString(),
      plannedEnd: new Date(MONDAY + 2 * HOUR).toISOString(),
    });
    expect(await next('odin')).toBe(sooner);
    expect(await next('odin', 'domain:default/money')).toBe(sooner);
    expect(await next('odin', 'system:default/payroll')).toBeUndefined();
    desk.clock.pass(11 * HOUR);
    expect(await next('odin')).toBe(sooner);
    desk.clock.pass(2 * HOUR);
    expect(await next('odin')).toBe(later);
    desk.clock.pass(24 * HOUR);
    expect(await next('odin')).toBeUndefined();
  });

  it('shows the change that is being made, also beyond its window', async () => {
    const ref = await schedule(1, 2);
    await schedule(10, 12);
    desk.clock.pass(HOUR);
    await desk.as('hugo').act(ref, 'implement');
    desk.clock.pass(3 * HOUR);
    expect(await next('odin')).toBe(ref);
    await desk.as('hugo').act(ref, 'complete', { outcome: 'successful' });
    expect(await next('odin')).not.toBe(ref);
  });

  it('tells nothing of what is restricted, neither as a change nor in a count', async () => {
    const seen = await schedule(20, 22);
    const before = await open('odin');
    expect(before).toMatchObject({ change: 1, incident: 0 });
    const hidden = await schedule(10, 12);
    const { version } = await desk.as('hugo').see(hidden);
    await desk.as('hugo').ok('updateTicket', {
      params: { ref: hidden },
      body: { version, restricted: true },
    });
    await desk.as('hugo').fileKind('incident', {
      entities: [{ ref: LEDGER_API }],
      team: WEB,
      restricted: true,
    });
    expect(await next('hugo')).toBe(hidden);
    expect(await open('hugo')).toMatchObject({ change: 2, incident: 1 });
    expect(await next('odin')).toBe(seen);
    expect(await open('odin')).toEqual(before);
  });
});
