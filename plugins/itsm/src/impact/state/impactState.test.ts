import {
  formatImpactState,
  hasOwnParameters,
  parseImpactState,
  toggled,
  toImpactQuery,
} from './impactState';

const parse = (query: string) => parseImpactState(new URLSearchParams(query));
const roundTrip = (query: string) => formatImpactState(parse(query)).toString();

const DB = 'root=resource%3Adefault%2Fdb';

describe('the state of the impact screen', () => {
  it.each([
    [''],
    [DB],
    [`${DB}&root=resource%3Adefault%2Fdb-2&direction=up`],
    [`${DB}&dependsOn=off&openOutages=off&wholeDown=always&maxDepth=3`],
    [`${DB}&down=resource%3Adefault%2Fa&notImpacted=system%3Adefault%2Fb`],
    [`${DB}&view=matrix&columns=owner`],
    [`${DB}&view=list&kind=component&criticality=critical&criticality=none`],
    [`${DB}&owner=group%3Adefault%2Fweb`],
    [`${DB}&group=kind&open=component&at=component%3Adefault%2Fweb`],
  ])('keeps "%s" through parsing and formatting', query => {
    expect(roundTrip(query)).toBe(query);
  });

  it.each([
    ['root=nonsense', ''],
    ['direction=sideways', ''],
    ['apis=on', ''],
    ['wholeDown=perhaps', ''],
    ['maxDepth=0', ''],
    ['maxDepth=2.5', ''],
    ['view=chart', ''],
    ['criticality=extreme', ''],
    ['group=colour', ''],
    ['root=Resource:Default/DB&root=resource:default/db', DB],
  ])('reads "%s" as "%s"', (query, wanted) => {
    expect(roundTrip(query)).toBe(wanted);
  });

  it('puts the root whose page it is first, and not into the address', () => {
    const fixed = 'system:default/shop';
    const state = parseImpactState(
      new URLSearchParams(`${DB}&root=System:default/Shop&direction=up`),
      fixed,
    );
    expect(state.roots).toEqual([fixed, 'resource:default/db']);
    expect(formatImpactState(state, fixed).toString()).toBe(
      `${DB}&direction=up`,
    );
    expect(parseImpactState(new URLSearchParams(), fixed).roots).toEqual([
      fixed,
    ]);
  });

  it('takes no more roots than are answered for, and the own one always', () => {
    const many = new URLSearchParams();
    Array.from({ length: 60 }, (_, at) =>
      many.append('root', `resource:default/r${at}`),
    );
    const { roots } = parseImpactState(many, 'system:default/shop');
    expect(roots).toHaveLength(50);
    expect(roots[0]).toBe('system:default/shop');
  });

  it('asks nothing before something is chosen', () => {
    expect(toImpactQuery(parse('direction=up'))).toBeUndefined();
  });

  it('asks for edges only where they are drawn', () => {
    expect(toImpactQuery(parse(DB))).toEqual({
      root: ['resource:default/db'],
      edges: 'on',
    });
    expect(toImpactQuery(parse(`${DB}&view=list`))).toEqual({
      root: ['resource:default/db'],
    });
  });

  it('asks with parameters and marks, and not for filters', () => {
    expect(
      toImpactQuery(
        parse(
          `${DB}&apis=off&maxDepth=2&down=resource:default/a&notImpacted=system:default/b&view=list&kind=api`,
        ),
      ),
    ).toEqual({
      root: ['resource:default/db'],
      apis: 'off',
      maxDepth: 2,
      down: ['resource:default/a'],
      notImpacted: ['system:default/b'],
    });
  });

  it('keeps marks for later where only suppliers are looked at', () => {
    expect(
      toImpactQuery(
        parse(`${DB}&direction=up&view=list&down=resource:default/a`),
      ),
    ).toEqual({ root: ['resource:default/db'], direction: 'up' });
  });

  it('knows whether failures spread as usual', () => {
    expect(hasOwnParameters(parse(`${DB}&view=list&direction=up`))).toBe(false);
    expect(hasOwnParameters(parse(`${DB}&partUp=off`))).toBe(true);
  });

  it('takes values off and on', () => {
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  });
});
