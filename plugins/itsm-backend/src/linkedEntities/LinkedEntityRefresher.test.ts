import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { groupRef, organisationEntities } from '../__testUtils__/organisation';
import { startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const LEDGER_API = 'component:default/ledger-api';

/** The component as it is after something happened to it in the catalog. */
function ledgerApi(relations: [type: string, targetRef: string][]): Entity {
  const found = organisationEntities.find(
    ({ metadata }) =>
      metadata.name === 'ledger-api' && metadata.namespace === 'default',
  )!;
  return {
    ...found,
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

/** How often PostgreSQL had to end a ring of waiting in this database. */
async function deadlocks(knex: Knex): Promise<number> {
  if (knex.client.config.client !== 'pg') {
    return 0;
  }
  const { rows } = await knex.raw(
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  return Number(rows[0].deadlocks);
}

describe.each(databases.eachSupportedId())('linked entities on %s', id => {
  /** A desk whose catalog can be changed, with one incident on the component. */
  async function start() {
    const desk = await startDesk({ knex: await databases.init(id) });
    const { ref } = await desk.as('dora').fileKind('incident', {
      entities: [{ ref: LEDGER_API }],
      team: groupRef('web'),
    });
    const real = desk.catalog.getEntitiesByRefs;
    let asked = 0;
    const becomes = (entity: Entity | undefined) => {
      desk.catalog.getEntitiesByRefs = async (query, options) => {
        asked += 1;
        const { items } = await real(query, options);
        return {
          items: items.map((item, index) =>
            query.entityRefs[index] === LEDGER_API ? entity : item,
          ),
        };
      };
    };
    const reads = async (who: 'odin' | 'carlos') =>
      (await desk.as(who).raw('getTicket', { params: { ref } })).status === 200;
    const related = (of: string) => desk.as('dora').list({ related: of });
    return {
      desk,
      ref,
      becomes,
      reads,
      related,
      refresh: () => desk.services.linkedEntities.run(),
      asked: () => asked,
    };
  }

  it('give and take sight of tickets when their owner changes', async () => {
    const { desk, ref, becomes, reads, related, refresh } = await start();
    expect(await reads('odin')).toBe(true);
    expect(await reads('carlos')).toBe(false);
    becomes(
      ledgerApi([
        ['ownedBy', groupRef('finance')],
        ['partOf', 'system:default/payroll'],
      ]),
    );
    const before = (await desk.as('dora').see(ref)).version;
    await refresh();
    expect(await reads('odin')).toBe(false);
    expect(await reads('carlos')).toBe(true);
    expect(await related('system:default/payroll')).toContain(ref);
    expect(await related('system:default/ledger')).not.toContain(ref);
    // Nothing happened to the ticket itself.
    expect((await desk.as('dora').see(ref)).version).toBe(before);
    await desk.settle();
  });

  it('give sight of older tickets too when a newer one was filed first', async () => {
    const { desk, becomes, reads, refresh } = await start();
    becomes(ledgerApi([['ownedBy', groupRef('finance')]]));
    await desk.as('dora').fileKind('incident', {
      entities: [{ ref: LEDGER_API }],
      team: groupRef('web'),
    });
    expect(await reads('odin')).toBe(true);
    await refresh();
    expect(await reads('odin')).toBe(false);
    expect(await reads('carlos')).toBe(true);
    await desk.settle();
  });

  it('are given to many new tickets at once, all for their owners of now', async () => {
    const { desk, ref, becomes, reads, refresh } = await start();
    becomes(ledgerApi([['ownedBy', groupRef('finance')]]));
    // Each finds that the owner has changed; none stands in another's way.
    const filed = await Promise.all(
      Array.from({ length: 8 }, () =>
        desk.as('dora').fileKind('incident', {
          entities: [
            { ref: LEDGER_API },
            { ref: 'system:default/portal', role: 'affected' },
          ],
          team: groupRef('web'),
        }),
      ),
    );
    const seen = async (who: 'odin' | 'carlos') =>
      Promise.all(
        filed.map(
          async each =>
            (await desk.as(who).raw('getTicket', { params: { ref: each.ref } }))
              .status,
        ),
      );
    expect(new Set(await seen('carlos'))).toEqual(new Set([200]));
    expect(new Set(await seen('odin'))).toEqual(new Set([404]));
    expect(await deadlocks(desk.knex)).toBe(0);
    await refresh();
    expect(await reads('carlos')).toBe(true);
    expect((await desk.as('dora').see(ref)).ref).toBe(ref);
    await desk.settle();
  });

  it('that are back are known to be there once a ticket names them', async () => {
    const { desk, ref, becomes, refresh } = await start();
    becomes(undefined);
    await refresh();
    const isMissing = async () =>
      (await desk.as('dora').see(ref)).entities.map(each => each.missing);
    expect(await isMissing()).toEqual([true]);
    becomes(
      organisationEntities.find(
        ({ metadata }) =>
          metadata.name === 'ledger-api' && metadata.namespace === 'default',
      ),
    );
    await desk.as('dora').fileKind('incident', {
      entities: [{ ref: LEDGER_API }],
      team: groupRef('web'),
    });
    expect(await isMissing()).toEqual([undefined]);
    await desk.settle();
  });

  it('are gone through again when that was interrupted', async () => {
    const { desk, becomes, reads, refresh } = await start();
    becomes(ledgerApi([['ownedBy', groupRef('finance')]]));
    const lock = desk.services.tools.store.lock;
    desk.services.tools.store.lock = async () => {
      throw new Error('the node ends');
    };
    await expect(refresh()).rejects.toThrow('the node ends');
    desk.services.tools.store.lock = lock;
    expect(await reads('carlos')).toBe(false);
    await refresh();
    expect(await reads('carlos')).toBe(true);
    await desk.settle();
  });

  it('stay readable on tickets when the catalog has them no more', async () => {
    const { desk, ref, becomes, reads, refresh } = await start();
    becomes(undefined);
    await refresh();
    const { entities } = await desk.as('dora').see(ref);
    expect(entities).toMatchObject([
      { ref: LEDGER_API, title: 'ledger-api', missing: true },
    ]);
    expect(await reads('odin')).toBe(true);
    expect(
      await desk.as('dora').refused('linkEntity', {
        params: { ref },
        body: { ref: LEDGER_API, role: 'cause' },
      }),
    ).toBe(`400 ref: the catalog has no ${LEDGER_API} that you may see`);
    const off = await desk.as('dora').ok('unlinkEntity', {
      params: { ref },
      query: { ref: LEDGER_API, role: 'affected' },
    });
    expect(off.entities).toEqual([]);
    expect(await reads('odin')).toBe(false);
    await desk.settle();
  });

  it('that come back are found again', async () => {
    const { desk, ref, becomes, refresh } = await start();
    becomes(undefined);
    await refresh();
    becomes(ledgerApi([['ownedBy', groupRef('developers')]]));
    await refresh();
    const { entities } = await desk.as('dora').see(ref);
    expect(entities[0].missing).toBeUndefined();
    await desk.settle();
  });

  it('are asked for page by page, not ticket by ticket', async () => {
    const { desk, becomes, refresh, asked } = await start();
    for (let count = 0; count < 5; count += 1) {
      await desk.as('dora').fileKind('incident', {
        entities: [{ ref: LEDGER_API }, { ref: 'component:default/site' }],
      });
    }
    becomes(ledgerApi([['ownedBy', groupRef('developers')]]));
    await refresh();
    // One page of entities, and what lies above them.
    expect(asked()).toBeLessThanOrEqual(3);
    await desk.settle();
  });

  it('keep what is known while the catalog is down', async () => {
    const { desk, ref, reads, refresh } = await start();
    desk.catalog.getEntitiesByRefs = async () => {
      throw new Error('down');
    };
    await expect(refresh()).rejects.toThrow('did not answer');
    expect(await reads('odin')).toBe(true);
    expect(
      (
        await desk.as('dora').act(ref, 'assign', {
          team: groupRef('web'),
          assignee: 'user:default/hugo',
        })
      ).status,
    ).toBe('assigned');
    await desk.settle();
  });
});
