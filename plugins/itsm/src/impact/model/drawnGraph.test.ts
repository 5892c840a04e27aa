import type { ImpactAnalysis } from '@mesa-itsm/backstage-plugin-itsm-common';
import { anEntity, anImpact, anItem } from '../__testUtils__/impacts';
import { drawnGraph, type GraphQuestion, MOST_BOXES } from './drawnGraph';
import { groupingOf } from './groupItems';

const ROOT = 'resource:default/db-1';
const chain = [
  anItem(['resource:db-1', 'component:api'], ['dependsOn']),
  anItem(
    ['resource:db-1', 'component:api', 'component:web'],
    ['dependsOn', 'dependsOn'],
  ),
  anItem(
    ['resource:db-1', 'component:api', 'system:shop'],
    ['dependsOn', 'part'],
  ),
];
const edge = (
  supplier: string,
  dependent: string,
  ...kinds: ('dependsOn' | 'api' | 'part')[]
) => ({
  supplier: anEntity(supplier).ref,
  dependent: anEntity(dependent).ref,
  kinds,
});

function draw(impact: ImpactAnalysis, part: Partial<GraphQuestion> = {}) {
  return drawnGraph({
    impact,
    direction: 'down',
    items: impact.items,
    grouping: 'none',
    open: [],
    ...part,
  });
}
const lines = ({ edges }: ReturnType<typeof draw>) =>
  edges
    .map(({ from, to, look }) => {
      const short = (id: string) => id.replace(/^.*[/]/, '');
      return `${short(from)} ${look} ${short(to)}`;
    })
    .sort();
const ids = ({ boxes }: ReturnType<typeof draw>) => boxes.map(({ id }) => id);

describe('what is drawn', () => {
  it('is the roots, the items, and all connections between them', () => {
    const drawn = draw(
      anImpact(chain, {
        edges: [
          edge('resource:db-1', 'component:api', 'dependsOn'),
          edge('component:api', 'component:web', 'dependsOn', 'api'),
          edge('component:api', 'system:shop', 'part'),
          edge('component:web', 'system:shop', 'part'),
        ],
      }),
    );
    expect(ids(drawn)[0]).toBe(ROOT);
    expect(drawn.boxes).toHaveLength(4);
    expect(lines(drawn)).toEqual([
      'api dependsOn web',
      'api part shop',
      'db-1 dependsOn api',
      'web part shop',
    ]);
  });

  it('is the shortest ways where no edges were told', () => {
    expect(lines(draw(anImpact(chain)))).toEqual([
      'api dependsOn web',
      'api part shop',
      'db-1 dependsOn api',
    ]);
  });

  it('leads from an entity to what it relies on, the other way round', () => {
    const impact = anImpact(
      [anItem(['resource:db-1', 'resource:disk'], ['dependsOn'])],
      { edges: [edge('resource:disk', 'resource:db-1', 'dependsOn')] },
    );
    expect(lines(draw(impact, { direction: 'up' }))).toEqual([
      'db-1 dependsOn disk',
    ]);
  });

  it('leads from a whole to the parts that it took along', () => {
    const impact = anImpact(
      [anItem(['system:shop', 'component:web'], ['whole'])],
      {
        roots: [anEntity('system:shop')],
        edges: [edge('component:web', 'system:shop', 'part')],
      },
    );
    expect(lines(draw(impact))).toEqual(['shop part web']);
  });

  it('bridges what is hidden or filtered out', () => {
    const hidden = anItem(
      ['resource:db-1', null, 'component:web'],
      ['dependsOn', 'api'],
    );
    expect(lines(draw(anImpact([hidden])))).toEqual(['db-1 hidden web']);
    const filtered = chain.filter(({ entity }) => entity.kind === 'system');
    expect(lines(draw(anImpact(chain), { items: filtered }))).toEqual([
      'db-1 hidden shop',
    ]);
  });

  it('puts kinds together, and opens them', () => {
    const impact = anImpact(chain);
    const grouped = draw(impact, { grouping: 'kind' });
    expect(ids(grouped)).toEqual([
      ROOT,
      'group component',
      'system:default/shop',
    ]);
    expect(lines(grouped)).toEqual([
      'db-1 dependsOn group component',
      'group component part shop',
    ]);
    expect(grouped.groups).toMatchObject([{ key: 'component', isOpen: false }]);
    const opened = draw(impact, { grouping: 'kind', open: ['component'] });
    expect(opened.boxes).toHaveLength(4);
    expect(opened.groups).toMatchObject([{ key: 'component', isOpen: true }]);
  });

  it('puts together what belongs to a system', () => {
    const impact = anImpact(chain, {
      edges: [
        edge('component:api', 'system:shop', 'part'),
        edge('component:web', 'system:shop', 'part'),
      ],
    });
    expect(ids(draw(impact, { grouping: 'system' }))).toEqual([
      ROOT,
      'group system:default/shop',
    ]);
  });

  it('stops at what can be laid out, and says how much that is', () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      anItem(['resource:db-1', `component:c${at}`], ['dependsOn']),
    );
    const drawn = draw(anImpact(many));
    expect(drawn.boxes).toHaveLength(MOST_BOXES);
    expect(drawn).toMatchObject({ drawn: MOST_BOXES - 1, total: 500 });
    expect(draw(anImpact(many), { grouping: 'kind' })).toMatchObject({
      drawn: 500,
      total: 500,
    });
  });

  it('draws only the shortest ways where there are too many lines', () => {
    const names = Array.from({ length: 40 }, (_, at) => `component:c${at}`);
    const impact = anImpact(
      names.map(name => anItem(['resource:db-1', name], ['dependsOn'])),
      {
        edges: names.flatMap(a =>
          names.filter(b => b !== a).map(b => edge(a, b, 'api')),
        ),
      },
    );
    const drawn = draw(impact);
    expect(drawn.isThinned).toBe(true);
    expect(drawn.edges).toHaveLength(40);
  });
});

describe('whether boxes are put together', () => {
  it('depends on how many there are, unless somebody chose', () => {
    expect(groupingOf(undefined, 20)).toBe('none');
    expect(groupingOf(undefined, 61)).toBe('kind');
    expect(groupingOf('none', 500)).toBe('none');
  });
});
