import { TestDatabases } from '@backstage/backend-test-utils';
import { setTimeout as sleep } from 'node:timers/promises';
import { changeableCatalog } from '../../__testUtils__/changeableCatalog';
import { catalogItems } from '../../__testUtils__/infrastructure';
import { organisationEntities } from '../../__testUtils__/organisation';
import { type Desk, startDesk } from '../../__testUtils__/startDesk';
import { SuggestionStore } from './SuggestionStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const SECOND = 1_000;

/** So many entities, each resting on the one before it. */
const chainOf = (length: number) => [
  ...organisationEntities,
  ...catalogItems(
    Object.fromEntries(
      Array.from({ length }, (_, n) => [
        `r${n}`,
        n === 0 ? {} : { relations: [`dependsOn resource:default/r${n - 1}`] },
      ]),
    ),
  ),
];

describe.each(databases.eachSupportedId())(
  'two nodes that work out what suffers on %s',
  id => {
    let desks: Desk[];
    let catalogs: ReturnType<typeof changeableCatalog>[];
    const pass = () => desks.forEach(({ clock }) => clock.pass(10 * SECOND));
    const handleAll = () =>
      Promise.all(desks.map(({ services }) => services.impactTimers.run()));
    const refreshAll = () =>
      Promise.all(desks.map(({ services }) => services.impactRefresher.run()));
    beforeAll(async () => {
      const knex = await databases.init(id);
      desks = [
        await startDesk({ knex, entities: chainOf(2) }),
        await startDesk({ knex, entities: chainOf(2), definitions: [] }),
      ];
      catalogs = desks.map(changeableCatalog);
      await desks[0].services.graphLoader.run();
    });
    afterEach(async () => {
      jest.restoreAllMocks();
      await desks[0].knex('ticket').update({ is_open: false });
      catalogs.forEach(catalog => catalog.becomes(chainOf(2)));
      await desks[0].services.graphLoader.run();
      await refreshAll();
      await desks[0].settle();
    });
    const file = async () =>
      (
        await desks[0].as('dora').fileKind('incident', {
          entities: [{ ref: 'resource:default/r0', effect: 'outage' }],
        })
      ).ref;
    const suggested = async (ref: string) =>
      (
        await desks[0].as('dora').ok('getTicketImpact', { params: { ref } })
      ).items.map(({ entity }) => entity.title);
    const told = async (ref: string) =>
      (await desks[0].as('dora').log(ref)).flatMap(({ kind, impact }) =>
        kind === 'impact_computed'
          ? [`+${impact!.added} -${impact!.removed}`]
          : [],
      );

    /** That something is done, or waits for a lock. */
    async function isDoneOrWaits(work: Promise<unknown>): Promise<void> {
      const { knex } = desks[0];
      if (knex.client.config.client !== 'pg') {
        // There is one connection, and whoever asks here has it.
        return;
      }
      let isDone = false;
      const done = () => {
        isDone = true;
      };
      work.then(done, done);
      for (let isWaiting = false; !isDone && !isWaiting; ) {
        await sleep(20);
        const waiting = await knex('pg_stat_activity')
          .where('wait_event_type', 'Lock')
          .andWhereRaw('datname = current_database()');
        isWaiting = waiting.length > 0;
      }
    }

    it('leave none out whose ways change while it is dealt with', async () => {
      const ref = await file();
      const [one, other] = desks;
      const { byTickets } = SuggestionStore.prototype;
      let marking: Promise<unknown> | undefined;
      jest
        .spyOn(SuggestionStore.prototype, 'byTickets')
        .mockImplementationOnce(async function held(
          this: SuggestionStore,
          ...args
        ) {
          // The graph is read: what it becomes now has to be looked at again.
          catalogs[1].becomes(chainOf(3));
          marking = (async () => {
            await other.services.graphLoader.run();
            return other.services.impactRefresher.run();
          })();
          await isDoneOrWaits(marking);
          return byTickets.apply(this, args);
        });
      pass();
      await one.services.impactTimers.run();
      // On PostgreSQL it was locked, and is the next one's.
      const marked = [
        await marking,
        await other.services.impactRefresher.run(),
      ];
      expect(marked.sort()).toEqual([0, 1]);
      pass();
      await handleAll();
      expect(await suggested(ref)).toEqual(['r1', 'r2']);
      expect(await told(ref)).toEqual(['+1 -0', '+1 -0']);
    });

    it('wait for nobody who has locked a ticket, and come back for it', async () => {
      const refs = [await file(), await file(), await file()];
      pass();
      await handleAll();
      const { knex, services } = desks[0];
      catalogs[0].becomes(chainOf(3));
      await services.graphLoader.run();
      const look = () => services.impactRefresher.run();
      const timers = () => knex('ticket_timer').where('kind', 'impact');
      // Whoever writes to SQLite is alone.
      const somebody =
        services.database.engine === 'pg'
          ? await knex.transaction()
          : undefined;
      await somebody?.('ticket').where('ref', refs[1]).forUpdate().first('id');
      expect(await look()).toBe(somebody ? 2 : 3);
      expect(await look()).toBe(0);
      expect(await timers()).toHaveLength(somebody ? 2 : 3);
      await somebody?.commit();
      expect(await look()).toBe(somebody ? 1 : 0);
      expect(await look()).toBe(0);
      expect(await timers()).toHaveLength(3);
      pass();
      await handleAll();
      for (const ref of refs) {
        expect(await suggested(ref)).toEqual(['r1', 'r2']);
      }
    });

    it('leave alone what another one has dealt with since they looked', async () => {
      const ref = await file();
      const [one, other] = desks;
      pass();
      // It has a list on which the ticket still is, and comes too late.
      const { due } = one.services.sla.timers;
      jest
        .spyOn(one.services.sla.timers, 'due')
        .mockImplementationOnce(async (...args) => {
          const list = await due.apply(one.services.sla.timers, args);
          expect(list.map(each => each.ref)).toEqual([ref]);
          await other.services.impactTimers.run();
          return list;
        });
      const worked = jest.spyOn(SuggestionStore.prototype, 'byTickets');
      await one.services.impactTimers.run();
      expect(worked).toHaveBeenCalledTimes(1);
      expect(await told(ref)).toEqual(['+1 -0']);
      expect(await suggested(ref)).toEqual(['r1']);
    });

    it('tell of each change once, whoever marks and whoever deals with it', async () => {
      const refs: string[] = [];
      for (let count = 0; count < 12; count += 1) {
        refs.push(await file());
      }
      pass();
      await handleAll();
      for (const length of [3, 4, 5]) {
        catalogs.forEach(catalog => catalog.becomes(chainOf(length)));
        await Promise.all([
          ...desks.map(({ services }) => services.graphLoader.run()),
          refreshAll(),
          handleAll(),
        ]);
        pass();
        await Promise.all([refreshAll(), handleAll(), refreshAll()]);
      }
      pass();
      await refreshAll();
      pass();
      await handleAll();
      expect(
        await desks[0].knex('ticket_timer').where('kind', 'impact'),
      ).toEqual([]);
      for (const ref of refs) {
        expect(await suggested(ref)).toEqual(['r1', 'r2', 'r3', 'r4']);
        // Each came once; several may have come in one round.
        const log = await told(ref);
        expect(
          log.reduce(
            (sum, each) => sum + Number(/\+(\d+) -0/.exec(each)![1]),
            0,
          ),
        ).toBe(4);
      }
    });
  },
);
