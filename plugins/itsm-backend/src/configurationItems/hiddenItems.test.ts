import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  CONFIGURATION_ITEM_ORIGIN,
  type ConfigurationItem,
  type EndpointArguments,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { groupRef, organisationEntities } from '../__testUtils__/organisation';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** What the catalog has of an item once the portal gave it. */
function inCatalog(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-origin-location': CONFIGURATION_ITEM_ORIGIN,
      },
    },
    spec: { type: 'server' },
  };
}

describe.each(databases.eachSupportedId())(
  'items hidden from some on %s',
  id => {
    let desk: Desk;
    const create = (name: string, title: string) =>
      desk.as('adan').ok('createConfigurationItem', {
        body: {
          kind: 'Resource',
          name,
          title,
          type: 'server',
          owner: groupRef('web'),
        },
      });
    type Query = EndpointArguments<'listConfigurationItems'>['query'];
    const list = (query: Query) =>
      desk.as('ana').ok('listConfigurationItems', { query });
    /** Everything that somebody is told who goes through all pages. */
    const pages = async (query: Query) => {
      const told: string[] = [];
      let next: string | undefined;
      do {
        const page: { items: ConfigurationItem[]; next?: string } = await list({
          ...query,
          cursor: next,
        });
        next = page.next;
        const items = page.items.map(({ name }) => name).join(' ');
        const cursor = Buffer.from(next ?? '', 'base64url').toString();
        told.push(`${items} ${cursor}`.trim());
      } while (next);
      return told;
    };
    const numbers = Array.from({ length: 300 }, (_, n) => n);
    beforeEach(async () => {
      const shown = [inCatalog('b-1'), inCatalog('y-2'), inCatalog('z-3')];
      desk = await startDesk({
        knex: await databases.init(id),
        entities: [...organisationEntities, ...shown],
      });
      await create('b-1', 'Beta');
      await create('y-2', 'Ypsilon');
      await create('z-3', 'Zeta');
    });
    /** More of them than one look takes, between those that are shown. */
    const hideMany = async () => {
      const [row] = await desk.knex('configuration_item').where('name', 'b-1');
      const { id: _own, ...columns } = row;
      await desk.knex.batchInsert(
        'configuration_item',
        numbers.map(n => ({
          ...columns,
          name: `secret-${n}`,
          ref: `resource:default/secret-${n}`,
          sort_key: `merger ${String(n).padStart(4, '0')}`,
          search_text: 'merger with acme',
        })),
        50,
      );
    };

    it('leave everything that is told as if there were none of them', async () => {
      const queries: Query[] = [
        {},
        { limit: 1 },
        { limit: 2 },
        { limit: 3 },
        { q: 'merger' },
        { q: 'acme', limit: 1 },
        { q: 'zeta', limit: 1 },
        { type: 'server', limit: 1 },
      ];
      const before = await Promise.all(queries.map(pages));
      expect(before[1]).toEqual(['b-1 ["beta",1]', 'y-2 ["ypsilon",2]', 'z-3']);
      await hideMany();
      expect(await Promise.all(queries.map(pages))).toEqual(before);
      expect(await pages({ q: 'merger' })).toEqual(['']);
    });

    it('are not asked about again for a moment, while the shown ones are', async () => {
      await hideMany();
      const asked = jest.spyOn(desk.catalog, 'getEntitiesByRefs');
      const many = () => asked.mock.calls.flatMap(([q]) => q.entityRefs).length;
      expect((await list({ limit: 50 })).items).toHaveLength(3);
      expect(many()).toBe(303);
      asked.mockClear();
      expect((await list({ limit: 50 })).items).toHaveLength(3);
      expect(many()).toBe(3);
      asked.mockClear();
      desk.clock.pass(10_000);
      expect((await list({ limit: 50 })).items).toHaveLength(3);
      expect(many()).toBe(303);
      asked.mockImplementation(async ({ entityRefs }) => ({
        items: entityRefs.map(() => undefined),
      }));
      expect((await list({})).items).toEqual([]);
    });

    it('are not learnt of by an outage of the catalog', async () => {
      await hideMany();
      jest
        .spyOn(desk.catalog, 'getEntitiesByRefs')
        .mockRejectedValue(new Error('away'));
      const ask = (name: string) =>
        desk.as('ana').refused('getConfigurationItem', {
          params: { kind: 'Resource', namespace: 'default', name },
        });
      expect(await ask('secret-1')).toMatch(/^503 /);
      expect(await ask('nothing')).toBe(await ask('secret-1'));
    });
  },
);
