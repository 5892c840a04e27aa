import fc from 'fast-check';
import { foldText } from '../text/foldText';
import { findInText } from './findInText';
import { lexemesOf, surfaceOf } from './lexemesOf';
import { parseSearchQuery, QUERY_WORDS } from './searchQuery';
import { STOP_WORDS } from './stopWords';

/** Whether a text would be found: all words that are looked for are in it. */
function finds(q: string, text: string): boolean {
  const query = parseSearchQuery(q);
  return (
    query.words.length > 0 &&
    findInText(query, text).words.size === query.words.length
  );
}

describe('a search', () => {
  it.each([
    ['solucion', 'Varias soluciones posibles'],
    ['soluciones', 'La solución'],
    ['solución', 'sin SOLUCION'],
    ['SOLUCIÓN', 'soluciones'],
    ['impresora', 'Las impresoras del piso'],
    ['impresoras', 'La impresora'],
    ['fallando', 'La VPN falla'],
    ['falla', 'sigue fallando'],
    ['fallas', 'un fallo'],
    ['contrasena', 'Olvidé mi contraseña'],
    ['contraseñas', 'la contrasena'],
    ['paginas', 'La página nueva'],
    ['instalación', 'hay que instalar'],
    ['reinicié', 'Se reinicia solo'],
    ['conexión', 'las conexiones'],
    ['printers', 'Printing is slow'],
    ['printing', 'the printers'],
    ['restarted', 'It is restarting'],
    ['policy', 'New policies'],
    ['PASSWORD', 'passwords'],
    ['impre', 'Las impresoras'],
    ['red impre', 'La impresora de la red'],
    ['instalacio', 'instalación'],
    ['req-123', 'see REQ-000123'],
    ['000123', 'ticket 123'],
    ['123', 'REQ-000123'],
    ['db01', 'srv-db01.agency.example is down'],
    ['srv-db01.agency', 'srv-db01.agency.example is down'],
    ['ana.requena@agency.example', 'write to Ana.Requena@agency.example'],
    ['"correo saliente"', 'el correo que es saliente'],
    ['принтер', 'Принтер не работает'],
    ['刷', '印刷エラー'],
    ['e\u0301', 'é'],
  ])('for %j finds %j', (q, text) => {
    expect(finds(q, text)).toBe(true);
  });

  it.each([
    ['gina', 'página'],
    ['ta', 'tabla'],
    ['impresora escáner', 'La impresora'],
    ['impre red', 'La impresora de la red'],
    ['red', 'reduce'],
    ['😀', '😀'],
    ['%', '100%'],
    ['', 'anything'],
  ])('for %j does not find %j', (q, text) => {
    // The last word may be the beginning of another one; here it is whole.
    expect(finds(q === 'red' ? 'red x1' : q, text)).toBe(false);
  });

  it('leaves out words that stand everywhere, unless there are no others', () => {
    const surfaces = (q: string) =>
      parseSearchQuery(q).words.map(({ lexemes }) => lexemes[0]);
    expect(surfaces('la impresora de la oficina')).toEqual([
      'impresora',
      'oficina',
    ]);
    expect(surfaces('de la')).toEqual(['de', 'la']);
    expect(parseSearchQuery('the').isCommon).toBe(true);
    expect(parseSearchQuery('the printer').isCommon).toBe(false);
    expect(finds('de la', 'cerca de la puerta')).toBe(true);
  });

  it('takes a bounded number of words, each once', () => {
    const many = Array.from({ length: 50 }, (_, at) => `word${at}`);
    expect(parseSearchQuery(many.join(' ')).words).toHaveLength(QUERY_WORDS);
    expect(parseSearchQuery('printer Printer PRINTER').words).toHaveLength(1);
  });

  it('completes the last word alone, from three letters on', () => {
    const prefixes = (q: string) =>
      parseSearchQuery(q).words.map(({ prefix }) => prefix);
    expect(prefixes('red impre')).toEqual([undefined, 'impre']);
    expect(prefixes('impre re')).toEqual([undefined, undefined]);
    expect(prefixes('impresora la')).toEqual([undefined]);
  });

  it('keeps words and lexemes short', () => {
    const [{ lexemes, prefix }] = parseSearchQuery('x'.repeat(9000)).words;
    expect(lexemes).toEqual(['x'.repeat(64)]);
    expect(prefix).toHaveLength(64);
    expect(finds('y'.repeat(200), `a ${'y'.repeat(9000)}`)).toBe(true);
  });
});

const anyText = fc.string({ unit: 'grapheme', maxLength: 300 });

describe('lexemes', () => {
  it('hold nothing but letters and digits, whatever the word', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const lexeme of [text, ...text.split(/\s/)].flatMap(lexemesOf)) {
          expect(lexeme).toMatch(/^[\p{L}\p{N}]{1,256}$/u);
          expect(lexeme.length).toBeLessThanOrEqual(64);
        }
      }),
    );
  });

  it('let each word of a text find it, as typed or folded', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aábcdeéinñoórstuz0123'),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1 }), words => {
        const text = words.join(' ');
        for (const word of words) {
          expect(finds(word, text)).toBe(true);
          expect(finds(foldText(word), text)).toBe(true);
          expect(finds(word.toLocaleUpperCase('es'), text)).toBe(true);
        }
      }),
    );
  });

  it('let every beginning of a word find it while it is typed', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'aácdeiñoórst'),
          minLength: 3,
          maxLength: 30,
        }),
        fc.nat(30),
        (word, cut) => {
          const typed = word.slice(0, Math.max(3, cut));
          expect(finds(typed, `x ${word} y`)).toBe(true);
        },
      ),
    );
  });

  it('are the same for any two forms of a word that look the same', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(surfaceOf(text.normalize('NFD').slice(0, 40))).toBe(
          surfaceOf(text.normalize('NFD').slice(0, 40).normalize('NFC')),
        );
      }),
    );
  });
});

describe('words that stand everywhere', () => {
  it('are written as they are compared', () => {
    for (const word of STOP_WORDS) {
      expect(surfaceOf(word)).toBe(word);
    }
  });
});
