import fc from 'fast-check';
import { anyCatalog, anyQuestion, REFS } from './__testUtils__/anyCatalog';
import { concernedBy } from './concernedBy';
import { type ImpactEntity, ImpactGraph } from './impactGraph';
import { propagate } from './propagate';
import type { RedundancyRule } from './redundancy';

const pair: RedundancyRule[] = [{ of: 'all', min: 1 }];
const entity = (ref: string, on: string[], redundancy?: RedundancyRule[]) => ({
  ref,
  relations: on.map(target => ({ type: 'dependsOn' as const, target })),
  ...(redundancy ? { redundancy } : {}),
});
const concerned = (entities: ImpactEntity[], ...outages: string[]) => {
  const graph = ImpactGraph.of(entities);
  const numbers = outages.map(ref => graph.numberOf(ref)!);
  return [...concernedBy(graph, numbers)].map(each => graph.refOf(each)).sort();
};

describe('whom an outage concerns', () => {
  it('are those that get to what is redundant with it', () => {
    const entities = [
      entity('rack', []),
      entity('a', ['rack']),
      entity('b', []),
      entity('cluster', ['a', 'b'], pair),
      entity('shop', ['cluster']),
      entity('elsewhere', ['shop']),
      entity('alone', []),
    ];
    expect(concerned(entities, 'b')).toEqual(['a', 'b', 'cluster', 'rack']);
    expect(concerned(entities, 'alone')).toEqual([]);
    expect(concerned(entities, 'shop')).toEqual([]);
    expect(concerned(entities)).toEqual([]);
  });

  it('is nobody where nothing is redundant', () => {
    expect(concerned([entity('a', []), entity('b', ['a'])], 'a')).toEqual([]);
  });

  it('are no others: their impact is the same with it and without it', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        anyCatalog,
        anyQuestion,
        fc.constantFrom(...REFS),
        (catalog, question, outage) => {
          const graph = ImpactGraph.of(catalog);
          const numbers = (refs: readonly string[]) =>
            refs.flatMap(ref => graph.numberOf(ref) ?? []);
          const [changed] = numbers([outage]);
          const isConcerned = concernedBy(graph, [changed]);
          const roots = numbers(question.roots).filter(
            root => !isConcerned.has(root),
          );
          const answer = (downs: number[]) =>
            propagate(graph, {
              roots: roots.map(root => ({
                entity: root,
                effect: question.limping.includes(graph.refOf(root))
                  ? 'degraded'
                  : 'outage',
              })),
              downs,
              notImpacted: numbers(question.notImpacted),
              parameters: {
                ...question.parameters,
                direction: 'down',
                wholeDown: 'root',
              },
            });
          const others = numbers(question.downs).filter(
            each => each !== changed,
          );
          compared += roots.length > 0 && graph.hasRedundancy ? 1 : 0;
          expect(answer([...others, changed])).toEqual(answer(others));
        },
      ),
      { numRuns: 2_000 },
    );
    // There was something to be found wrong.
    expect(compared).toBeGreaterThan(100);
  });
});
