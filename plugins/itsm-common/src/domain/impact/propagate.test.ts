import fc from 'fast-check';
import { anyCatalog, anyQuestion, anyRef } from './__testUtils__/anyCatalog';
import {
  type ImpactEntity,
  ImpactGraph,
  type ImpactRelation,
} from './impactGraph';
import { naiveImpact, type NaiveQuestion } from './__testUtils__/naiveImpact';
import {
  DEFAULT_IMPACT_PARAMETERS,
  type ImpactParameters,
  propagate,
} from './propagate';
import { parseRedundancy } from './redundancy';

/** `a > b` is: a fails, b suffers. */
function catalogOf(
  edges: string,
  redundancy: Record<string, string> = {},
): ImpactEntity[] {
  const relations = new Map<
    string,
    { type: ImpactRelation; target: string }[]
  >();
  const of = (ref: string) => {
    relations.set(ref, relations.get(ref) ?? []);
    return relations.get(ref)!;
  };
  for (const edge of edges.split(',').map(each => each.trim())) {
    const [, from, sign, to] = /^(\S+) (>|part of|provides|api) (\S+)$/.exec(
      edge,
    )!;
    of(from);
    of(to);
    if (sign === '>') {
      of(to).push({ type: 'dependsOn', target: from });
    } else if (sign === 'part of') {
      of(from).push({ type: 'partOf', target: to });
    } else if (sign === 'provides') {
      of(from).push({ type: 'providesApi', target: to });
    } else {
      of(to).push({ type: 'consumesApi', target: from });
    }
  }
  return [...relations].map(([ref, own]) => ({
    ref,
    relations: own,
    ...(redundancy[ref]
      ? { redundancy: parseRedundancy(redundancy[ref], each => each).rules }
      : {}),
  }));
}

function hitsOf(
  entities: readonly ImpactEntity[],
  question: Omit<NaiveQuestion, 'parameters'> & {
    parameters?: Partial<ImpactParameters>;
  },
) {
  const graph = ImpactGraph.of(entities);
  const numbers = (refs: readonly string[] = []) =>
    refs.map(ref => graph.numberOf(ref)!);
  const { hits } = propagate(graph, {
    roots: question.roots.map(ref => ({
      entity: graph.numberOf(ref)!,
      effect: question.limping?.includes(ref) ? 'degraded' : 'outage',
    })),
    downs: numbers(question.downs),
    notImpacted: numbers(question.notImpacted),
    parameters: { ...DEFAULT_IMPACT_PARAMETERS, ...question.parameters },
  });
  return { graph, hits };
}

function reached(...parts: Parameters<typeof hitsOf>): string[] {
  const { graph, hits } = hitsOf(...parts);
  return hits.map(({ entity }) => graph.refOf(entity)).sort();
}

describe('what a failure hits', () => {
  const chain = catalogOf('s > h, h > f, f > p');

  it('is all that depends on it, not what it relies on', () => {
    expect(reached(chain, { roots: ['s'] })).toEqual(['f', 'h', 'p']);
    expect(reached(chain, { roots: ['h'] })).toEqual(['f', 'p']);
  });

  it('ends in rings, and is never the root', () => {
    const ring = catalogOf('a > b, b > c, c > a');
    expect(reached(ring, { roots: ['a'] })).toEqual(['b', 'c']);
    expect(
      reached(ring, { roots: ['a'], parameters: { direction: 'up' } }),
    ).toEqual(['b', 'c']);
  });

  it('stops at what somebody knows to be fine', () => {
    expect(reached(chain, { roots: ['s'], notImpacted: ['h'] })).toEqual([]);
  });

  it('goes through the interface to those who use it', () => {
    const apis = catalogOf('a provides p, p api b, x > a');
    expect(reached(apis, { roots: ['a'] })).toEqual(['b', 'p']);
    expect(
      reached(apis, { roots: ['x'], parameters: { apis: false } }),
    ).toEqual(['a']);
    expect(
      reached(apis, { roots: ['b'], parameters: { direction: 'up' } }),
    ).toEqual(['a', 'p', 'x']);
  });

  it('has the shortest way', () => {
    const { graph, hits } = hitsOf(catalogOf('a > b, b > c, c > d, a > c'), {
      roots: ['a'],
    });
    expect(
      hits.map(({ distance, path, via }) =>
        [distance, ...path.map(each => graph.refOf(each)), via[0]].join(' '),
      ),
    ).toEqual(['1 a b dependsOn', '1 a c dependsOn', '2 a c d dependsOn']);
    expect(
      reached(chain, { roots: ['s'], parameters: { maxDepth: 2 } }),
    ).toEqual(['f', 'h']);
  });

  it('can be cut, nearest first', () => {
    const graph = ImpactGraph.of(chain);
    const roots = [{ entity: graph.numberOf('s')!, effect: 'outage' as const }];
    const cut = propagate(graph, {
      roots,
      parameters: DEFAULT_IMPACT_PARAMETERS,
      bounds: { entities: 2 },
    });
    expect(cut.hits.map(({ entity }) => graph.refOf(entity))).toEqual([
      'h',
      'f',
    ]);
    expect(cut.truncated).toBe('entities');
    expect(
      propagate(graph, {
        roots,
        parameters: DEFAULT_IMPACT_PARAMETERS,
        bounds: { entities: 3 },
      }),
    ).not.toHaveProperty('truncated');
    const big = ImpactGraph.of(
      catalogOf(
        Array.from({ length: 5_000 }, (_, n) => `n${n} > n${n + 1}`).join(', '),
      ),
    );
    const late = propagate(big, {
      roots: [{ entity: 0, effect: 'outage' }],
      parameters: DEFAULT_IMPACT_PARAMETERS,
      bounds: { isOver: () => true },
    });
    expect(late.truncated).toBe('time');
    expect(late.hits.length).toBeLessThan(5_000);
  });
});

