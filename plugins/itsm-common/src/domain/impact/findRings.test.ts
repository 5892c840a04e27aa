import fc from 'fast-check';
import { findRings } from './findRings';
import { ImpactGraph } from './impactGraph';

const graphOf = (size: number, edges: readonly (readonly [number, number])[]) =>
  ImpactGraph.of(
    Array.from({ length: size }, (_, own) => ({
      ref: `n${own}`,
      relations: edges
        .filter(([from]) => from === own)
        .map(([, to]) => ({ type: 'dependsOn' as const, target: `n${to}` })),
    })),
  );

describe('rings', () => {
  it('are found with all their members', () => {
    const rings = findRings(
      graphOf(6, [
        [0, 1],
        [1, 2],
        [2, 0],
        [2, 3],
        [4, 5],
        [5, 4],
      ]),
    );
    expect(rings.map(ring => [...ring].sort()).sort()).toEqual([
      [0, 1, 2],
      [4, 5],
    ]);
  });

  it('are none of parts that depend on their whole', () => {
    expect(
      findRings(
        ImpactGraph.of([
          {
            ref: 'part',
            relations: [
              { type: 'partOf', target: 'whole' },
              { type: 'dependsOn', target: 'whole' },
            ],
          },
          { ref: 'whole', relations: [] },
        ]),
      ),
    ).toEqual([]);
  });

  it('do not need a stack as deep as the chain', () => {
    const size = 50_000;
    const refs = Array.from({ length: size }, (_, n) => n);
    const graph = ImpactGraph.of(
      refs.map(n => ({
        ref: `n${n}`,
        relations: [
          { type: 'dependsOn' as const, target: `n${(n + 1) % size}` },
        ],
      })),
    );
    expect(findRings(graph)).toEqual([expect.any(Array)]);
    expect(findRings(graph)[0]).toHaveLength(size);
  });

  it('are those that reach each other, on any graph', () => {
    const edges = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(edges, all => {
        const reaches = (from: number) => {
          const seen = new Set<number>();
          const open = [from];
          for (let next = open.pop(); next !== undefined; next = open.pop()) {
            all
              .filter(([a, b]) => a === next && a !== b && !seen.has(b))
              .forEach(([, b]) => {
                seen.add(b);
                open.push(b);
              });
          }
          return seen;
        };
        const found = findRings(graphOf(8, all));
        const ringOf = (entity: number) =>
          found.find(ring => ring.includes(entity));
        const all8 = Array.from({ length: 8 }, (_, n) => n);
        const told = all8.flatMap(a =>
          all8
            .filter(b => b !== a && (ringOf(a)?.includes(b) ?? false))
            .map(b => `${a} ${b}`),
        );
        const meant = all8.flatMap(a =>
          all8
            .filter(b => b !== a && reaches(a).has(b) && reaches(b).has(a))
            .map(b => `${a} ${b}`),
        );
        expect(told).toEqual(meant);
      }),
    );
  });
});
