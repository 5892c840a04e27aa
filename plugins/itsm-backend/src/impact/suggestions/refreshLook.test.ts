import { endOf, type Pass, passAfter, passFrom } from './refreshLook';

const IDS = [9, 8, 6, 5, 4, 2, 1];
const MOST = 2;
const ROUNDS = 12;

/** Goes through the tickets; before some rounds, all have to be looked at. */
function goThrough(changes: ReadonlySet<number>) {
  let pass: Pass | undefined;
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (changes.has(round)) {
      pass = passFrom(pass);
    }
    const { at, end } = pass
      ? { at: pass.at, end: endOf(pass) }
      : { at: 0, end: 0 };
    const ids = IDS.filter(id => id < at && id >= end).slice(0, MOST);
    pass = pass && passAfter(pass, ids, MOST);
    rounds.push(ids);
  }
  return { rounds, pass };
}

describe('a pass over all open tickets', () => {
  it('goes from the newest to the oldest, once', () => {
    const { rounds, pass } = goThrough(new Set([1]));
    expect(rounds.slice(0, 6)).toEqual([[], [9, 8], [6, 5], [4, 2], [1], []]);
    expect(pass).toBeUndefined();
  });

  it('goes on to its end and round to where it was when all has changed', () => {
    const { rounds, pass } = goThrough(new Set([0, 2]));
    expect(rounds).toEqual([
      [9, 8],
      [6, 5],
      [4, 2],
      [1],
      [9, 8],
      [6, 5],
      ...Array(6).fill([]),
    ]);
    expect(pass).toBeUndefined();
  });

  it('reaches all of them also when all changes before each round', () => {
    const { rounds } = goThrough(new Set(Array(ROUNDS).keys()));
    for (let from = 0; from + 6 <= ROUNDS; from += 1) {
      expect(new Set(rounds.slice(from, from + 6).flat())).toEqual(
        new Set(IDS),
      );
    }
  });

  it('reaches each one after the last change, whenever there were others', () => {
    const before = 6;
    for (let set = 1; set < 2 ** before; set += 1) {
      const changes = [...Array(before).keys()].filter(n => set & (2 ** n));
      const { rounds, pass } = goThrough(new Set(changes));
      const since = rounds.slice(changes.at(-1)!).flat();
      expect([...since].sort()).toEqual([...IDS].sort());
      expect(pass).toBeUndefined();
    }
  });
});