describe('wholes and parts', () => {
  const catalog = catalogOf(
    'sub part of one, one part of sys, two part of sys, sys part of dom, sys > user, other part of dom, two > far',
  );
  const effects = (roots: string[], parameters = {}) => {
    const { graph, hits } = hitsOf(catalog, { roots, parameters });
    return hits
      .map(({ entity, effect }) => `${graph.refOf(entity)} ${effect}`)
      .sort();
  };

  it('suffer upwards in part, and so does what depends on them, but no sibling', () => {
    // Its own part falls with it.
    expect(effects(['one'])).toEqual([
      'dom degraded',
      'sub outage',
      'sys degraded',
      'user degraded',
    ]);
    expect(effects(['one'], { partUp: false })).toEqual(['sub outage']);
  });

  it('fall with a whole that is asked about, down to the last one', () => {
    expect(effects(['dom'])).toEqual([
      'far outage',
      'one outage',
      'other outage',
      'sub outage',
      'sys outage',
      'two outage',
      'user outage',
    ]);
    expect(effects(['dom'], { wholeDown: 'never' })).toEqual([]);
    expect(effects(['one'], { wholeDown: 'always' })).toEqual([
      'dom degraded',
      'far degraded',
      'other degraded',
      'sub outage',
      'sys degraded',
      'two degraded',
      'user degraded',
    ]);
  });

  it('are relied on the other way round', () => {
    expect(effects(['far'], { direction: 'up' })).toEqual([
      'dom outage',
      'sys outage',
      'two outage',
    ]);
    expect(effects(['user'], { direction: 'up' })).toEqual([
      'dom outage',
      'one degraded',
      'sub degraded',
      'sys outage',
      'two degraded',
    ]);
  });

  it('do not fall with a whole that works in part, which is not down either', () => {
    expect(reached(catalog, { roots: ['sys'], limping: ['sys'] })).toEqual([
      'dom',
      'user',
    ]);
    const pair = catalogOf('h1 > f, h2 > f', { f: 'min 1' });
    expect(reached(pair, { roots: ['h1', 'h2'], limping: ['h2'] })).toEqual([]);
    expect(reached(pair, { roots: ['h1', 'h2'] })).toEqual(['f']);
  });

  it('only work in part when the root does', () => {
    const graph = ImpactGraph.of(catalogOf('a > b, b > c, d > c'));
    const of = (...roots: [string, 'outage' | 'degraded'][]) =>
      propagate(graph, {
        roots: roots.map(([ref, effect]) => ({
          entity: graph.numberOf(ref)!,
          effect,
        })),
        parameters: DEFAULT_IMPACT_PARAMETERS,
      }).hits.map(({ entity, effect }) => `${graph.refOf(entity)} ${effect}`);
    expect(of(['a', 'degraded'])).toEqual(['b degraded', 'c degraded']);
    expect(of(['a', 'degraded'], ['d', 'outage'])).toEqual([
      'b degraded',
      'c outage',
    ]);
  });
});

