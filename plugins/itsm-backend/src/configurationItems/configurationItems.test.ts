import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  CONFIGURATION_ITEM_ORIGIN,
  type ConfigurationItem,
  type EndpointArguments,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import request from 'supertest';
import { deskConfig } from '../__testUtils__/hostServices';
import {
  groupRef,
  HIDDEN_ENTITY,
  type Name,
  nameOf,
  organisationEntities,
} from '../__testUtils__/organisation';
import { denying } from '../__testUtils__/policies';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

type NewItem = EndpointArguments<'createConfigurationItem'>['body'];

const WEB = groupRef('web');

function server(name: string, part: Partial<NewItem> = {}): NewItem {
  return { kind: 'Resource', name, type: 'server', owner: WEB, ...part };
}

/** What the catalog has of an item once the portal gave it. */
function inCatalog(kind: string, name: string, origin: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'backstage.io/managed-by-origin-location': origin },
    },
    spec: { type: 'server' },
  };
}

const params = ({ kind, namespace, name }: ConfigurationItem) => ({
  kind,
  namespace,
  name,
});

describe.each(databases.eachSupportedId())('configuration items on %s', id => {
  let desk: Desk;
  const start = async (entities: Entity[] = []) =>
    startDesk({
      knex: await databases.init(id),
      entities: [...organisationEntities, ...entities],
      itsm: {
        roles: {
          ...deskConfig.roles,
          configurationManager: [groupRef('developers')],
        },
      },
    });
  beforeEach(async () => {
    desk = await start();
  });

  const create = (item: NewItem, who: Name = 'odin') =>
    desk.as(who).ok('createConfigurationItem', { body: item });
  const update = (
    item: ConfigurationItem,
    part: object,
    version = item.version,
  ) => ({
    params: params(item),
    body: { version, item: { type: item.type, owner: item.owner, ...part } },
  });
  const refused = async (item: object) => {
    const { body } = await desk
      .as('odin')
      .raw('createConfigurationItem', { body: item });
    return body.error?.details?.map(({ path, code }) => `${path} ${code}`);
  };

  describe('are written', () => {
    it('and read as they were written, with everything about them', async () => {
      const item = server('srv-1', {
        title: 'Server 1',
        description: 'Runs the payroll',
        system: 'system:default/payroll',
        dependsOn: ['component:default/site', 'component:default/site'],
        criticality: 'high',
        redundancy: 'min 1 of dependsOn',
        supportGroup: groupRef('network'),
        maintenanceWindow:
          'FREQ=WEEKLY;BYDAY=SU;BYHOUR=2 PT4H America/Mexico_City',
        serialNumber: 'SN-1',
        assetNumber: 'A-1',
        location: 'Data centre 1',
        manufacturer: 'Acme',
        model: 'R1',
        operatingSystem: 'Debian 13',
        ipAddress: '10.0.0.12',
        purchaseDate: '2025-01-31',
        warrantyEnd: '2028-01-31',
        state: 'production',
      });
      const written = await create(item);
      expect(written).toMatchObject({
        ...item,
        dependsOn: ['component:default/site'],
        ref: 'resource:default/srv-1',
        namespace: 'default',
        version: 1,
        editable: true,
      });
      expect(
        await desk
          .as('adan')
          .ok('getConfigurationItem', { params: params(written) }),
      ).toEqual(written);
    });

    it.each<[string, object, string[]]>([
      ['a name', { name: 'Not a name!' }, ['name entityName']],
      ['a class', { type: 'Virtual Machine' }, ['type definitionName']],
      ['an owner', { owner: 'system:default/payroll' }, ['owner ownerRef']],
      ['a system', { system: groupRef('web') }, ['system systemRef']],
      [
        'a dependency',
        { dependsOn: ['user:default/ana'] },
        ['dependsOn.0 dependencyRef'],
      ],
      [
        'itself',
        { dependsOn: ['resource:default/srv-1'] },
        ['dependsOn namesItself'],
      ],
      [
        'a lifecycle',
        { lifecycle: 'production' },
        ['lifecycle onlyComponents'],
      ],
      ['a rule', { redundancy: 'some' }, ['redundancy redundancyRule']],
      [
        'a maintenance window',
        { maintenanceWindow: 'Sundays 02:00 to 04:00' },
        ['maintenanceWindow maintenanceWindow'],
      ],
      ['an address', { ipAddress: '10.0.0.300' }, ['ipAddress ipAddress']],
      ['a date', { purchaseDate: '2025-02-30' }, ['purchaseDate date']],
      [
        'a warranty',
        { purchaseDate: '2025-02-03', warrantyEnd: '2025-02-02' },
        ['warrantyEnd warrantyOrder'],
      ],
      ['a state', { state: 'lost' }, ['state oneOf']],
      ['a field', { colour: 'red' }, ['colour unknownField']],
    ])('unless %s is not valid', async (_what, part, expected) => {
      expect(await refused({ ...server('srv-1'), ...part })).toEqual(expected);
      expect(await desk.knex('configuration_item')).toEqual([]);
    });

    it('unless they name what is not there, or hidden from the writer', async () => {
      expect(
        await refused(
          server('srv-1', {
            owner: groupRef('nobody'),
            system: HIDDEN_ENTITY,
            supportGroup: groupRef('none'),
            dependsOn: ['component:default/site', 'resource:default/none'],
          }),
        ),
      ).toEqual([
        'owner unknownGroup',
        'system unknownEntity',
        'supportGroup unknownGroup',
        'dependsOn.1 unknownEntity',
      ]);
      expect(
        await refused(server('srv-1', { owner: 'user:default/nobody' })),
      ).toEqual(['owner unknownUser']);
    });

    it('and may be named at once, before the catalog has them', async () => {
      const host = await create(server('host-1'));
      const guest = await create(
        server('vm-1', { dependsOn: ['resource:default/host-1'] }),
      );
      expect(guest.dependsOn).toEqual([host.ref]);
    });

    it('once under a name, whatever its case', async () => {
      await create(server('srv-1'));
      expect(
        await desk.as('odin').raw('createConfigurationItem', {
          body: server('SRV-1'),
        }),
      ).toMatchObject({
        status: 409,
        body: {
          error: {
            code: 'itemExists',
            params: { ref: 'resource:default/srv-1' },
          },
        },
      });
    });

    it('not under a name that the catalog has from elsewhere', async () => {
      expect(
        await desk.as('odin').refused('createConfigurationItem', {
          body: {
            kind: 'Component',
            name: 'site',
            type: 'website',
            owner: WEB,
          },
        }),
      ).toMatch(
        /^409 The catalog has component:default\/site from elsewhere, such as a file in git/,
      );
    });

    it('and audited, also when it fails', async () => {
      const item = await create(server('srv-1'));
      await desk
        .as('odin')
        .raw('createConfigurationItem', { body: server('srv-1') });
      await desk.as('odin').ok('retireConfigurationItem', {
        params: params(item),
        body: { version: 1 },
      });
      expect(desk.audited).toEqual(
        ['create', 'create', 'retire'].map(action => ({
          eventId: 'configuration-item-write',
          meta: { user: 'user:default/odin', action, ref: item.ref },
        })),
      );
    });
  });

  describe('are changed', () => {
    it('with a history of who changed what, field by field', async () => {
      const item = await create(server('srv-1', { model: 'R1' }));
      desk.clock.pass(1000);
      const changed = await desk
        .as('marta')
        .ok(
          'updateConfigurationItem',
          update(item, { model: 'R2', state: 'stock' }),
        );
      expect(changed).toMatchObject({
        version: 2,
        model: 'R2',
        state: 'stock',
      });
      const { items } = await desk
        .as('adan')
        .ok('listConfigurationItemEvents', {
          params: params(item),
          query: {},
        });
      expect(
        items.map(({ action, by, changes, version }) => [
          version,
          action,
          by.name,
          changes,
        ]),
      ).toEqual([
        [
          2,
          'update',
          nameOf('marta'),
          [
            { field: 'model', before: 'R1', after: 'R2' },
            { field: 'state', after: 'stock' },
          ],
        ],
        [
          1,
          'create',
          nameOf('odin'),
          [
            { field: 'type', after: 'server' },
            { field: 'owner', after: WEB },
            { field: 'model', after: 'R1' },
          ],
        ],
      ]);
    });

    it('not by somebody who did not see the last change, who is told it', async () => {
      const item = await create(server('srv-1'));
      await desk
        .as('marta')
        .ok('updateConfigurationItem', update(item, { model: 'R2' }));
      const { status, body } = await desk
        .as('odin')
        .raw('updateConfigurationItem', update(item, { model: 'R3' }));
      expect(status).toBe(409);
      expect(body.error).toMatchObject({
        code: 'itemChanged',
        params: { ref: item.ref, itemFields: ['model'] },
      });
      expect(body.error?.message).toMatch(
        /was changed meanwhile by Marta Gestora \(model\): you had version 1, it is at 2/,
      );
    });

    it('by one of two who write at the same time', async () => {
      const item = await create(server('srv-1'));
      const answers = await Promise.all(
        ['R2', 'R3'].map(model =>
          desk
            .as('odin')
            .raw('updateConfigurationItem', update(item, { model })),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await desk.knex('configuration_item_event')).toHaveLength(2);
    });

    it('not at all when nothing of them changes', async () => {
      const item = await create(server('srv-1'));
      const same = await desk
        .as('odin')
        .ok('updateConfigurationItem', update(item, {}));
      expect(same.version).toBe(1);
    });

    it('and read with a window in words of before, which has to be written anew', async () => {
      const item = await create(server('srv-1', { title: 'Old' }));
      await desk.knex('configuration_item').update({
        fields: JSON.stringify({
          title: 'Old',
          type: 'server',
          owner: WEB,
          dependsOn: [],
          maintenanceWindow: 'Sundays',
        }),
      });
      const read = { params: params(item) };
      expect(
        await desk.as('odin').ok('getConfigurationItem', read),
      ).toMatchObject({ maintenanceWindow: 'Sundays' });
      const { items } = await desk
        .as('odin')
        .ok('listConfigurationItems', { query: {} });
      expect(items).toMatchObject([{ maintenanceWindow: 'Sundays' }]);
      const { status, body } = await desk
        .as('odin')
        .raw(
          'updateConfigurationItem',
          update(item, { maintenanceWindow: 'Sundays' }),
        );
      expect(status).toBe(400);
      expect(body.error?.details).toMatchObject([
        {
          path: 'item.maintenanceWindow',
          code: 'maintenanceWindow',
          message: expect.stringMatching(/BYHOUR=2 PT4H America/),
        },
      ]);
      const window = 'FREQ=WEEKLY;BYDAY=SU PT4H UTC';
      const written = await desk
        .as('odin')
        .ok(
          'updateConfigurationItem',
          update(item, { maintenanceWindow: window }),
        );
      expect(written.maintenanceWindow).toBe(window);
      const { items: entries } = await desk
        .as('odin')
        .ok('listConfigurationItemEvents', read);
      expect(entries[0].changes).toContainEqual({
        field: 'maintenanceWindow',
        before: 'Sundays',
        after: window,
      });
    });

    it('while they keep naming what has gone since', async () => {
      const host = await create(server('host-1'));
      const item = await create(server('vm-1', { dependsOn: [host.ref] }));
      await desk.as('odin').ok('retireConfigurationItem', {
        params: params(host),
        body: { version: 1 },
      });
      const kept = await desk
        .as('odin')
        .ok(
          'updateConfigurationItem',
          update(item, { dependsOn: [host.ref], model: 'V1' }),
        );
      expect(kept.dependsOn).toEqual([host.ref]);
      const answer = await desk
        .as('odin')
        .raw(
          'updateConfigurationItem',
          update(kept, { dependsOn: ['resource:default/gone'] }),
        );
      expect(answer.body.error?.details).toMatchObject([
        { path: 'item.dependsOn.0', code: 'unknownEntity' },
      ]);
    });
  });

  describe('are retired', () => {
    it('and brought back, with their history', async () => {
      const item = await create(server('srv-1'));
      const call = { params: params(item), body: { version: 1 } };
      const retired = await desk.as('odin').ok('retireConfigurationItem', call);
      expect(retired).toMatchObject({ version: 2 });
      expect(retired.retiredAt).toBeDefined();
      expect(
        await desk.as('odin').refused('createConfigurationItem', {
          body: server('srv-1'),
        }),
      ).toMatch(/^409 resource:default\/srv-1 was retired; bring it back/);
      expect(
        await desk
          .as('odin')
          .refused('updateConfigurationItem', update(retired, { model: 'R' })),
      ).toMatch(/^409 .* is retired; bring it back first/);
      expect(
        await desk.as('odin').ok('getConfigurationItem', {
          params: params(item),
        }),
      ).toEqual(retired);

      const back = await desk.as('odin').ok('restoreConfigurationItem', {
        params: params(item),
        body: { version: 2 },
      });
      expect(back.retiredAt).toBeUndefined();
      const { items } = await desk
        .as('odin')
        .ok('listConfigurationItemEvents', {
          params: params(item),
          query: { limit: 2 },
        });
      expect(items.map(({ action }) => action)).toEqual(['restore', 'retire']);
      expect(
        await desk.as('odin').refused('restoreConfigurationItem', {
          params: params(item),
          body: { version: 3 },
        }),
      ).toMatch(/^409 .* is not retired/);
    });

    it('for good when git took the name meanwhile', async () => {
      const item = await create(server('srv-1'));
      const call = { params: params(item), body: { version: 1 } };
      await desk.as('odin').ok('retireConfigurationItem', call);
      const { knex } = desk;
      desk = await startDesk({
        knex,
        entities: [
          ...organisationEntities,
          inCatalog('Resource', 'srv-1', 'url:https://git.example/x'),
        ],
      });
      expect(
        await desk.as('adan').refused('restoreConfigurationItem', {
          params: params(item),
          body: { version: 2 },
        }),
      ).toMatch(/^409 The catalog has resource:default\/srv-1 from elsewhere/);
    });
  });

  describe('are listed', () => {
    const names = async (
      query: EndpointArguments<'listConfigurationItems'>['query'],
      who: Name = 'odin',
    ) => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page: { items: ConfigurationItem[]; next?: string } = await desk
          .as(who)
          .ok('listConfigurationItems', { query: { ...query, cursor } });
        found.push(...page.items.map(({ name }) => name));
        cursor = page.next;
      } while (cursor);
      return found;
    };

    it('by title, page by page, as the filters say', async () => {
      await create(server('c-3', { title: 'Ático', state: 'stock' }));
      await create(server('a-1', { title: 'Zeta', serialNumber: 'SN_9' }));
      await create(server('b-2', { type: 'rack', owner: 'user:default/hugo' }));
      const all = ['c-3', 'b-2', 'a-1'];
      expect(await names({})).toEqual(all);
      expect(await names({ limit: 1 })).toEqual(all);
      expect(await names({ q: 'atico' })).toEqual(['c-3']);
      expect(await names({ q: 'sn_9 zeta' })).toEqual(['a-1']);
      expect(await names({ q: 'snx9' })).toEqual([]);
      expect(await names({ q: '%' })).toEqual([]);
      expect(await names({ type: 'rack,server' })).toEqual(all);
      expect(await names({ type: 'rack' })).toEqual(['b-2']);
      expect(await names({ owner: 'user:default/hugo' })).toEqual(['b-2']);
      expect(await names({ state: 'stock' })).toEqual(['c-3']);
      expect(await names({ retired: 'true' })).toEqual([]);
    });

    it('to others as far as the catalog shows them', async () => {
      for (const name of ['a-1', 'b-2', 'c-3']) {
        await create(server(name));
      }
      const { knex } = desk;
      desk = await startDesk({
        knex,
        entities: [
          ...organisationEntities,
          inCatalog('Resource', 'c-3', CONFIGURATION_ITEM_ORIGIN),
        ],
      });
      expect(await names({ limit: 1 }, 'ana')).toEqual(['c-3']);
      expect(await names({}, 'adan')).toEqual(['a-1', 'b-2', 'c-3']);
      const call = (name: string) => ({
        params: { kind: 'Resource', namespace: 'default', name },
      });
      expect(
        await desk.as('ana').ok('getConfigurationItem', call('c-3')),
      ).toMatchObject({ name: 'c-3', editable: false });
      for (const name of ['a-1', 'z-9']) {
        for (const endpoint of [
          'getConfigurationItem',
          'listConfigurationItemEvents',
        ] as const) {
          expect(await desk.as('ana').refused(endpoint, call(name))).toBe(
            `404 Configuration item resource:default/${name} not found`,
          );
        }
      }
      expect(
        await desk
          .as('ana')
          .refused('listConfigurationItems', { query: { retired: 'true' } }),
      ).toMatch(/^403 /);
    });
  });

  it('are told to the catalog in the order of their changes', async () => {
    const ask = async (after: number, limit = 500) => {
      const { body } = await request(desk.app)
        .get('/v1/configuration-items/changes')
        .query({ after, limit })
        .set(
          'Authorization',
          mockCredentials.service.header({
            onBehalfOf: mockCredentials.service('plugin:catalog'),
            targetPluginId: 'itsm',
          }),
        );
      return {
        ...body,
        changes: body.changes.map(
          (change: { sequence: number; ref: string; item?: object }) =>
            `${change.sequence} ${change.ref.split('/')[1]}${
              change.item ? '' : ' gone'
            }`,
        ),
      };
    };
    expect(await ask(0)).toEqual({ changes: [], newest: 0, more: false });
    const first = await create(server('a-1'));
    await create(server('b-2'));
    await create(server('c-3'));
    expect(await ask(0, 2)).toEqual({
      changes: ['1 a-1', '2 b-2'],
      newest: 3,
      more: true,
    });
    await desk.as('odin').ok('retireConfigurationItem', {
      params: params(first),
      body: { version: 1 },
    });
    expect(await ask(2)).toEqual({
      changes: ['3 c-3', '4 a-1 gone'],
      newest: 4,
      more: false,
    });
  });

  it('narrow with the policy of the host', async () => {
    const { knex } = desk;
    desk = await startDesk({
      knex,
      policy: denying('itsm.configuration-item.manage'),
    });
    expect(
      await desk
        .as('adan')
        .refused('createConfigurationItem', { body: server('srv-1') }),
    ).toBe(
      '403 The permission policy denies you itsm.configuration-item.manage',
    );
  });
});
