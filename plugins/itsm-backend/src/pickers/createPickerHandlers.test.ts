import { InputError, NotAllowedError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  caller,
  entity,
  pickerEntities,
  startPickers,
} from '../__testUtils__/startPickers';

describe('the pickers', () => {
  it('show people with their unit, page by page', async () => {
    const { people } = startPickers();
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
    ['nunez', ['user:default/ana']],
    ['rios carla', ['user:default/carla']],
    ['ana paz', []],
    ['bruno', ['user:default/bruno']],
    ['ana@secretaria', ['user:default/ana']],
    ['nobody', []],
  ])('find people by "%s"', async (q, refs) => {
    const { items } = await startPickers().people({ q });
    expect(items.map(item => item.ref)).toEqual(refs);
  });

  it('show members of a group only, when asked', async () => {
    const { items } = await startPickers().people({
      memberOf: 'Group:default/Finance',
    });
    expect(items.map(item => item.ref)).toEqual(['user:default/ana']);
    const found = await startPickers().people({
      q: 'a',
      memberOf: 'group:default/finance',
    });
    expect(found.items).toEqual(items);
    await expect(
      startPickers().people({ memberOf: 'finance' }),
    ).rejects.toThrow('memberOf: must be a full entity reference');
  });

  it('tell teams from units', async () => {
    expect((await startPickers().groups('team')).items).toEqual([
      { ref: 'group:default/web', title: 'Web team' },
    ]);
    expect((await startPickers().groups('unit', 'fin')).items).toEqual([
      { ref: 'group:default/finance', title: 'Finance' },
    ]);
    expect((await startPickers().groups('unit', 'renteria')).items).toEqual([
      { ref: 'group:default/income', title: 'Rentería e Ingresos' },
    ]);
    expect((await startPickers().groups('team', 'renteria')).items).toEqual([]);
  });

  it('show entities with type and owner, and no people', async () => {
    expect((await startPickers().entities()).items).toEqual([
      {
        ref: 'system:default/payroll',
        title: 'Nómina',
        detail: 'application · Web team',
      },
      { ref: 'component:default/site', title: 'The Site', detail: 'component' },
    ]);
  });

  it('limit entities to kinds and types', async () => {
    const { entities: pick, catalog } = startPickers(
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
        filter: { kind: 'System', 'spec.type': 'application' },
      }),
      { credentials: caller.credentials },
    );
  });

  it('ask with the credentials of the caller, and twice a page at most', async () => {
    const mock = catalogServiceMock({ entities: pickerEntities });
    const query = jest.spyOn(mock, 'queryEntities');
    const byRefs = jest.spyOn(mock, 'getEntitiesByRefs');
    await startPickers(mock).people();
    expect(query.mock.calls.map(([, options]) => options)).toEqual([
      { credentials: caller.credentials },
    ]);
    expect(byRefs.mock.calls.map(([, options]) => options)).toEqual([
      { credentials: caller.credentials },
    ]);
  });

  it('refuse a cursor of nowhere, or of another question', async () => {
    const { people } = startPickers();
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
    const { next } = await startPickers(catalog).entities({ type: many });
    expect(next).toBeDefined();
    expect(next!.length).toBeLessThan(2000);
  });

  const broken = (error: Error) =>
    catalogServiceMock.mock({
      queryEntities: async () => {
        throw error;
      },
    });

  it.each([
    [new InputError('Unknown operator'), 'InputError', /Unknown operator/],
    [
      Object.assign(new Error('Request failed with 400'), {
        statusCode: 400,
        cause: new Error('Unknown operator'),
      }),
      'InputError',
      /does not take this search: Unknown operator; change/,
    ],
    [new NotAllowedError('no'), 'NotAllowedError', /does not let you/],
    [
      Object.assign(new Error('x'), { statusCode: 403 }),
      'NotAllowedError',
      /does not let you/,
    ],
    [new TypeError('fetch failed'), 'ServiceUnavailableError', /try again/],
  ])(
    'turn %s of the catalog on a first page into a %s',
    async (error, name, message) => {
      const { people } = startPickers(broken(error));
      const refusal: Error = await people().catch(it => it);
      expect(refusal.name).toBe(name);
      expect(refusal.message).toMatch(message);
      expect(refusal.message).not.toMatch(/cursor/);
      expect(refusal).toHaveProperty('code', expect.stringMatching(/^catalog/));
    },
  );

  it('blame the cursor when the catalog refuses it', async () => {
    const { people, catalog } = startPickers();
    const { next } = await people();
    jest
      .spyOn(catalog, 'queryEntities')
      .mockRejectedValue(new InputError('Malformed'));
    await expect(people({ cursor: next })).rejects.toThrow(
      'ask for the first page again',
    );
  });
});
