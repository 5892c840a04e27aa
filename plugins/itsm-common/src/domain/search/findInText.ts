import { matchingWords, type SearchQuery } from './searchQuery';
import { splitWords } from './splitWords';

/** A part of a text, in UTF-16 units; `end` is not part of it. @public */
export interface TextRange {
  start: number;
  end: number;
}

/** Where the words of a query stand in a text. @public */
export interface TextHits {
  ranges: TextRange[];
  /** Which words of the query are there, by their place in it. */
  words: ReadonlySet<number>;
}

/** A few words of a text around what was looked for. @public */
export interface Excerpt {
  text: string;
  ranges: TextRange[];
}

/** The words of a query in a text. @public */
export function findInText(query: SearchQuery, text: string): TextHits {
  const hits = hitsOf(query, text);
  return {
    ranges: hits.map(({ start, end }) => ({ start, end })),
    words: new Set(hits.flatMap(({ words }) => words)),
  };
}

/** Characters around a hit; more would not fit on the line of a list. */
const BEFORE = 40;
const LENGTH = 160;

/**
 * The passage of a text that holds most of the words looked for, the first
 * one of several, on one line. Undefined when none of them is there.
 *
 * @param text - only as much of it as is to be looked through
 * @public
 */
export function findExcerpt(
  query: SearchQuery,
  text: string,
): (Excerpt & { words: ReadonlySet<number> }) | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  const hits = hitsOf(query, line);
  const best = bestPassage(hits);
  if (!best) {
    return undefined;
  }
  const begin = wordBorder(line, best.start - BEFORE, best.start);
  const end = Math.max(
    best.end,
    lastBorder(line, Math.min(begin + LENGTH, line.length), best.end),
  );
  const lead = begin > 0 ? '… ' : '';
  const shift = lead.length - begin;
  return {
    text:
      lead + line.slice(begin, end).trimEnd() + (end < line.length ? ' …' : ''),
    ranges: hits
      .filter(hit => hit.start >= begin && hit.end <= end)
      .map(hit => ({ start: hit.start + shift, end: hit.end + shift })),
    words: new Set(hits.flatMap(({ words }) => words)),
  };
}

interface Hit extends TextRange {
  words: number[];
}

function hitsOf(query: SearchQuery, text: string): Hit[] {
  const hits: Hit[] = [];
  for (const word of splitWords(text)) {
    const words = matchingWords(query, word.text);
    if (words.length > 0) {
      hits.push({ start: word.start, end: word.end, words });
    }
  }
  return hits;
}

/** From the hit after which most different words follow at once. */
function bestPassage(hits: readonly Hit[]): TextRange | undefined {
  let best: { range: TextRange; count: number } | undefined;
  let until = 0;
  for (let from = 0; from < hits.length; from += 1) {
    until = Math.max(until, from);
    const limit = hits[from].start + LENGTH - BEFORE;
    while (until + 1 < hits.length && hits[until + 1].end <= limit) {
      until += 1;
    }
    // A passage of the same word over and over is not looked at to its end.
    const inside = hits.slice(from, Math.min(until + 1, from + LENGTH / 2));
    const count = new Set(inside.flatMap(({ words }) => words)).size;
    if (!best || count > best.count) {
      best = {
        range: { start: hits[from].start, end: inside[inside.length - 1].end },
        count,
      };
    }
  }
  return best?.range;
}

/** The beginning of the first whole word from `at`, at most `latest`. */
function wordBorder(line: string, at: number, latest: number): number {
  if (at <= 0) {
    return 0;
  }
  const space = line.indexOf(' ', at - 1);
  return space < 0 || space >= latest ? latest : space + 1;
}

/** The end of the last whole word before `at`, at least `earliest`. */
function lastBorder(line: string, at: number, earliest: number): number {
  if (at >= line.length) {
    return line.length;
  }
  const space = line.lastIndexOf(' ', at);
  return space < earliest ? earliest : space;
}
