import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { dump } from '../__testUtils__/dump';
import {
  groupRef,
  type Name,
  organisationEntities,
  userRef,
} from '../__testUtils__/organisation';
import { startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const SITE = 'component:default/site';
type Relation = [type: string, targetRef: string];

/** A group of the catalog with these relations and no other. */
function group(name: string, relations: Relation[], namespace = 'default') {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace },
    spec: { type: 'team' },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  } satisfies Entity;
}

/** What else is said of the groups of the organisation. */
const withGroups = (...changed: Entity[]) => [
  ...organisationEntities.filter(
    ({ kind, metadata }) =>
      kind === 'Group' &&
      !changed.some(
        each =>
          each.metadata.name === metadata.name &&
          each.metadata.namespace === metadata.namespace,
      ),
  ),
  ...changed,
];

describe.each(databases.eachSupportedId())('ownership on %s', id => {
  /** A desk with one incident on a component that the web team owns. */
  async function start(about = SITE) {
    const desk = await startDesk({ knex: await databases.init(id) });
    const { ref } = await desk.as('dora').fileKind('incident', {
      entities: [{ ref: about }],
      team: groupRef('desk'),
    });
    let asked = 0;
    const become = (...groups: Entity[]) => {
      desk.catalog.streamEntities = async function* stream() {
        asked += 1;
        // In more than one page, as a real catalog gives them.
        yield groups.slice(0, 2);
        yield groups.slice(2);
      };
    };
    const { ownershipRollup, database } = desk.services;
    return {
      desk,
      ref,
      become,
      asked: () => asked,
      refresh: () => ownershipRollup.run(),
      /** Units of work that a round takes. */
      writes: async () => {
        const run = jest.spyOn(database, 'run');
        await ownershipRollup.run();
        const { length } = run.mock.calls;
        run.mockRestore();
        return length;
      },
      counts: async (of: string, who: Name = 'dora') => {
        const listed = await desk.as(who).list({ related: of });
        const { counts } = await desk
          .as(who)
          .ok('getEntityOverview', { query: { ref: of } });
        const open = counts.find(({ type }) => type === 'incident')!.open;
        expect(open).toBe(listed.length);
        return listed.includes(ref);
      },
      rows: async () =>
        Number(
          (await desk.knex('ownership_rollup').count({ all: '*' }).first())!
            .all,
        ),
    };
  }

  it('rolls up to the groups above the owner', async () => {
    const { become, counts, refresh } = await start();
    become(
      ...withGroups(
        group('technicians', [['childOf', groupRef('secretariat')]]),
      ),
    );
    expect(await counts(groupRef('web'))).toBe(true);
    expect(await counts(groupRef('technicians'))).toBe(false);
    await refresh();
    expect(await counts(groupRef('web'))).toBe(true);
    expect(await counts(groupRef('technicians'))).toBe(true);
    expect(await counts(groupRef('secretariat'))).toBe(true);
    expect(await counts(groupRef('network'))).toBe(false);
    expect(await counts(groupRef('finance'))).toBe(false);
  });

  it('rolls up to the members of the owner, and of no other group', async () => {
    const { become, counts, refresh } = await start();
    become(
      ...withGroups(group('technicians', [['hasMember', userRef('diego')]])),
    );
    await refresh();
    expect(await counts(userRef('hugo'))).toBe(true);
    // Of the group above, and of the one beside it.
    expect(await counts(userRef('diego'))).toBe(false);
    expect(await counts(userRef('eva'))).toBe(false);
  });

  it('of a person counts on their page, not on those of their groups', async () => {
    const { counts, refresh } = await start('system:default/portal');
    await refresh();
    expect(await counts(userRef('hugo'))).toBe(true);
    expect(await counts(userRef('wanda'))).toBe(false);
    expect(await counts(groupRef('web'))).toBe(false);
    expect(await counts(groupRef('technicians'))).toBe(false);
  });

  it('gives nobody sight of a ticket', async () => {
    const { desk, ref, become, counts, refresh } = await start(
      'component:default/ledger-api',
    );
    become(
      ...withGroups(
        group('developers', [
          ['childOf', groupRef('finance')],
          ['hasMember', userRef('odin')],
          ['hasMember', userRef('vera')],
        ]),
      ),
    );
    const owners = await desk.knex('linked_entity_owner');
    const before = await dump(desk.knex);
    await refresh();
    expect(await dump(desk.knex)).toEqual(before);
    expect(await desk.knex('linked_entity_owner')).toEqual(owners);
    expect(await counts(groupRef('finance'))).toBe(true);
    expect(await counts(userRef('vera'))).toBe(true);
    // Neither to members of the group above, nor to one of the owner whose
    // sign-in does not say so.
    for (const who of ['carlos', 'vera'] as const) {
      expect(await counts(groupRef('finance'), who)).toBe(false);
      expect(await counts(userRef(who), who)).toBe(false);
      const { status } = await desk
        .as(who)
        .raw('getTicket', { params: { ref } });
      expect(status).toBe(404);
    }
    // An owner who may read it sees it on any page that counts it.
    expect(await counts(groupRef('finance'), 'odin')).toBe(true);
    // Nor does a ticket that is written again.
    await desk.as('dora').act(ref, 'assign', {
      team: groupRef('desk'),
      assignee: userRef('dora'),
    });
    expect(await counts(groupRef('finance'), 'carlos')).toBe(false);
  });

  it('follows a group that moves', async () => {
    const { become, counts, refresh } = await start();
    await refresh();
    expect(await counts(groupRef('technicians'))).toBe(true);
    become(...withGroups(group('web', [['childOf', groupRef('finance')]])));
    await refresh();
    expect(await counts(groupRef('technicians'))).toBe(false);
    expect(await counts(groupRef('finance'))).toBe(true);
    expect(await counts(groupRef('secretariat'))).toBe(true);
  });

  it('follows who joins and who leaves', async () => {
    const { become, counts, refresh } = await start();
    await refresh();
    become(...withGroups(group('web', [['hasMember', userRef('eva')]])));
    await refresh();
    expect(await counts(userRef('hugo'))).toBe(false);
    expect(await counts(userRef('eva'))).toBe(true);
  });

  it('follows an entity that changes hands', async () => {
    const { desk, counts, refresh } = await start();
    await refresh();
    const site = organisationEntities.find(
      ({ metadata }) => metadata.name === 'site',
    )!;
    desk.catalog.getEntitiesByRefs = async ({ entityRefs }) => ({
      items: entityRefs.map(ref =>
        ref === SITE
          ? {
              ...site,
              relations: [{ type: 'ownedBy', targetRef: groupRef('finance') }],
            }
          : undefined,
      ),
    });
    await desk.services.linkedEntities.run();
    expect(await counts(groupRef('technicians'))).toBe(false);
    expect(await counts(userRef('hugo'))).toBe(false);
    expect(await counts(groupRef('secretariat'))).toBe(true);
    expect(await counts(userRef('carlos'))).toBe(true);
    await desk.settle();
  });

  it('keeps groups of one name in two namespaces apart', async () => {
    const { become, counts, refresh } = await start();
    become(
      ...withGroups(
        group(
          'web',
          [
            ['childOf', groupRef('finance')],
            ['hasMember', userRef('carlos')],
          ],
          'other',
        ),
        group('technicians', [], 'other'),
      ),
    );
    await refresh();
    expect(await counts(groupRef('technicians'))).toBe(true);
    expect(await counts('group:other/technicians')).toBe(false);
    expect(await counts('group:other/web')).toBe(false);
    expect(await counts(groupRef('finance'))).toBe(false);
    expect(await counts(userRef('carlos'))).toBe(false);
  });

  it('goes round a ring of groups once', async () => {
    const { become, counts, refresh } = await start();
    become(
      ...withGroups(
        group('web', [['childOf', groupRef('network')]]),
        group('network', [['childOf', groupRef('technicians')]]),
        group('technicians', [['childOf', groupRef('web')]]),
      ),
    );
    await refresh();
    for (const name of ['web', 'network', 'technicians']) {
      expect(await counts(groupRef(name))).toBe(true);
    }
  });

  it('of a group that the catalog does not have stays with it', async () => {
    const { become, counts, refresh, rows } = await start(
      'system:default/orphan',
    );
    await refresh();
    expect(await counts(groupRef('gone'))).toBe(true);
    become(group('web', [['childOf', groupRef('gone')]]));
    await refresh();
    // All other groups went, and what was known of them.
    expect(await rows()).toBe(0);
    expect(await counts(groupRef('gone'))).toBe(true);
  });

  it('of 2,000 members is one row each, however much they own', async () => {
    const { desk, become, counts, refresh, rows, writes, asked } =
      await start();
    for (const ref of ['system:default/payroll', 'system:default/mail']) {
      await desk.as('dora').fileKind('incident', {
        entities: [{ ref }, { ref: 'component:other/ledger-api' }],
      });
    }
    const crowd = (from: number) =>
      group(
        'web',
        Array.from(
          { length: 2_000 },
          (_, index): Relation => [
            'hasMember',
            userRef(`member-${from + index}`),
          ],
        ),
      );
    become(crowd(0));
    await refresh();
    expect(await rows()).toBe(2_000);
    expect(await counts(userRef('member-1999'))).toBe(true);
    // Nothing changed: nothing is written.
    expect(await writes()).toBe(0);
    become(crowd(1));
    expect(await writes()).toBe(2);
    expect(await rows()).toBe(2_000);
    expect(await counts(userRef('member-0'))).toBe(false);
    expect(await counts(userRef('member-2000'))).toBe(true);
    // The catalog is asked for all groups together, once in a round.
    expect(asked()).toBe(3);
  });

  it('is made good after a round that was interrupted', async () => {
    const { desk, counts, refresh } = await start();
    const { database } = desk.services;
    const run = jest
      .spyOn(database, 'run')
      .mockRejectedValueOnce(new Error('the node ends'));
    await expect(refresh()).rejects.toThrow('the node ends');
    run.mockRestore();
    expect(await counts(groupRef('technicians'))).toBe(false);
    await refresh();
    expect(await counts(groupRef('technicians'))).toBe(true);
  });

  it('comes out the same when two nodes look at once', async () => {
    const { become, counts, refresh, rows } = await start();
    await Promise.all([refresh(), refresh()]);
    const before = await rows();
    expect(before).toBeGreaterThan(0);
    become(...withGroups(group('web', [['childOf', groupRef('finance')]])));
    await Promise.all([refresh(), refresh()]);
    expect(await counts(groupRef('technicians'))).toBe(false);
    expect(await counts(groupRef('secretariat'))).toBe(true);
  });

  it('is kept while the catalog is down or has nothing to say', async () => {
    const { desk, become, counts, refresh } = await start();
    await refresh();
    become();
    await refresh();
    expect(await counts(groupRef('technicians'))).toBe(true);
    desk.catalog.streamEntities = async function* stream() {
      throw new Error('connect ECONNREFUSED');
    };
    await expect(refresh()).rejects.toThrow('did not answer');
    expect(await counts(groupRef('technicians'))).toBe(true);
  });
});
