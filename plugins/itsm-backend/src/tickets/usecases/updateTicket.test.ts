import { TestDatabases } from '@backstage/backend-test-utils';
import { document } from '../../definitions/definitionFixtures';
import { applyDefinitions } from '../../__testUtils__/hostServices';
import {
  type Name,
  ownershipOf,
  userRef,
} from '../../__testUtils__/organisation';
import { type Desk, startDesk } from '../../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const payroll = 'system:default/payroll';
const portal = 'system:default/portal';

describe.each(databases.eachSupportedId())('an edit on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  afterEach(() => desk.settle());

  const file = async () => (await desk.as('ana').file()).ref;
  const fileForm = async (fields: Record<string, string | string[] | number>) =>
    (
      await desk.as('ana').file({
        offering: 'update-page',
        fields: { system: payroll, ...fields },
      })
    ).ref;

  async function edit(who: Name, ref: string, body: object) {
    const { version } = await desk.as(who).see(ref);
    return desk.as(who).ok('updateTicket', {
      params: { ref },
      body: { version, ...body },
    });
  }
  async function refused(who: Name, ref: string, body: object) {
    const { version } = await desk.as(who).see(ref);
    return desk.as(who).refused('updateTicket', {
      params: { ref },
      body: { version, ...body },
    });
  }

  describe('by the desk', () => {
    it('computes the priority anew', async () => {
      const ref = await file();
      const changed = await edit('hugo', ref, {
        impact: 'organisation',
        urgency: 'critical',
      });
      expect(changed.priority).toEqual({
        value: 1,
        computed: 1,
        overridden: false,
      });
      expect((await desk.as('ana').log(ref)).at(-1)?.changes).toEqual([
        { field: 'impact', from: 'person', to: 'organisation' },
        { field: 'urgency', from: 'medium', to: 'critical' },
        { field: 'priorityComputed', from: '3', to: '1' },
      ]);
    });

    it('follows the matrix of the day', async () => {
      const ref = await file();
      const flat = { critical: 2, high: 2, medium: 2, low: 2 };
      const matrix = (rows: object) =>
        applyDefinitions(desk.knex, [
          document('PriorityMatrix', 'default', { rows }),
        ]);
      await matrix({ organisation: flat, service: flat, person: flat });
      expect((await edit('hugo', ref, { title: 'New' })).priority?.value).toBe(
        2,
      );
      await matrix({
        organisation: { critical: 1, high: 1, medium: 2, low: 4 },
        service: { critical: 1, high: 2, medium: 3, low: 4 },
        person: { critical: 2, high: 3, medium: 3, low: 4 },
      });
    });

    it('that changes nothing writes nothing', async () => {
      const ref = await file();
      const before = await desk.as('hugo').see(ref);
      expect(await edit('hugo', ref, { title: before.title })).toEqual(before);
    });

    it('of the answers keeps entities, filters and old dates', async () => {
      const ref = await fileForm({ due: '2026-03-16', tags: ['news'] });
      desk.clock.pass(3 * 86_400_000);
      const changed = await edit('hugo', ref, {
        fields: { system: portal, due: '2026-03-16', tags: ['forms'] },
      });
      expect(changed.primaryEntity).toEqual({ ref: portal, title: 'portal' });
      expect(changed.entities).toEqual([
        { ref: portal, title: 'portal', role: 'primary' },
      ]);
      expect(changed.fields.map(({ value }) => value)).toEqual([
        portal,
        '2026-03-16',
        ['forms'],
      ]);
      expect(await desk.as('hugo').list({ field: 'tags=forms' })).toEqual([
        ref,
      ]);
      expect(await desk.as('hugo').list({ field: 'tags=news' })).toEqual([]);
      expect(
        (await desk.as('ana').log(ref))
          .slice(-2)
          .map(entry => [entry.kind, entry.entity?.ref]),
      ).toEqual([
        ['entity_unlinked', payroll],
        ['entity_linked', portal],
      ]);
      // A date that was not there before must be right today.
      expect(
        await refused('hugo', ref, {
          fields: { system: portal, due: '2026-03-17' },
        }),
      ).toMatch(/^400 fields.due: .*must not be before 2026-03-19$/);
      desk.clock.pass(-3 * 86_400_000);
    });

    it('leaves an answer alone that is gone from the catalog', async () => {
      const ref = await fileForm({ pages: 7 });
      const real = desk.catalog.getEntitiesByRefs;
      desk.catalog.getEntitiesByRefs = async ({ entityRefs }) => ({
        items: entityRefs.map(() => undefined),
      });
      const changed = await edit('hugo', ref, {
        fields: { system: payroll, pages: 8 },
      });
      expect(changed.primaryEntity?.ref).toBe(payroll);
      expect(
        await refused('hugo', ref, { fields: { system: portal, pages: 8 } }),
      ).toMatch(/^400 fields.system: /);
      desk.catalog.getEntitiesByRefs = real;
    });

    it('is checked against the form that was filed', async () => {
      const ref = await fileForm({ pages: 7 });
      const spec = {
        title: { en: 'update-page', es: 'update-page' },
        service: 'site',
        fields: [{ id: 'fresh', label: 'Fresh', type: 'text', required: true }],
      };
      const { spec: before } = await desk.as('marta').ok('getDefinition', {
        params: { kind: 'Offering', name: 'update-page' },
        query: {},
      });
      await applyDefinitions(desk.knex, [
        document('Offering', 'update-page', spec),
      ]);
      const changed = await edit('hugo', ref, {
        fields: { system: payroll, pages: 8 },
      });
      expect(changed.fields.map(({ id: field }) => field)).toEqual([
        'system',
        'pages',
      ]);
      await applyDefinitions(desk.knex, [
        document('Offering', 'update-page', before),
      ]);
    });
  });

  describe('by whoever asked', () => {
    it('may reword it until somebody has it', async () => {
      const ref = await file();
      expect((await desk.as('ana').see(ref)).capabilities.edit).toEqual([
        'title',
        'description',
      ]);
      await edit('ana', ref, { title: 'Better said' });
      await desk.as('hugo').act(ref, 'start');
      expect(await refused('ana', ref, { title: 'Again' })).toBe(
        `403 You may not edit title of ${ref}`,
      );
    });

    it.each([
      [{ impact: 'organisation' }, 'impact'],
      [{ urgency: 'critical', title: 'x' }, 'urgency'],
      [{ restricted: true }, 'restricted'],
      [{ fields: {} }, 'fields'],
    ])('may not edit %j', async (body, field) => {
      expect(await refused('ana', await file(), body)).toMatch(
        new RegExp(`^403 You may not edit ${field} of `),
      );
    });

    it('is not for those who only may read it', async () => {
      const { ref } = await desk.as('carlos').file();
      expect(await refused('fabian', ref, { title: 'Mine' })).toMatch(/^403 /);
    });
  });

  it('is not possible once it is over', async () => {
    const ref = await file();
    await desk.as('ana').act(ref, 'cancel', { reason: 'No' });
    expect(await refused('hugo', ref, { title: 'x' })).toMatch(/^403 /);
    expect(
      await desk.as('hugo').refused('linkEntity', {
        params: { ref },
        body: { ref: payroll, role: 'affected' },
      }),
    ).toMatch(/^409 .*is cancelled: its entities no longer change$/);
    expect(
      await desk.as('hugo').refused('overridePriority', {
        params: { ref },
        body: { version: 2, priority: 1, reason: 'x' },
      }),
    ).toMatch(/^409 .*is cancelled: its priority no longer changes$/);
  });

  it('of the priority by hand holds until it is withdrawn', async () => {
    const ref = await file();
    const override = async (priority?: 1 | 2) => {
      const { version } = await desk.as('hugo').see(ref);
      return desk.as('hugo').raw('overridePriority', {
        params: { ref },
        body: { version, priority, reason: 'The director asks' },
      });
    };
    expect((await override(1)).body.priority).toEqual({
      value: 1,
      computed: 3,
      overridden: true,
    });
    expect((await override(1)).status).toBe(409);
    expect((await edit('hugo', ref, { urgency: 'low' })).priority).toEqual({
      value: 1,
      computed: 4,
      overridden: true,
    });
    expect((await desk.as('ana').log(ref)).map(entry => entry.text)).toContain(
      'The director asks',
    );
    expect((await override()).body.priority).toMatchObject({ value: 4 });
    expect((await override()).status).toBe(409);
    expect(
      await desk.as('ana').refused('overridePriority', {
        params: { ref },
        body: { version: 1, priority: 1, reason: 'Please' },
      }),
    ).toMatch(/^403 Only the service desk/);
  });

  it('of watchers is everybody’s for themself', async () => {
    const ref = await file();
    const luz = desk.as('luz');
    const { id: person } = (await luz.ok('getMe', {})).person;
    await luz.ok('addWatcher', {
      params: { ref },
      body: { person: userRef('luz') },
    });
    const again = await luz.ok('addWatcher', {
      params: { ref },
      body: { person: userRef('luz') },
    });
    expect(again.watchers.map(each => each.id)).toEqual([person]);
    expect(
      (await luz.log(ref)).filter(entry => entry.kind === 'watcher_added'),
    ).toHaveLength(1);
    expect(
      await desk
        .as('ana')
        .refused('removeWatcher', { params: { ref, person } }),
    ).toMatch(/^403 /);
    await luz.ok('removeWatcher', { params: { ref, person } });
    expect(
      await luz.refused('removeWatcher', { params: { ref, person } }),
    ).toMatch(/^409 That person does not watch/);
  });

  it('ends with the role: the next one is refused', async () => {
    const { ref } = await desk.as('carlos').file();
    await desk.as('eva').say(ref, 'Looking into it', 'internal');
    const getUserInfo = jest
      .spyOn(desk.userInfo, 'getUserInfo')
      .mockResolvedValue({
        userEntityRef: userRef('eva'),
        ownershipEntityRefs: [userRef('eva')],
      });
    expect(ownershipOf(userRef('eva'))).toHaveLength(2);
    expect(
      await desk.as('eva').refused('commentTicket', {
        params: { ref },
        body: { visibility: 'internal', text: 'Still here' },
      }),
    ).toBe(`404 Ticket ${ref} not found`);
    getUserInfo.mockRestore();
  });
});
