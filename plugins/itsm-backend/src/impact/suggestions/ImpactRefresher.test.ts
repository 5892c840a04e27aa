import { describeDesk } from '../../__testUtils__/describeDesk';
import {
  catalogItems,
  DB,
  HOST_1,
  HOST_2,
  infrastructure,
  SHOP,
} from '../../__testUtils__/infrastructure';
import { organisationEntities } from '../../__testUtils__/organisation';
import type { TicketAccess } from '../../access/TicketAccess';
import { CatalogGraph } from '../../graph/CatalogGraph';
import { toGraphNode } from '../../graph/GraphNode';
import { GraphStore } from '../../graph/GraphStore';
import { OpenOutages } from '../OpenOutages';
import { ImpactRefresher } from './ImpactRefresher';

describeDesk(
  'an outage that comes or goes',
  ({ desk }) => {
    const look = () => desk().services.impactRefresher.run();
    const file = async (entity: string, effect: 'outage' | 'degraded') =>
      (
        await desk()
          .as('dora')
          .fileKind('incident', { entities: [{ ref: entity, effect }] })
      ).ref;
    const due = async () => {
      const rows = await desk()
        .knex('ticket_timer')
        .join('ticket', 'ticket.id', 'ticket_timer.ticket_id')
        .where('ticket_timer.kind', 'impact')
        .orderBy('ticket.id')
        .select('ticket.ref');
      return rows.map(({ ref }) => ref);
    };
    const workOut = async () => {
      desk().clock.pass(10_000);
      await desk().services.impactTimers.run();
    };

    it('has those tickets looked at that it can concern, and no others', async () => {
      await desk().services.graphLoader.run();
      const host = await file(HOST_1, 'degraded');
      const db = await file(DB, 'degraded');
      await file(SHOP, 'degraded');
      const over = await file(HOST_1, 'degraded');
      await desk().as('dora').act(over, 'cancel', { reason: 'Twice' });
      // The first look ever goes through all that are open.
      expect(await look()).toBe(3);
      await workOut();
      expect(await due()).toEqual([]);
      expect(await look()).toBe(0);

      const outage = await file(HOST_2, 'outage');
      await workOut();
      expect(await look()).toBe(3);
      expect(await due()).toEqual([host, db, outage]);
      await workOut();
      expect(await look()).toBe(0);

      await desk().as('dora').act(outage, 'cancel', { reason: 'Fine' });
      await workOut();
      expect(await look()).toBe(2);
      expect(await due()).toEqual([host, db]);
    });

    it('concerns nobody where nothing is redundant behind it', async () => {
      await look();
      await workOut();
      const shop = await file(SHOP, 'outage');
      await workOut();
      expect(await look()).toBe(0);
      await desk().as('dora').act(shop, 'cancel', { reason: 'Fine' });
      expect(await look()).toBe(0);
    });

    it('does not end a pass that goes through all tickets', async () => {
      await look();
      await workOut();
      await desk()
        .knex('impact_refresh')
        .update({ done_up_to: Number.MAX_SAFE_INTEGER });
      const outage = await file(HOST_2, 'outage');
      await workOut();
      // First whom it concerns, then, in the next rounds, the others.
      expect(await look()).toBe(3);
      expect(await look()).toBe(4);
      expect(await look()).toBe(0);
      await desk().as('dora').act(outage, 'cancel', { reason: 'Fine' });
    });
  },
  { entities: infrastructure },
);

describeDesk(
  'a way of failures that changes',
  ({ desk }) => {
    const store = new GraphStore();
    let refresher: ImpactRefresher;
    let ids: number[];
    beforeAll(async () => {
      const { services, clock } = desk();
      const { database } = services;
      await services.graphLoader.run();
      refresher = new ImpactRefresher({
        database,
        graph: new CatalogGraph({ database, store }),
        outages: new OpenOutages({
          database,
          clock,
          access: {} as TicketAccess,
        }),
        batch: 2,
      });
      for (let count = 0; count < 5; count += 1) {
        await desk()
          .as('dora')
          .fileKind('incident', {
            entities: [{ ref: HOST_1, effect: 'outage' }],
          });
      }
      ids = (await desk().knex('ticket').orderBy('id').pluck('id')).map(Number);
    });
    const put = (name: string, kind: string) =>
      desk().services.database.run(uow =>
        store.save(uow, [
          {
            node: toGraphNode(catalogItems({ [name]: { kind } })[0]),
            etag: undefined,
          },
        ]),
      );
    const changeWays = (name: string) => put(name, 'Resource');
    const timers = () =>
      desk().knex('ticket_timer').where('kind', 'impact').orderBy('ticket_id');
    /** Which tickets a round marks, from 0; they are dealt with at once. */
    const round = async () => {
      await refresher.run();
      const marked = (await timers()).map(row =>
        ids.indexOf(Number(row.ticket_id)),
      );
      await desk().knex('ticket_timer').delete();
      return marked;
    };
    beforeEach(async () => {
      await desk().knex('ticket_timer').delete();
      for (let marked = [0]; marked.length > 0; ) {
        marked = await round();
      }
    });

    it('has all tickets looked at, and a new colleague none', async () => {
      await put('luz', 'User');
      expect(await round()).toEqual([]);
      await changeWays('one');
      expect(await round()).toEqual([3, 4]);
      expect(await round()).toEqual([1, 2]);
      expect(await round()).toEqual([0]);
      expect(await round()).toEqual([]);
    });

    it('keeps a pass from no ticket, however often it does', async () => {
      await changeWays('two');
      expect(await round()).toEqual([3, 4]);
      await changeWays('three');
      expect(await round()).toEqual([1, 2]);
      await changeWays('four');
      expect(await round()).toEqual([0]);
      expect(await round()).toEqual([3, 4]);
      expect(await round()).toEqual([1, 2]);
      expect(await round()).toEqual([]);
    });

    it('waits for those that are due, not for those that rest', async () => {
      const { clock, knex } = desk();
      const rows = (dueAt: number) =>
        [ids[0], ids[1]].map(id => ({
          ticket_id: id,
          kind: 'impact',
          due_at: dueAt,
        }));
      await changeWays('five');
      await knex('ticket_timer').insert(rows(clock.now()));
      expect(await round()).toEqual([0, 1]);
      await knex('ticket_timer').insert(rows(clock.now() + 60_000));
      expect(await round()).toEqual([0, 1, 3, 4]);
    });
  },
  {
    entities: [...organisationEntities, ...catalogItems({ 'host-1': {} })],
  },
);
