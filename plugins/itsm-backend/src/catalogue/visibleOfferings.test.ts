import {
  type DefinitionKind,
  definitionSpecSchemas,
  endpoints,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { createDefinitionSnapshot } from '../definitions/createDefinitionSnapshot';
import { callerWith } from '../definitions/definitionFixtures';
import type { Definition } from '../definitions/Definitions';
import { createCatalogueHandlers } from './createCatalogueHandlers';
import {
  type CatalogueViewer,
  findVisibleOffering,
  viewerOf,
  visibleOfferings,
} from './visibleOfferings';

function define(
  kind: DefinitionKind,
  name: string,
  spec: object,
  retired = false,
): Definition {
  return {
    kind,
    name,
    retired,
    revision: 3,
    spec: definitionSpecSchemas[kind].parse({ title: name, ...spec }),
  };
}
const offering = (name: string, spec: object = {}, retired = false) =>
  define('Offering', name, { service: 'site', ...spec }, retired);
const family = define('ServiceFamily', 'web', {});
const service = define('Service', 'site', { family: 'web' });

const finance = 'group:default/finance';
const requester = { isStaff: false, isLiaison: false, units: [] };
const ofFinance = { ...requester, units: [finance] };
const liaison = { isStaff: false, isLiaison: true, units: [] };
const liaisonOfFinance = { ...liaison, units: [finance] };
const staff = { isStaff: true, isLiaison: false, units: [] };
const everybody = {
  requester,
  ofFinance,
  liaison,
  liaisonOfFinance,
  staff,
} satisfies Record<string, CatalogueViewer>;
type Viewer = keyof typeof everybody;
const all = Object.keys(everybody) as Viewer[];

describe('visibleOfferings', () => {
  it.each<[string, Definition, Viewer[]]>([
    ['an active one', offering('o'), all],
    ['a draft', offering('o', { state: 'draft' }), []],
    ['one whose state is retired', offering('o', { state: 'retired' }), []],
    ['one that was taken out of the files', offering('o', {}, true), []],
    ['an internal one', offering('o', { audience: 'internal' }), ['staff']],
    [
      'one of a unit',
      offering('o', { units: [finance] }),
      ['ofFinance', 'liaisonOfFinance', 'staff'],
    ],
    [
      'one for liaisons',
      offering('o', { liaisonOnly: true }),
      ['liaison', 'liaisonOfFinance', 'staff'],
    ],
    [
      'one for liaisons of a unit',
      offering('o', { liaisonOnly: true, units: [finance] }),
      ['liaisonOfFinance', 'staff'],
    ],
    [
      'one of a service that does not exist',
      offering('o', { service: 'x' }),
      [],
    ],
  ])('shows %s', (_what, definition, viewers) => {
    const snapshot = createDefinitionSnapshot(1, [family, service, definition]);
    const seeing = all.filter(
      viewer => visibleOfferings(snapshot, everybody[viewer]).length > 0,
    );
    expect(seeing).toEqual(viewers);
    expect(
      all.filter(viewer =>
        findVisibleOffering(snapshot, everybody[viewer], 'o'),
      ),
    ).toEqual(viewers);
  });

  it.each([
    ['service is a draft', family, { state: 'draft' }, false],
    ['service is retired', family, { state: 'retired' }, false],
    ['service was taken out of the files', family, {}, true],
    ['family is gone', define('ServiceFamily', 'web', {}, true), {}, false],
    ['family does not exist', define('ServiceFamily', 'x', {}), {}, false],
  ])('shows nothing to anybody whose %s', (_what, shelf, spec, retired) => {
    const snapshot = createDefinitionSnapshot(1, [
      shelf,
      define('Service', 'site', { family: 'web', ...spec }, retired),
      offering('o'),
    ]);
    expect(visibleOfferings(snapshot, staff)).toEqual([]);
  });

  it('orders by order, then by English title, on every level', () => {
    const snapshot = createDefinitionSnapshot(1, [
      define('ServiceFamily', 'late', { order: 9 }),
      define('ServiceFamily', 'web', { order: 1 }),
      define('Service', 'site', { family: 'web' }),
      define('Service', 'other', { family: 'late' }),
      offering('z', { service: 'other' }),
      offering('b2', { title: { en: 'Page 10', es: 'A' } }),
      offering('b1', { title: { en: 'Page 9', es: 'Z' } }),
      offering('last', { title: 'A', order: 2000 }),
    ]);
    expect(
      visibleOfferings(snapshot, requester).map(found => found.offering.name),
    ).toEqual(['b1', 'b2', 'last', 'z']);
  });

  it('takes the groups and the units served as the units of a caller', () => {
    expect(
      viewerOf(
        callerWith(['liaison'], {
          groups: ['group:default/a'],
          liaisonOf: ['group:default/b'],
        }),
      ),
    ).toEqual({
      isStaff: false,
      isLiaison: true,
      units: ['group:default/a', 'group:default/b'],
    });
  });
});

describe('the catalogue endpoints', () => {
  const snapshot = createDefinitionSnapshot(1, [
    family,
    service,
    define('Service', 'empty', { family: 'web' }),
    offering('page', {
      icon: 'web',
      keywords: ['html'],
      fields: [{ id: 'url', type: 'text', label: 'Address' }],
    }),
    offering('server', { audience: 'internal' }),
  ]);
  const handlers = createCatalogueHandlers({
    definitions: {
      current: async () => snapshot,
      inUnitOfWork: async () => snapshot,
      atRevision: async () => undefined,
    },
  });
  const getOffering = (name: string, caller = callerWith(['requester'])) =>
    handlers.getOffering({
      caller,
      params: { name },
      query: undefined,
      body: undefined,
    });

  it('leave out services without offerings that can be seen', async () => {
    const catalogue = await handlers.getCatalogue({
      caller: callerWith(['requester']),
      query: {},
      params: undefined,
      body: undefined,
    });
    expect(catalogue).toEqual({
      families: [
        {
          name: 'web',
          title: 'web',
          services: [
            {
              name: 'site',
              title: 'site',
              offerings: [
                {
                  name: 'page',
                  title: 'page',
                  icon: 'web',
                  audience: 'external',
                  liaisonOnly: false,
                  keywords: ['html'],
                  asksFor: [],
                },
              ],
            },
          ],
        },
      ],
    });
    expect(endpoints.getCatalogue.response.parse(catalogue)).toEqual(catalogue);
  });

  it('give the form of an offering with its revision', async () => {
    const form = await getOffering('page');
    expect(form).toMatchObject({
      name: 'page',
      service: { name: 'site', title: 'site' },
      family: { name: 'web', title: 'web' },
      urgency: { choices: ['medium', 'low'], default: 'medium' },
      fields: [{ id: 'url', type: 'text', maxLength: 250 }],
      revision: 3,
    });
    expect(endpoints.getOffering.response.parse(form)).toEqual(form);
  });

  it('do not tell an offering that may not be seen from none', async () => {
    await expect(getOffering('server')).rejects.toMatchObject({
      name: 'NotFoundError',
      message: 'Offering server not found',
    });
    await expect(getOffering('nothing')).rejects.toMatchObject({
      name: 'NotFoundError',
      message: 'Offering nothing not found',
    });
    expect((await getOffering('server', callerWith(['agent']))).name).toBe(
      'server',
    );
  });
});
