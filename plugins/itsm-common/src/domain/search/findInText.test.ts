import fc from 'fast-check';
import { findExcerpt, findInText } from './findInText';
import { parseSearchQuery } from './searchQuery';

const marked = (
  text: string,
  ranges: readonly { start: number; end: number }[],
) => ranges.map(({ start, end }) => text.slice(start, end));

describe('findInText', () => {
  it('gives the words as they stand in the text', () => {
    const text = 'Las impresoras 😀 (Impresión) de la red: IMPRESORA';
    const { ranges, words } = findInText(
      parseSearchQuery('red impresora'),
      text,
    );
    expect(marked(text, ranges)).toEqual(['impresoras', 'red', 'IMPRESORA']);
    expect(words.size).toBe(2);
  });

  it('marks the whole word of which the beginning was typed', () => {
    const text = 'Contraseña de Contreras';
    const { ranges } = findInText(parseSearchQuery('contra'), text);
    expect(marked(text, ranges)).toEqual(['Contraseña']);
  });
});

describe('findExcerpt', () => {
  const filler = (count: number) => 'lorem ipsum '.repeat(count);

  it('takes the passage with most of the words, on one line', () => {
    const text = `printer ${filler(50)}\n\nthe  printer has\tno toner ${filler(
      50,
    )}`;
    const excerpt = findExcerpt(parseSearchQuery('printer toner'), text)!;
    expect(excerpt.text).toMatch(/^… .*the printer has no toner .* …$/);
    expect(marked(excerpt.text, excerpt.ranges)).toEqual(['printer', 'toner']);
    expect(excerpt.words.size).toBe(2);
    expect(excerpt.text.length).toBeLessThan(200);
  });

  it('shows a short text as it is', () => {
    expect(findExcerpt(parseSearchQuery('toner'), 'No toner')).toMatchObject({
      text: 'No toner',
      ranges: [{ start: 3, end: 8 }],
    });
  });

  it('is not there when no word is', () => {
    expect(findExcerpt(parseSearchQuery('toner'), 'No ink')).toBeUndefined();
    expect(findExcerpt(parseSearchQuery(''), 'No ink')).toBeUndefined();
  });

  it('stays short and marks what was looked for, whatever the text', () => {
    const part = fc.oneof(
      fc.constantFrom('toner', 'tóners', 'no', '😀', '\n', 'x'.repeat(300)),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), parts => {
        const excerpt = findExcerpt(parseSearchQuery('toner'), parts.join(' '));
        if (!parts.some(text => /^t[oó]ners?$/.test(text))) {
          return;
        }
        expect(excerpt!.ranges.length).toBeGreaterThan(0);
        expect(excerpt!.text.length).toBeLessThan(240);
        expect(excerpt!.text).not.toMatch(/\n|\p{Surrogate}/u);
        for (const text of marked(excerpt!.text, excerpt!.ranges)) {
          expect(text).toMatch(/^t[oó]ners?$/i);
        }
      }),
    );
  });

  it('gets through a text that is nothing but hits', () => {
    const excerpt = findExcerpt(
      parseSearchQuery('kk ww'),
      'kk '.repeat(50_000).concat('ww'),
    )!;
    expect(excerpt.words.size).toBe(2);
  });
});
