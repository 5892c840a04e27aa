import {
  type CatalogServiceMock,
  catalogServiceMock,
} from '@backstage/plugin-catalog-node/testUtils';
import { refOf } from '../directory/entityFacts';
import {
  entity,
  pickerEntities,
  startPickers,
} from '../__testUtils__/startPickers';

describe('a search by name', () => {
  it.each([
    ['nomina', ['system:default/payroll']],
    ['NÓMINA', ['system:default/payroll']],
    ['payroll', ['system:default/payroll']],
    ['site', ['component:default/site']],
    ['renteria', []],
  ])('finds entities by "%s"', async (q, refs) => {
    const { items } = await startPickers().entities({ q });
    expect(items.map(item => item.ref)).toEqual(refs);
  });

  it('searches within kinds and types only', async () => {
    const { entities: pick } = startPickers();
    const refs = async (query: object) =>
      (await pick({ q: 'e', ...query })).items.map(item => item.ref);
    expect(await refs({ q: 'o' })).toEqual(['system:default/payroll']);
    expect(await refs({ kind: ['Component'] })).toEqual([
      'component:default/site',
    ]);
    expect(await refs({ q: 'o', type: ['Application'] })).toEqual([
      'system:default/payroll',
    ]);
    expect(
      await refs({ q: 'o', kind: ['System'], type: ['database'] }),
    ).toEqual([]);
  });

  describe('over many entities, some of them hidden', () => {
    const ref = (index: number) =>
      `system:default/s-${String(index).padStart(4, '0')}`;
    const many = Array.from({ length: 600 }, (_, index) =>
      entity(
        'System',
        `s-${String(index).padStart(4, '0')}`,
        { type: 'application' },
        [],
        { title: `Aplicación ${String(599 - index).padStart(4, '0')}` },
      ),
    );
    const catalogHiding = (isHidden: (index: number) => boolean) => {
      const catalog = catalogServiceMock({ entities: many });
      const byRefs = catalog.getEntitiesByRefs.bind(catalog);
      catalog.getEntitiesByRefs = async (request, options) => {
        const { items } = await byRefs(request, options);
        return {
          items: items.map(item =>
            item && isHidden(many.findIndex(it => refOf(it) === refOf(item)))
              ? undefined
              : item,
          ),
        };
      };
      const query = catalog.queryEntities.bind(catalog);
      // The names are read by the plugin, the rest is asked as the caller.
      catalog.queryEntities = async (request, options) =>
        (request as { fullTextFilter?: unknown }).fullTextFilter
          ? { items: [], totalItems: 0, pageInfo: {} }
          : query(request, options);
      return catalog;
    };
    const pages = async (catalog: CatalogServiceMock) => {
      const { entities: pick } = startPickers(catalog);
      const found: string[][] = [];
      let cursor: string | undefined;
      do {
        const page = await pick({ q: 'aplicacion', cursor, limit: 20 });
        found.push(page.items.map(item => item.ref));
        cursor = page.next;
      } while (cursor);
      return found;
    };

    it('gives every readable one once, by title, in full pages', async () => {
      const found = await pages(catalogHiding(index => index % 3 === 0));
      expect(found.flat()).toEqual(
        many
          .map((_, index) => 599 - index)
          .filter(index => index % 3 !== 0)
          .map(ref),
      );
      expect(new Set(found.map(page => page.length))).toEqual(new Set([20]));
    });

    it('tells nothing of what is hidden', async () => {
      expect(await pages(catalogHiding(() => true))).toEqual([[]]);
    });

    it('goes on rightly when the names were read anew in between', async () => {
      const catalog = catalogServiceMock({ entities: many });
      const { entities: pick, clock } = startPickers(catalog);
      const first = await pick({ q: 'aplicacion', limit: 50 });
      clock.time += 3_600_000;
      const second = await pick({
        q: 'aplicacion',
        limit: 50,
        cursor: first.next,
      });
      expect([...first.items, ...second.items].map(item => item.ref)).toEqual(
        Array.from({ length: 100 }, (_, index) => ref(599 - index)),
      );
    });
  });

  it('finds what came into the catalog a moment ago', async () => {
    const mutable = [...pickerEntities];
    const catalog = catalogServiceMock({ entities: pickerEntities });
    const { entities: pick } = startPickers(catalog);
    await pick({ q: 'nomina' });
    mutable.push(entity('System', 'brand-new'));
    const grown = catalogServiceMock({ entities: mutable });
    jest
      .spyOn(catalog, 'queryEntities')
      .mockImplementation(request => grown.queryEntities(request));
    const { items } = await pick({ q: 'brand' });
    expect(items.map(item => item.ref)).toEqual(['system:default/brand-new']);
  });

  it('reads the names once, whoever searches', async () => {
    const catalog = catalogServiceMock({ entities: pickerEntities });
    const stream = jest.spyOn(catalog, 'streamEntities');
    const { groups } = startPickers(catalog);
    await groups('unit', 'fin');
    await groups('team', 'web');
    const namesRead = stream.mock.calls.filter(
      ([request]) => !request?.fields?.includes('relations'),
    );
    expect(namesRead).toHaveLength(1);
  });
});
