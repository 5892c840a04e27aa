import { TestDatabases } from '@backstage/backend-test-utils';
import { changeableCatalog } from '../__testUtils__/changeableCatalog';
import { checkTicket } from '../__testUtils__/checkTicket';
import { dump } from '../__testUtils__/dump';
import {
  BILLING,
  catalogItems,
  DB,
  infrastructure,
  SHOP,
} from '../__testUtils__/infrastructure';
import { killAt } from '../__testUtils__/killAt';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const MINUTE = 60_000;

type Dump = Awaited<ReturnType<typeof dump>>;

describe.each(databases.eachSupportedId())('a node killed on %s', id => {
  let desk: Desk;
  let catalog: ReturnType<typeof changeableCatalog>;
  beforeAll(async () => {
    desk = await startDesk({
      knex: await databases.init(id),
      entities: infrastructure,
    });
    catalog = changeableCatalog(desk);
    await desk.services.graphLoader.run();
    await desk.services.impactRefresher.run();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await desk.knex('ticket').update({ is_open: false });
    await desk.knex('ticket_timer').delete();
    await desk.settle();
  });

  const file = async () => {
    const { ref } = await desk.as('dora').fileKind('incident', {
      entities: [{ ref: DB, effect: 'outage' }],
    });
    await desk.settle();
    return ref;
  };
  const workOut = async () => {
    desk.clock.pass(MINUTE + 1);
    await desk.services.impactTimers.run();
    await desk.settle();
  };
  const timers = () => desk.services.impactTimers.run();
  const look = () => desk.services.impactRefresher.run();
  const importFile = (body: object) =>
    desk.as('adan').raw('importConfigurationItems', { body });
  const suggested = async (ref: string) =>
    (
      await desk.as('dora').ok('getTicketImpact', { params: { ref } })
    ).items.map(
      ({ entity, provenance }) => `${entity.ref.split('/')[1]} ${provenance}`,
    );
  const computed = async (ref: string) =>
    (await desk.as('dora').log(ref)).filter(
      ({ kind }) => kind === 'impact_computed',
    ).length;

  /** Does something, killed at its n-th statement. */
  async function killedAt(
    nth: number,
    work: () => Promise<unknown>,
    options: Parameters<typeof killAt>[2] = {},
  ): Promise<{ wasReached: boolean; before: Dump; after: Dump }> {
    await desk.settle();
    const before = await dump(desk.knex);
    const kill = killAt(desk.knex, nth, options);
    await work();
    const wasReached = kill.wasReached();
    jest.restoreAllMocks();
    await desk.settle();
    return { wasReached, before, after: await dump(desk.knex) };
  }

  it('between any two statements of a decision about suggestions leaves nothing of it', async () => {
    const ref = await file();
    await workOut();
    const outcomes: string[] = [];
    let written: Dump | undefined;
    const all = ['billing', 'billing-api', 'billing-system', 'shop'];
    expect((await suggested(ref)).sort()).toEqual(
      all.map(name => `${name} computed`),
    );
    const decide = () =>
      desk.as('diego').raw('decideTicketImpact', {
        params: { ref },
        body: { accept: [BILLING], dismiss: [SHOP] },
        key: 'killed decision',
      });
    for (let nth = 1; ; nth += 1) {
      let status = 0;
      const { wasReached, before, after } = await killedAt(nth, async () => {
        ({ status } = await decide());
      });
      if (status < 300) {
        break;
      }
      expect([status, wasReached]).toEqual([500, true]);
      const isWritten = JSON.stringify(after) !== JSON.stringify(before);
      outcomes.push(isWritten ? 'everything' : 'nothing');
      if (isWritten) {
        written = after;
        break;
      }
    }
    // Only the answer was lost: asked again, it is given.
    expect((await decide()).status).toBeLessThan(300);
    expect(await dump(desk.knex)).toEqual(written);
    expect(outcomes.length).toBeGreaterThan(10);
    expect(outcomes.slice(0, -1)).toEqual(
      outcomes.slice(0, -1).map(() => 'nothing'),
    );
    expect((await suggested(ref)).sort()).toEqual([
      'billing accepted',
      'billing-api computed',
      'billing-system computed',
      'shop not_impacted',
    ]);
    await checkTicket(desk, ref);
    await workOut();
    await checkTicket(desk, ref);
  });

  it('between any two statements of working out what suffers leaves it to the next', async () => {
    let statements = 0;
    for (let wasReached = true; wasReached; statements += 1) {
      const ref = await file();
      desk.clock.pass(MINUTE);
      // Its last look, if it dies there, has nobody to tell of it.
      ({ wasReached } = await killedAt(statements + 1, () =>
        timers().catch(() => 0),
      ));
      await workOut();
      expect((await suggested(ref)).sort()).toEqual(
        ['billing', 'billing-api', 'billing-system', 'shop'].map(
          name => `${name} computed`,
        ),
      );
      expect(await computed(ref)).toBe(1);
      expect(await desk.knex('ticket_timer').where('kind', 'impact')).toEqual(
        [],
      );
      await checkTicket(desk, ref);
      await desk.knex('ticket').update({ is_open: false });
    }
    expect(statements).toBeGreaterThan(10);
  }, 60_000);

  it('between any two statements of marking tickets forgets none', async () => {
    const refs = [await file(), await file()];
    await workOut();
    const marked = () => desk.knex('ticket_timer').where('kind', 'impact');
    let statements = 0;
    let written = 0;
    for (let wasReached = true; wasReached; statements += 1) {
      catalog.becomes([
        ...infrastructure,
        ...catalogItems({ [`more-${statements}`]: {} }),
      ]);
      await desk.services.graphLoader.run();
      const round = await killedAt(
        statements + 1,
        () => look().catch(() => 0),
        { fromStart: true },
      );
      ({ wasReached } = round);
      const has = (table: string) =>
        JSON.stringify(round.before[table]) !==
        JSON.stringify(round.after[table]);
      // Who was marked, and that they were, are written together.
      expect(has('ticket_timer')).toBe(has('impact_refresh'));
      written += has('impact_refresh') ? 1 : 0;
      await desk.services.impactRefresher.run();
      expect(await marked()).toHaveLength(refs.length);
      await workOut();
    }
    // The last one was not killed, and one lost nothing but its answer.
    expect(written).toBe(2);
    expect(statements).toBeGreaterThan(10);
    for (const ref of refs) {
      expect(await computed(ref)).toBe(1);
      await checkTicket(desk, ref);
    }
  }, 60_000);

  it.each([
    ['an import of items', 3, 1, [0, 3]],
    // Rows are written a hundred at once: from shortly before their end.
    ['a long import of items', 102, 298, [0, 100, 102]],
  ])(
    'between any two statements of %s leaves it to be repeated',
    async (_what, rows, from, ends) => {
      const outcomes: number[] = [];
      for (let nth = from; ; nth += 1) {
        const names = Array.from({ length: rows }, (_, n) => `k${nth}-${n}`);
        const csv = [
          'name,class,owner',
          ...names.map(name => `${name},server,web`),
        ].join('\n');
        const tried = await importFile({ csv, defaults: {} });
        const { digest } = tried.body;
        const items = { csv, defaults: {}, dryRun: false, digest };
        let status = 0;
        const { wasReached, before, after } = await killedAt(nth, async () => {
          ({ status } = await importFile(items));
        });
        const added = (table: string, of = after) =>
          of[table].length - before[table].length;
        expect(added('configuration_item_event')).toBe(
          added('configuration_item'),
        );
        expect(status).toBe(wasReached ? 500 : 200);
        if (!wasReached) {
          break;
        }
        outcomes.push(added('configuration_item'));
        // The same file again does the rest.
        const again = await importFile(items);
        expect(again.body.counts).toEqual({
          create: rows - added('configuration_item'),
          change: 0,
          same: added('configuration_item'),
          error: 0,
        });
        const whole = await dump(desk.knex);
        expect(added('configuration_item', whole)).toBe(rows);
        expect(added('configuration_item_event', whole)).toBe(rows);
        await desk.knex('configuration_item_event').delete();
        await desk.knex('configuration_item').delete();
      }
      expect(new Set(outcomes)).toEqual(new Set(ends));
      expect(outcomes.length).toBeGreaterThan(8);
    },
    60_000,
  );
});
