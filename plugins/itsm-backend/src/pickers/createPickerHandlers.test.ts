import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { callerWith } from '../definitions/definitionFixtures';
import { createPickerHandlers } from './createPickerHandlers';

type Extra = Record<string, unknown>;

function entity(
  kind: string,
  name: string,
  spec: Extra = {},
  relations: [string, string][] = [],
  metadata: Extra = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, ...metadata },
    spec: spec as Entity['spec'],
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}
const user = (name: string, displayName: string, groups: string[] = []) =>
  entity(
    'User',
    name,
    { profile: { displayName, email: `${name}@secretaria.example` } },
    groups.map(group => ['memberOf', `group:default/${group}`]),
  );
const group = (name: string, type: string, title: string) =>
  entity('Group', name, { type }, [], { title });

const entities = [
  user('ana', 'Ana Núñez', ['web', 'finance']),
  user('bruno', 'Bruno Paz', ['web']),
  user('carla', 'Carla Ríos'),
  group('web', 'team', 'Web team'),
  group('finance', 'unit', 'Finance'),
  group('desk', 'role', 'Desk'),
  entity('System', 'payroll', { type: 'application' }, [
    ['ownedBy', 'group:default/web'],
  ]),
  entity('Component', 'site', {}, [], { title: 'The Site' }),
];

describe('the pickers', () => {
  const caller = callerWith(['requester'], {
    credentials: mockCredentials.user('user:default/ana'),
  });

  function start(catalog = catalogServiceMock({ entities })) {
    const handlers = createPickerHandlers({
      catalog,
      teamTypes: ['team'],
      unitTypes: ['unit'],
    });
    const rest = { caller, params: undefined, body: undefined };
    return {
      catalog,
      people: (
        query: { q?: string; memberOf?: string; cursor?: string } = {},
      ) =>
        handlers.pickPeople({ ...rest, query: { q: '', limit: 2, ...query } }),
      groups: (purpose: 'team' | 'unit', q = '') =>
        handlers.pickGroups({ ...rest, query: { q, limit: 20, purpose } }),
      entities: (
        query: { q?: string; kind?: string[]; type?: string[] } = {},
      ) =>
        handlers.pickEntities({
          ...rest,
          query: { q: '', limit: 20, ...query },
        }),
    };
  }

  it('show people with their unit, page by page', async () => {
    const { people } = start();
    const first = await people();
    expect(first.items).toEqual([
      { ref: 'user:default/ana', title: 'Ana Núñez', detail: 'Finance' },
      { ref: 'user:default/bruno', title: 'Bruno Paz', detail: 'Web team' },
    ]);
    const second = await people({ cursor: first.next });
    expect(second).toEqual({
      items: [{ ref: 'user:default/carla', title: 'Carla Ríos' }],
    });
  });

  it.each([
    ['NÚÑEZ', ['user:default/ana']],
    ['bruno', ['user:default/bruno']],
    ['ana@secretaria', ['user:default/ana']],
    ['nobody', []],
  ])('find people by "%s"', async (q, refs) => {
    const { items } = await start().people({ q });
    expect(items.map(item => item.ref)).toEqual(refs);
  });

  it('show members of a group only, when asked', async () => {
    const { items } = await start().people({
      memberOf: 'Group:default/Finance',
    });
    expect(items.map(item => item.ref)).toEqual(['user:default/ana']);
    await expect(start().people({ memberOf: 'finance' })).rejects.toThrow(
      'memberOf: "finance" must be a full entity reference',
    );
  });

  it('tell teams from units', async () => {
    expect((await start().groups('team')).items).toEqual([
      { ref: 'group:default/web', title: 'Web team' },
    ]);
    expect((await start().groups('unit', 'fin')).items).toEqual([
      { ref: 'group:default/finance', title: 'Finance' },
    ]);
  });

  it('show entities with type and owner, and no people', async () => {
    expect((await start().entities()).items).toEqual([
      {
        ref: 'system:default/payroll',
        title: 'payroll',
        detail: 'application · Web team',
      },
      { ref: 'component:default/site', title: 'The Site', detail: 'component' },
    ]);
  });

  it('limit entities to kinds and types', async () => {
    const { entities: pick, catalog } = start(
      catalogServiceMock.mock({
        queryEntities: async () => ({
          items: [],
          totalItems: 0,
          pageInfo: {},
        }),
      }),
    );
    await pick({ kind: ['System'], type: ['application'] });
    expect(catalog.queryEntities).toHaveBeenCalledWith(
      expect.objectContaining({
        filter: { kind: ['System'], 'spec.type': ['application'] },
      }),
      { credentials: caller.credentials },
    );
  });

  it('ask with the credentials of the caller, and twice a page at most', async () => {
    const mock = catalogServiceMock({ entities });
    const query = jest.spyOn(mock, 'queryEntities');
    const byRefs = jest.spyOn(mock, 'getEntitiesByRefs');
    await start(mock).people();
    expect(query.mock.calls.map(([, options]) => options)).toEqual([
      { credentials: caller.credentials },
    ]);
    expect(byRefs.mock.calls.map(([, options]) => options)).toEqual([
      { credentials: caller.credentials },
    ]);
  });

  it('refuse a cursor of nowhere, or of another question', async () => {
    const { people } = start();
    const { next } = await people();
    for (const query of [
      { cursor: 'bm90IGEgY3Vyc29y' },
      { cursor: '' },
      { cursor: next, q: 'a' },
      { cursor: next, memberOf: 'group:default/web' },
    ]) {
      await expect(people(query)).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('ask for the first page again'),
      });
    }
  });

  it('keep the cursor short however long the question is', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `type-${index}-abc`);
    const catalog = catalogServiceMock({
      entities: Array.from({ length: 30 }, (_, index) =>
        entity('System', `system-${index}`, { type: many[index] }),
      ),
    });
    const { next } = await start(catalog).entities({ type: many });
    expect(next).toBeDefined();
    expect(next!.length).toBeLessThan(2000);
  });

  it.each([
    [new InputError('Malformed cursor'), 'InputError'],
    [Object.assign(new Error('x'), { statusCode: 400 }), 'InputError'],
    [new TypeError('fetch failed'), 'ServiceUnavailableError'],
  ])('turn %s of the catalog into an %s', async (error, name) => {
    const { people } = start(
      catalogServiceMock.mock({
        queryEntities: async () => {
          throw error;
        },
      }),
    );
    await expect(people()).rejects.toMatchObject({ name });
  });
});
