import { loadEntityFacts } from './loadEntityFacts';
import { type EntityRelations, RecentRelations } from './RecentRelations';

function catalogOf(parts: Record<string, string[]>) {
  const questions: number[] = [];
  const load = async (refs: readonly string[]): Promise<EntityRelations[]> => {
    questions.push(refs.length);
    return refs
      .filter(ref => parts[ref])
      .map(ref => ({
        ref,
        owners: [`group:default/${ref.split('/')[1]}`],
        partOf: parts[ref],
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

  it('asks no more for what was read a moment ago', async () => {
    const { load, questions } = catalogOf({
      [c('a')]: [c('system')],
      [c('b')]: [c('system')],
      [c('system')]: [],
    });
    let now = 0;
    const recent = new RecentRelations({ clock: { now: () => now } });
    const facts = (...refs: string[]) =>
      loadEntityFacts(refs, wanted => recent.of(wanted, load));
    await facts(c('a'));
    expect(questions).toEqual([1, 1]);
    expect((await facts(c('b'), c('a'))).get(c('b'))?.wholes).toEqual([
      c('system'),
    ]);
    expect(questions).toEqual([1, 1, 1]);
    // What is not there is looked for each time.
    await facts(c('gone'));
    await facts(c('gone'));
    expect(questions).toEqual([1, 1, 1, 1, 1]);
    now = 60_000;
    await facts(c('a'));
    expect(questions).toEqual([1, 1, 1, 1, 1, 1, 1]);
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