describe('redundancy', () => {
  it.each([
    ['', 2, 1],
    ['min 1', 3, 3],
    ['min 2', 3, 2],
    ['50%', 4, 3],
    ['50 %', 3, 2],
    ['100%', 5, 1],
    ['min 3', 2, 1],
    ['56%', 25, 12],
  ])('"%s" of %i suppliers needs %i down', (rule, suppliers, needed) => {
    const names = Array.from({ length: suppliers }, (_, n) => `h${n}`);
    const catalog = catalogOf(names.map(name => `${name} > f`).join(', '), {
      f: rule,
    });
    for (let count = 1; count <= suppliers; count += 1) {
      expect(reached(catalog, { roots: names.slice(0, count) })).toEqual(
        count >= needed ? ['f'] : [],
      );
    }
  });

  const pair = catalogOf('h1 > f, h2 > f, f > p, h2 > own', { f: 'min 1' });

  it('holds until the other one is down too, on whatever ticket', () => {
    expect(reached(pair, { roots: ['h1'] })).toEqual([]);
    expect(reached(pair, { roots: ['h1', 'h2'] })).toEqual(['f', 'own', 'p']);
    // What the other outage hits alone is not of this one.
    expect(reached(pair, { roots: ['h1'], downs: ['h2'] })).toEqual(['f', 'p']);
  });

  it('speaks of some suppliers, and others count as always', () => {
    const catalog = catalogOf(
      'h1 > f, h2 > f, a provides api, api api f, db > f',
      { f: 'min 1 of h1, h2' },
    );
    expect(reached(catalog, { roots: ['h1'] })).toEqual([]);
    expect(reached(catalog, { roots: ['db'] })).toEqual(['f']);
    expect(reached(catalog, { roots: ['a'] })).toEqual(['api', 'f']);
    const depends = catalogOf('h1 > f, h2 > f, a provides api, api api f', {
      f: 'min 1 of dependsOn',
    });
    expect(reached(depends, { roots: ['h2'] })).toEqual([]);
    expect(reached(depends, { roots: ['a'] })).toEqual(['api', 'f']);
  });

  it('does not help parts of a whole that is asked about', () => {
    const catalog = catalogOf('f part of sys, h1 > f, h2 > f', { f: 'min 1' });
    expect(reached(catalog, { roots: ['sys'] })).toEqual(['f']);
  });

  it('does not shorten what something relies on', () => {
    expect(
      reached(pair, { roots: ['p'], parameters: { direction: 'up' } }),
    ).toEqual(['f', 'h1', 'h2']);
  });
});

describe('a hub with ten thousand suppliers and dependents, in rings', () => {
  it('is gone through once', () => {
    const names = Array.from({ length: 10_000 }, (_, n) => `n${n}`);
    const catalog = catalogOf(
      names.map(name => `${name} > hub, hub > ${name}`).join(', '),
      { hub: 'min 1' },
    );
    expect(reached(catalog, { roots: ['hub'] })).toHaveLength(10_000);
    expect(reached(catalog, { roots: ['n0'] })).toEqual([]);
    expect(reached(catalog, { roots: ['n0'], downs: names.slice(1) })).toEqual(
      ['hub', ...names.slice(1)].sort(),
    );
  });
});

/** Whether there is such an edge, and the parameters take it. */
function mayFollow(
  catalog: readonly ImpactEntity[],
  { parameters }: NaiveQuestion,
  from: string,
  to: string,
  via: string,
): boolean {
  const isDown = parameters.direction === 'down';
  const [supplier, dependent] = isDown ? [from, to] : [to, from];
  const [first, second] =
    via === 'whole' ? [dependent, supplier] : [supplier, dependent];
  const only = { dependsOn: via === 'dependsOn', apis: via === 'api' };
  const ofEdge = naiveImpact(
    catalog.map(({ ref, relations }) => ({
      ref,
      relations: [...relations].filter(
        ({ target }) =>
          [ref, target].sort().join() === [first, second].sort().join(),
      ),
    })),
    {
      roots: [first],
      parameters: {
        ...only,
        partUp: via === 'part' || via === 'whole',
        direction: 'down',
        wholeDown: 'never',
        maxDepth: 1,
      },
    },
  );
  return ofEdge.has(second);
}

describe('any catalog', () => {
  it('gives what the rules give when they are read word by word', () => {
    fc.assert(
      fc.property(anyCatalog, anyQuestion, (catalog, question) => {
        const { graph, hits } = hitsOf(catalog, question);
        const found = new Map(
          hits.map(({ entity, distance, effect }) => [
            graph.refOf(entity),
            { distance, effect },
          ]),
        );
        expect(found.size).toBe(hits.length);
        expect(found).toEqual(naiveImpact(catalog, question));
      }),
      { numRuns: 1_000 },
    );
  });

  it('has ways that lead back to a root, hop by hop', () => {
    fc.assert(
      fc.property(anyCatalog, anyQuestion, (catalog, question) => {
        const { graph, hits } = hitsOf(catalog, question);
        for (const { entity, distance, path, via } of hits) {
          expect(question.roots).toContain(graph.refOf(path[0]));
          expect(path.at(-1)).toBe(entity);
          expect(path).toHaveLength(distance + 1);
          path.slice(1).forEach((to, hop) => {
            expect(
              mayFollow(
                catalog,
                question,
                graph.refOf(path[hop]),
                graph.refOf(to),
                via[hop],
              ),
            ).toBe(true);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is relied on by what it hits, where nothing is redundant', () => {
    fc.assert(
      fc.property(
        anyCatalog,
        anyRef,
        anyRef,
        anyQuestion,
        (catalog, root, other, { parameters }) => {
          const plain = catalog.map(({ ref, relations }) => ({
            ref,
            relations,
          }));
          const down = reached(plain, {
            roots: [root],
            parameters: { ...parameters, direction: 'down' },
          });
          const up = reached(plain, {
            roots: [other],
            parameters: { ...parameters, direction: 'up' },
          });
          expect(up.includes(root)).toBe(down.includes(other));
        },
      ),
      { numRuns: 500 },
    );
  });
});
