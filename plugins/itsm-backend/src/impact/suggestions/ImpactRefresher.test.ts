import { describeDesk } from '../../__testUtils__/describeDesk';
import { infrastructure } from '../../__testUtils__/infrastructure';

const HOST_1 = 'resource:default/host-1';
const HOST_2 = 'resource:default/host-2';
const DB = 'resource:default/db';
const SHOP = 'component:default/shop';

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
