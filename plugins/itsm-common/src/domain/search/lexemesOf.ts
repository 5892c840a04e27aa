import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { foldText } from '../text/foldText';

/** Longer words, such as keys and encoded data, count by their beginning. */
const LONGEST = 64;
const LATIN = /^\p{Script=Latin}+$/u;
const NOT_OF_WORDS = /[^\p{L}\p{N}]/gu;

/** Most texts are made of the same few thousand words. */
const memory = new Map<string, readonly string[]>();
const REMEMBERED = 20_000;

/**
 * Raised whenever the same word gives other lexemes than before: what was
 * indexed by an older analyzer is then indexed again.
 *
 * @public
 */
export const ANALYZER_VERSION = 1;

/** A word as it is compared letter by letter: folded, of bounded length. @public */
export function surfaceOf(word: string): string {
  const folded = foldText(word.slice(0, LONGEST)).replace(NOT_OF_WORDS, '');
  return folded.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}

/**
 * The forms under which a word is indexed and looked for; two words find
 * each other when they share one. The folded word itself comes first, then
 * its Spanish stem, with accents as they were typed and without them, and its
 * English stem, also reduced further. Numbers are also found without their leading zeros. Lexemes
 * hold letters and digits alone.
 *
 * @public
 */
export function lexemesOf(word: string): readonly string[] {
  const known = memory.get(word);
  if (known) {
    return known;
  }
  const lexemes = analyse(word);
  if (memory.size >= REMEMBERED) {
    memory.clear();
  }
  if (word.length <= LONGEST) {
    memory.set(word, lexemes);
  }
  return lexemes;
}

function analyse(word: string): string[] {
  const surface = surfaceOf(word);
  if (surface === '') {
    return [];
  }
  if (/^0+\d+$/.test(surface)) {
    return [...new Set([surface, surface.replace(/^0+(?=\d)/, '')])];
  }
  const isStemmed =
    word.length > 2 && word.length <= LONGEST && LATIN.test(surface);
  if (!isStemmed) {
    return [surface];
  }
  const typed = word.normalize('NFC').toLocaleLowerCase('es');
  const english = stemEnglish(surface);
  const stems = [
    foldText(stemSpanish(typed)),
    stemSpanish(surface),
    english,
    // "printers" meets "printing" only so: the Spanish stemmer takes the "er"
    // off the singular, the English one the "s" off the plural.
    stemSpanish(english),
  ].map(stem => stem.replace(NOT_OF_WORDS, ''));
  return [...new Set([surface, ...stems])].filter(Boolean);
}
