import { aCatalogue } from '../../__testUtils__/catalogue';
import { foldText } from './foldText';
import { searchCatalogue } from './searchCatalogue';

const found = (search: string) =>
  searchCatalogue(aCatalogue, search).map(({ offering }) => offering.name);

describe('searchCatalogue', () => {
  it.each([
    ['contrasena', ['password-reset']],
    ['CONTRASEÑA', ['password-reset']],
    ['Contraseña', ['password-reset']],
    ['reparacion', ['printer-repair']],
    ['forgotten', ['password-reset']],
    ['ingreso', ['new-account']],
    ['checking who', ['password-reset']],
  ])(
    'finds by "%s", whatever the accents, case and language',
    (words, names) => {
      expect(found(words)).toEqual(names);
    },
  );

  it('puts titles before keywords', () => {
    expect(found('toner')).toEqual(['toner', 'printer-repair']);
  });

  it('puts the beginning of a word before its middle', () => {
    // "check" begins a title here and is inside a description there.
    expect(found('check')).toEqual(['disk-check', 'password-reset']);
  });

  it('wants every word', () => {
    expect(found('printer printing')).toEqual(['printer-repair']);
    expect(found('printer password')).toEqual([]);
  });

  it('finds everything of a service by its name', () => {
    expect(found('cuentas')).toEqual(['new-account', 'password-reset']);
  });

  it('finds nothing for nothing, and takes signs as they are', () => {
    expect(found('   ')).toEqual([]);
    expect(found('.*')).toEqual([]);
    expect(found('(')).toEqual([]);
  });
});

describe('foldText', () => {
  it.each([
    ['Ñandú', 'nandu'],
    ['ÁÉÍÓÚÜ', 'aeiouu'],
    ['n\u0303', 'n'],
  ])('compares "%s" as "%s"', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});
