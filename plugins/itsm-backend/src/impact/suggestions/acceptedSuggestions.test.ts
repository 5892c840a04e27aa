import { changeableCatalog } from '../../__testUtils__/changeableCatalog';
import { describeDesk } from '../../__testUtils__/describeDesk';
import { impactDesk } from '../../__testUtils__/impactDesk';
import {
  API,
  BILLING,
  DB,
  HOST_1,
  HOST_2,
  infrastructure,
  SHOP,
  SYSTEM,
} from '../../__testUtils__/infrastructure';
import { refOf } from '../../directory/entityFacts';

describeDesk(
  'a suggestion that is accepted',
  ({ desk }) => {
    beforeAll(async () => {
      await desk().services.graphLoader.run();
    });
    const { work, impactOf, all, suggested, outage, decide, told } =
      impactDesk(desk);
    const link = (ref: string, body: object) =>
      desk()
        .as('dora')
        .ok('linkEntity', { params: { ref }, body: body as never });

    it('becomes an entity of the ticket when it is accepted, for its owners too', async () => {
      const ref = await outage(DB);
      await work();
      expect(
        await desk().as('odin').refused('getTicket', { params: { ref } }),
      ).toMatch(/^404/);
      await decide(ref, { accept: [SHOP] });
      expect((await desk().as('dora').see(ref)).entities).toContainEqual(
        expect.objectContaining({
          ref: SHOP,
          role: 'affected',
          effect: 'outage',
          title: 'Shop',
        }),
      );
      await desk().as('odin').see(ref);
      await work();
      expect(await suggested(ref)).toEqual([BILLING, API, SYSTEM]);
      expect(await told(ref)).toEqual([
        'system internal impact_computed +4 -0',
      ]);
      expect(await all(ref)).toContain(`${SHOP} (accepted)`);
      // It stays although the way to it is gone, and is told of.
      await decide(ref, { dismiss: [BILLING] });
      await work();
      expect(await all(ref)).toEqual([
        `${BILLING} (set aside)`,
        `${SHOP} (recovered)`,
      ]);
      expect((await desk().as('dora').see(ref)).entities).toHaveLength(2);
      expect((await told(ref)).at(-1)).toBe(
        'system internal impact_computed +0 -2 1 recovered',
      );
    });

    it('is told when what was accepted has recovered, and taken off again', async () => {
      const first = await outage(HOST_1);
      const second = await outage(HOST_2);
      await work();
      for (const ref of [first, second]) {
        await decide(ref, { accept: [SHOP, DB] });
      }
      await work();
      expect(await all(first)).toContain(`${SHOP} (accepted)`);
      // Nor does one ticket hold up what was accepted on the other.
      await desk()
        .as('dora')
        .act(second, 'cancel', { reason: 'It came back by itself' });
      await work();
      expect(await all(first)).toEqual(
        expect.arrayContaining([`${SHOP} (recovered)`, `${DB} (recovered)`]),
      );
      await decide(first, { release: [SHOP] });
      const { entities } = await desk().as('dora').see(first);
      expect(entities.map(({ ref }) => ref).sort()).toEqual(
        [DB, HOST_1].sort(),
      );
      expect((await desk().as('dora').log(first)).at(-1)).toMatchObject({
        kind: 'entity_unlinked',
        entity: { ref: SHOP },
      });
      // It fails once more: what is still on the ticket is reached again.
      await outage(HOST_2);
      await work();
      expect(await all(first)).toContain(`${DB} (accepted)`);
      expect(await all(first)).toContain(SHOP);
    });

    it('keeps what people link themselves apart from what they accept', async () => {
      const ref = await outage(DB);
      await work();
      const params = { ref };
      await desk()
        .as('dora')
        .ok('linkEntity', { params, body: { ref: SHOP, role: 'affected' } });
      await decide(ref, { accept: [SHOP, BILLING] });
      expect(await all(ref)).toContain(`${BILLING} (accepted)`);
      expect((await all(ref)).join()).not.toContain(SHOP);
      const refused = (body: object) =>
        desk().as('diego').refused('decideTicketImpact', { params, body });
      for (const body of [
        { release: [SHOP] },
        { release: [API] },
        { dismiss: [BILLING] },
        { accept: [BILLING] },
      ]) {
        expect(await refused(body)).toMatch(/^409 .* is not suggested for/);
      }
      // Whoever takes it off by hand has the suggestion back.
      await desk()
        .as('dora')
        .ok('unlinkEntity', {
          params,
          query: { ref: BILLING, role: 'affected' },
        });
      expect((await all(ref)).join()).not.toContain(BILLING);
      expect(await refused({ release: [BILLING] })).toMatch(/^409/);
      await work();
      expect(await all(ref)).toContain(BILLING);
    });

    it('is no recovery when what failed leaves the catalog, nor when it does itself', async () => {
      const catalog = changeableCatalog(desk());
      const ref = await outage(DB);
      await work();
      await decide(ref, { accept: [SHOP] });
      await work();
      const before = await told(ref);
      for (const gone of [DB, SHOP]) {
        catalog.becomes(
          infrastructure.filter(entity => refOf(entity) !== gone),
        );
        await desk().services.graphLoader.run();
        await work();
        expect(await all(ref)).toContain(`${SHOP} (accepted)`);
        expect((await told(ref)).join()).not.toContain('recovered');
      }
      // Its title is the one that the ticket remembers, and it can be taken off.
      expect(
        (await impactOf(ref)).items.find(({ entity }) => entity.ref === SHOP),
      ).toMatchObject({ entity: { title: 'Shop', kind: 'component' } });
      await decide(ref, { release: [SHOP] });
      expect((await desk().as('dora').see(ref)).entities).toHaveLength(1);
      catalog.becomes(infrastructure);
      await desk().services.graphLoader.run();
      expect(before).toHaveLength(1);
    });

    it('belongs to people when they link it in another role, or keep nothing else', async () => {
      const ref = await outage(DB);
      await work();
      await decide(ref, { accept: [SHOP, BILLING] });
      const { version } = await desk().as('dora').see(ref);
      await link(ref, { ref: SHOP, role: 'primary', version });
      await work();
      expect((await all(ref)).join()).not.toContain(SHOP);
      expect(await all(ref)).toContain(`${BILLING} (accepted)`);
      for (const [entity, role] of [
        [SHOP, 'primary'],
        [SHOP, 'affected'],
        [DB, 'affected'],
      ] as const) {
        await desk()
          .as('dora')
          .ok('unlinkEntity', {
            params: { ref },
            query: { ref: entity, role },
          });
      }
      await work();
      // What is left is what the incident is about, and counts as such.
      expect(await all(ref)).toEqual([API, SYSTEM, SHOP]);
      const provenances = await desk()
        .knex('ticket_suggestion')
        .join('ticket', 'ticket.id', 'ticket_suggestion.ticket_id')
        .where('ticket.ref', ref)
        .distinct()
        .pluck('provenance');
      expect(provenances).toEqual(['computed']);
    });

    it('is told when it suffers again', async () => {
      const first = await outage(HOST_1);
      const second = await outage(HOST_2);
      await work();
      await decide(first, { accept: [DB] });
      await work();
      await desk().as('dora').act(second, 'cancel', { reason: 'It came back' });
      await work();
      await outage(HOST_2);
      await work();
      expect((await told(first)).slice(-2)).toEqual([
        'system internal impact_computed +0 -0 1 recovered',
        'system internal impact_computed +0 -0 1 returned',
      ]);
    });

    it('still speaks for a graver impact', async () => {
      const ref = await outage(DB);
      await work();
      const { proposed } = await impactOf(ref);
      expect(proposed).toMatchObject({ impact: 'organisation' });
      await decide(ref, {
        accept: (await suggested(ref)).filter(each => each !== SYSTEM),
      });
      await work();
      expect((await impactOf(ref)).proposed).toMatchObject({
        impact: 'organisation',
        because: [{ ref: BILLING }],
      });
    });

    it('may replace what a scheduled change touches, in one step', async () => {
      const { ref } = await desk()
        .as('hugo')
        .fileKind('change', {
          entities: [{ ref: BILLING }],
          team: 'group:default/web',
        });
      await work();
      const decideAs = (body: object) =>
        desk().as('hugo').ok('decideTicketImpact', { params: { ref }, body });
      await decideAs({ accept: [API] });
      await desk()
        .as('hugo')
        .ok('unlinkEntity', {
          params: { ref },
          query: { ref: BILLING, role: 'affected' },
        });
      await desk()
        .knex('ticket')
        .where({ ref })
        .update({ status: 'scheduled' });
      const suggestions = desk()
        .knex('ticket_suggestion')
        .whereIn(
          'ticket_id',
          desk().knex('ticket').select('id').where({ ref }),
        );
      expect(await suggestions.clone().pluck('entity_ref')).toContain(SHOP);
      await decideAs({ accept: [SHOP], release: [API] });
      expect(
        (await desk().as('hugo').see(ref)).entities.map(each => each.ref),
      ).toEqual([SHOP]);
    });
  },
  { entities: infrastructure },
);
