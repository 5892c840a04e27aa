import { TestDatabases } from '@backstage/backend-test-utils';
import {
  groupRef,
  organisationEntities,
  userRef,
} from '../__testUtils__/organisation';
import { startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('people on %s', id => {
  it('with the longest names, and broken references, are served', async () => {
    const name = 'Ñ'.repeat(400);
    const entities = organisationEntities.map(entity => ({
      ...entity,
      metadata: {
        ...entity.metadata,
        ...(entity.kind === 'System' ? { title: name } : {}),
        annotations: {
          'itsm/liaison': 'luz,, :::, user:default/luz, group:x',
          'itsm/support-group': '///',
        },
      },
      spec:
        entity.kind === 'User'
          ? {
              ...entity.spec,
              profile: { displayName: name, email: `${name}@agency.example` },
            }
          : entity.spec,
    }));
    const desk = await startDesk({
      knex: await databases.init(id),
      entities,
    });
    const ticket = await desk.as('ana').file({
      offering: 'update-page',
      fields: { system: 'system:default/payroll' },
    });
    expect(ticket.requester.name).toBe('Ñ'.repeat(255));
    expect(ticket.primaryEntity?.title).toHaveLength(255);
    expect(await desk.as('luz').list()).toEqual([ticket.ref]);
    await desk.settle();
  });

  it('and systems with names that no database takes are served', async () => {
    const hostile = (name: string) => `${name}\u0000\ud800 \u202e../..\r\n<b>`;
    const entities = organisationEntities.map(entity => ({
      ...entity,
      metadata: { ...entity.metadata, title: hostile(entity.metadata.name) },
      spec:
        entity.kind === 'User'
          ? { ...entity.spec, profile: { displayName: hostile('Ana') } }
          : entity.spec,
    }));
    const desk = await startDesk({ knex: await databases.init(id), entities });
    const ticket = await desk.as('ana').file({
      offering: 'update-page',
      fields: { system: 'system:default/payroll' },
    });
    const shown = (name: string) => `${name} \u202e../.. <b>`;
    expect(ticket.requester.name).toBe(shown('Ana'));
    expect(ticket.primaryEntity?.title).toBe(shown('payroll'));
    await desk.settle();
  });

  it('follow the catalog: name, address and unit, also when they go', async () => {
    const entities = organisationEntities.map(entity =>
      JSON.parse(JSON.stringify(entity)),
    );
    const find = (kind: string, name: string) =>
      entities.find(each => each.kind === kind && each.metadata.name === name)!;
    const desk = await startDesk({ knex: await databases.init(id), entities });
    const row = async () => {
      const {
        entity_ref: _,
        id: person,
        created_at: __,
        ...rest
      } = await desk.knex('person').where('entity_ref', userRef('bea')).first();
      return { person, ...rest };
    };
    await desk.as('bea').ok('updatePreferences', { body: { language: 'es' } });
    const before = await row();
    expect(before).toMatchObject({
      name: 'Bea Nava',
      email: 'bea@agency.example',
      unit_ref: groupRef('hr'),
    });

    const bea = find('User', 'bea');
    bea.spec = { profile: { displayName: 'Beatriz Nava' }, memberOf: [] };
    bea.relations = [];
    desk.clock.pass(61_000);
    await desk.as('bea').ok('getMe', {});
    expect(await row()).toEqual({
      ...before,
      name: 'Beatriz Nava',
      email: null,
      unit_ref: null,
      language: 'es',
    });
    // Whoever left the unit is no longer its liaison's to file for.
    expect(
      await desk.as('luz').refused('createTicket', {
        body: {
          offering: 'web-work',
          description: 'x',
          beneficiary: userRef('bea'),
        },
      }),
    ).toMatch(/^403 beneficiary: Beatriz Nava does not belong to a unit/);
    await desk.settle();
  });

  it('that have left the catalog keep what is known of them', async () => {
    const entities = organisationEntities.filter(
      each => each.metadata.name !== 'bea',
    );
    const desk = await startDesk({ knex: await databases.init(id) });
    const { ref } = await desk.as('bea').file();
    const later = await startDesk({ knex: desk.knex, entities });
    expect((await later.as('hugo').see(ref)).requester).toMatchObject({
      name: 'Bea Nava',
    });
    expect((await later.as('bea').see(ref)).beneficiary.name).toBe('Bea Nava');
    await desk.settle();
  });
});
