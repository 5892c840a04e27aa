import { foldText } from './foldText';

describe('foldText', () => {
  it.each([
    ['Contraseña', 'contrasena'],
    ['PÁGINA Ñandú', 'pagina nandu'],
    ['e\u0301', 'e'],
    ['İstanbul', 'istanbul'],
    ['a^b `c´ d·e', 'a^b `c´ d·e'],
    ['100% _ \\ 😀', '100% _ \\ 😀'],
    ['\u0301', ''],
  ])('compares %j as %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('never grows beyond the column of the longest title', () => {
    for (const letter of ['\u1f82', '각', 'ﷺ', 'ß', '\ufb2c', 'İ']) {
      expect(foldText(letter.repeat(200)).length).toBeLessThanOrEqual(800);
    }
  });
});
