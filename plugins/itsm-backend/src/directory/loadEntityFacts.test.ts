import type { Entity } from '@backstage/catalog-model';
import { loadEntityFacts } from './loadEntityFacts';

function catalogOf(parts: Record<string, string[]>) {
  const questions: number[] = [];
  const load = async (refs: readonly string[]): Promise<Entity[]> => {
    questions.push(refs.length);
    return refs
      .filter(ref => parts[ref])
      .map(ref => ({
        apiVersion: 'v1',
        kind: ref.split(':')[0],
        metadata: { namespace: 'default', name: ref.split('/')[1] },
        relations: [
          { type: 'ownedBy', targetRef: `group:default/${ref.split('/')[1]}` },
          ...parts[ref].map(targetRef => ({ type: 'partOf', targetRef })),
        ],
      }));
  };
  return { load, questions };
}

const c = (name: string) => `component:default/${name}`;

describe('loadEntityFacts', () => {
  it('finds everything above, level by level', async () => {
    const { load, questions } = catalogOf({
      [c('a')]: [c('system')],
      [c('b')]: [c('system')],
      [c('system')]: [c('domain')],
      [c('domain')]: [],
    });
    const facts = await loadEntityFacts([c('a'), c('b'), c('gone')], load);
    expect([...facts.keys()]).toEqual([c('a'), c('b')]);
    expect(facts.get(c('b'))).toEqual({
      ref: c('b'),
      found: true,
      owners: ['group:default/b'],
      wholes: [c('system'), c('domain')],
    });
    expect(questions).toEqual([3, 1, 1]);
  });

  it('ends where parts go round in a ring', async () => {
    const { load } = catalogOf({
      [c('a')]: [c('b')],
      [c('b')]: [c('c')],
      [c('c')]: [c('a')],
    });
    const facts = await loadEntityFacts([c('a')], load);
    expect(new Set(facts.get(c('a'))?.wholes)).toEqual(
      new Set([c('b'), c('c')]),
    );
  });
});
