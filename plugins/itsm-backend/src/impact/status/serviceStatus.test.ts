import { describeDesk } from '../../__testUtils__/describeDesk';
import { haveUnitUse } from '../../__testUtils__/haveUnitUse';
import { DB, infrastructure, SYSTEM } from '../../__testUtils__/infrastructure';
import type { Name } from '../../__testUtils__/organisation';

describeDesk(
  'how the services of a unit are',
  ({ desk }) => {
    beforeAll(async () => {
      await desk().services.graphLoader.run();
      await haveUnitUse(desk(), SYSTEM);
    });
    const status = async (who: Name) => {
      desk().clock.pass(61_000);
      return (await desk().as(who).ok('getServiceStatus', {})).items;
    };
    const outage = (part: object = {}) =>
      desk()
        .as('dora')
        .fileKind('incident', {
          title: 'Disk is full',
          entities: [{ ref: DB, effect: 'outage' }],
          ...part,
        });

    it('is nothing to tell while all works', async () => {
      expect(await status('ana')).toEqual([]);
    });

    it('is told with what is at fault, and the incident to those who may read it', async () => {
      const { ref } = await outage();
      const [line] = await status('bea');
      expect(line).toEqual({
        entity: { ref: SYSTEM, title: 'Billing system' },
        effect: 'degraded',
        cause: { ref: DB, title: 'Database' },
        since: expect.any(String),
      });
      expect(await status('carlos')).toEqual([]);
      // The liaison of the unit uses what the unit uses.
      expect(await status('luz')).toHaveLength(1);
      await desk()
        .knex('ticket')
        .where('ref', ref)
        .update({ unit_ref: 'group:default/hr' });
      await desk()
        .as('dora')
        .ok('addWatcher', {
          params: { ref },
          body: { person: 'user:default/bea' },
        });
      expect((await status('bea'))[0].incident).toEqual({
        ref,
        title: 'Disk is full',
      });
      expect((await status('ana'))[0]).not.toHaveProperty('incident');
      await desk()
        .as('dora')
        .act(ref, 'resolve', { resolutionCode: 'restored', solution: 'Done' });
      expect(await status('bea')).toEqual([]);
    });

    it('says nothing of restricted incidents, but to those who may read them', async () => {
      for (const effect of ['outage', 'degraded'] as const) {
        const { ref } = await outage({
          restricted: true,
          beneficiary: 'user:default/bea',
          entities: [{ ref: DB, effect }],
        });
        expect(await status('bea')).toMatchObject([
          {
            entity: { ref: SYSTEM },
            effect: 'degraded',
            cause: { ref: DB },
            incident: { ref, title: 'Disk is full' },
          },
        ]);
        expect(await status('ana')).toEqual([]);
        await desk().as('dora').act(ref, 'cancel', { reason: 'Fine' });
        expect(await status('bea')).toEqual([]);
      }
    });

    it('asks who may read them of restricted incidents alone', async () => {
      const plain = await outage();
      const asked: string[] = [];
      const listen = ({ sql }: { sql: string }) => asked.push(sql);
      /** How many ids each question about rights has. */
      const questions = async () => {
        asked.length = 0;
        desk().knex.on('query', listen);
        // Nothing of it hits what finance uses, so that no incident is named.
        expect(await status('carlos')).toEqual([]);
        desk().knex.removeListener('query', listen);
        return asked.flatMap(sql => {
          const ids =
            /^select .ticket.\..id. from .ticket. where .ticket.\..id. in \((.*?)\)/.exec(
              sql,
            );
          return ids ? [ids[1].split(',').length] : [];
        });
      };
      expect(await questions()).toEqual([]);
      const restricted = await outage({ restricted: true });
      expect(await questions()).toEqual([1]);
      for (const { ref } of [plain, restricted]) {
        await desk().as('dora').act(ref, 'cancel', { reason: 'Fine' });
      }
    });

    it('is told of what works only in part, until it does again', async () => {
      const { ref } = await outage({
        entities: [{ ref: DB, effect: 'degraded' }],
      });
      expect(await status('ana')).toMatchObject([
        { entity: { ref: SYSTEM }, effect: 'degraded', cause: { ref: DB } },
      ]);
      // What works in part is not down.
      expect(
        (
          await desk()
            .as('dora')
            .ok('getImpact', { query: { root: ['resource:default/host-1'] } })
        ).downs,
      ).toEqual([]);
      await desk()
        .as('dora')
        .act(ref, 'resolve', { resolutionCode: 'restored', solution: 'Done' });
      expect(await status('ana')).toEqual([]);
    });

    it.each(['primary', 'affected'] as const)(
      'is told of what is named as %s, the gravest counts',
      async role => {
        const since = () => new Date(desk().clock.time).toISOString();
        const impaired = await outage({
          entities: [{ ref: SYSTEM, role, effect: 'degraded' }],
        });
        const line = { entity: { ref: SYSTEM, title: 'Billing system' } };
        const [found] = await status('ana');
        expect(found).toEqual({
          ...line,
          effect: 'degraded',
          since: expect.any(String),
        });
        const began = since();
        const out = await outage({
          entities: [{ ref: SYSTEM, role, effect: 'outage' }],
        });
        expect(await status('ana')).toEqual([
          { ...line, effect: 'outage', since: began },
        ]);
        await desk().as('dora').act(out.ref, 'cancel', { reason: 'Fine' });
        expect(await status('ana')).toEqual([found]);
        await desk().as('dora').act(impaired.ref, 'cancel', { reason: 'Fine' });
        expect(await status('ana')).toEqual([]);
      },
    );
  },
  { entities: infrastructure },
);
