import { lexemesOf, surfaceOf } from './lexemesOf';
import { splitWords } from './splitWords';
import { STOP_WORDS } from './stopWords';

/** Further words of a query are left out. @public */
export const QUERY_WORDS = 12;

/** Shorter beginnings of words would find half of everything. */
const SHORTEST_PREFIX = 3;

/** One word that is looked for: found by any of its lexemes. @public */
export interface SearchWord {
  lexemes: readonly string[];
  /** The word may also be the beginning of another one: it is being typed. */
  prefix?: string;
}

/** What is looked for: all of the words, in any order and place. @public */
export interface SearchQuery {
  /** None: there is nothing to look for, and nothing is found. */
  words: readonly SearchWord[];
  /** Made of words that stand in nearly every text. */
  isCommon: boolean;
}

/**
 * Reads what somebody typed. Quotes and operators of search languages are
 * punctuation like any other. Words that stand in nearly every text are left
 * out, unless there are no others; a word that is said twice counts once.
 *
 * @public
 */
export function parseSearchQuery(text: string): SearchQuery {
  const surfaces = new Map<string, string>();
  let last: string | undefined;
  for (const word of splitWords(text)) {
    const surface = surfaceOf(word.text);
    if (surface !== '') {
      surfaces.delete(surface);
      surfaces.set(surface, word.text);
      last = surface;
    }
  }
  const telling = [...surfaces].filter(([surface]) => !STOP_WORDS.has(surface));
  const isCommon = telling.length === 0;
  const words = (isCommon ? [...surfaces] : telling)
    .slice(0, QUERY_WORDS)
    .map(([surface, word]) => ({
      lexemes: lexemesOf(word),
      ...(surface === last && isPrefix(surface) ? { prefix: surface } : {}),
    }));
  return { words, isCommon };
}

function isPrefix(surface: string): boolean {
  return surface.length >= SHORTEST_PREFIX;
}

/** Which of the words looked for a word of a text is, by their place. @internal */
export function matchingWords(query: SearchQuery, word: string): number[] {
  const lexemes = lexemesOf(word);
  return query.words.flatMap((wanted, index) => {
    const isFound =
      lexemes.some(lexeme => wanted.lexemes.includes(lexeme)) ||
      (wanted.prefix !== undefined &&
        lexemes.some(lexeme => lexeme.startsWith(wanted.prefix!)));
    return isFound ? [index] : [];
  });
}
