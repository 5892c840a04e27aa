/** A word with its place in the text, in UTF-16 units; `end` is not part of it. @public */
export interface TextWord {
  text: string;
  start: number;
  end: number;
}

/** Scripts that put no spaces between words: each character counts as one. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{N}]\\p{M}*`;
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|(?:${LETTER})+`, 'gu');

/**
 * The words of a text: letters and digits of any script with the marks on
 * them. References, host names, addresses and paths fall apart at their
 * punctuation, so that each part is a word of its own.
 *
 * @public
 */
export function* splitWords(text: string): Generator<TextWord> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    yield { text: word, start: index, end: index + word.length };
  }
}
