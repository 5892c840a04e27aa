import type { Catalogue } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  allLanguages,
  placedOfferings,
  type PlacedOffering,
} from './catalogueModel';
import { foldText } from './foldText';

/** How much a word counts, by where it is found. */
const WEIGHTS = { title: 8, keyword: 5, shelf: 2, description: 1 } as const;

/**
 * Offerings that every word of the search is found in, best first: titles
 * and keywords before shelves and descriptions, beginnings of words before
 * middles, and the catalogue's own order among equals. Accents and case do
 * not matter.
 */
export function searchCatalogue(
  catalogue: Catalogue,
  search: string,
): PlacedOffering[] {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return [];
  }
  return placedOfferings(catalogue)
    .map(placed => ({ placed, score: scoreOf(placed, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ placed }) => placed);
}

function scoreOf(placed: PlacedOffering, words: readonly string[]): number {
  const { offering, service, family } = placed;
  const places: [keyof typeof WEIGHTS, string[]][] = [
    ['title', allLanguages(offering.title)],
    ['keyword', offering.keywords],
    ['shelf', [...allLanguages(service.title), ...allLanguages(family.title)]],
    ['description', allLanguages(offering.description)],
  ];
  const folded = places.map(
    ([place, texts]) => [WEIGHTS[place], texts.map(foldText)] as const,
  );
  let total = 0;
  for (const word of words) {
    const best = Math.max(
      ...folded.map(
        ([weight, texts]) =>
          weight * Math.max(0, ...texts.map(text => hit(text, word))),
      ),
    );
    if (best === 0) {
      return 0;
    }
    total += best;
  }
  return total;
}

/** 2 at the beginning of a word, 1 inside one, 0 nowhere. */
function hit(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at < 0) {
    return 0;
  }
  const startsWord = (index: number) =>
    index === 0 || /[^\p{Letter}\p{Number}]/u.test(text[index - 1]);
  for (let index = at; index >= 0; index = text.indexOf(word, index + 1)) {
    if (startsWord(index)) {
      return 2;
    }
  }
  return 1;
}
