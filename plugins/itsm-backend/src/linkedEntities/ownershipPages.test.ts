import type { GroupRelations } from '../directory/Directory';
import { ownershipPages } from './ownershipPages';

type Said = Partial<Omit<GroupRelations, 'ref'>>;

const groups = (said: Record<string, Said>): GroupRelations[] =>
  Object.entries(said).map(([ref, relations]) => ({
    ref,
    parents: [],
    children: [],
    members: [],
    ...relations,
  }));

const pages = (said: Record<string, Said>) =>
  Object.fromEntries(
    [...ownershipPages(groups(said))].map(([ref, set]) => [ref, [...set]]),
  );

describe('what a group owns', () => {
  it('counts for all groups above it and for its direct members', () => {
    expect(
      pages({
        root: { members: ['head'] },
        unit: { parents: ['root'], members: ['chief'] },
        team: { parents: ['unit'], members: ['ana', 'bea'] },
      }),
    ).toEqual({
      root: ['head'],
      unit: ['root', 'chief'],
      team: ['unit', 'root', 'ana', 'bea'],
    });
  });

  it('counts for all parents, whichever end names them', () => {
    expect(
      pages({
        above: { children: ['team', 'gone'] },
        beside: {},
        team: { parents: ['beside', 'absent'] },
      }),
    ).toEqual({
      above: [],
      beside: [],
      team: ['above', 'beside'],
    });
  });

  it.each<[string, Record<string, Said>, Record<string, string[]>]>([
    ['its own parent', { a: { parents: ['a'] } }, { a: [] }],
    [
      'a ring of three',
      {
        a: { parents: ['b'] },
        b: { parents: ['c'] },
        c: { parents: ['a'], children: ['a'] },
      },
      { a: ['b', 'c'], b: ['c', 'a'], c: ['a', 'b'] },
    ],
  ])('ends in %s', (_, said, expected) => {
    expect(pages(said)).toEqual(expected);
  });

  it('is followed up a chain of any sane height, the nearest first', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, level) => [
        `level-${level}`,
        { parents: [`level-${level + 1}`] },
      ]),
    );
    const found = pages(chain);
    expect(found['level-0']).toHaveLength(200);
    expect(found['level-0'].at(-1)).toBe('level-200');
    expect(found['level-950']).toHaveLength(49);
  });
});
