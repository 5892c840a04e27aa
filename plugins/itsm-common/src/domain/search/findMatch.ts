import type { TicketState } from '../tickets/ticketState';
import {
  type Excerpt,
  findExcerpt,
  findInText,
  type TextRange,
} from './findInText';
import type { SearchQuery } from './searchQuery';
import { type SearchedPlace, searchedTexts } from './searchedTexts';

/** Where on a ticket the words of a query stand. @public */
export interface FoundMatch {
  in: SearchedPlace;
  title: TextRange[];
  excerpt?: Excerpt;
}

/** Whether all words of a query stand in a title. @public */
export function isAllInTitle(query: SearchQuery, title: string): boolean {
  return findInText(query, title).words.size === query.words.length;
}

/**
 * What a list shows of a ticket that was found: the words in its title and,
 * unless all of them are there, the passage that holds most of the others.
 *
 * @param entries - texts of the log that the reader may see, newest first,
 *   and as many of them as are to be looked through
 * @public
 */
export function findMatch(
  query: SearchQuery,
  ticket: { ref: string; state: TicketState },
  entries: readonly string[],
): FoundMatch {
  const title = findInText(query, ticket.state.title);
  if (title.words.size === query.words.length) {
    return { in: 'title', title: title.ranges };
  }
  const others = [...query.words.keys()].filter(at => !title.words.has(at));
  const places = [
    ...searchedTexts(ticket.state).slice(1),
    ...entries.map(text => ({ place: 'log' as const, text })),
    { place: 'reference' as const, text: ticket.ref },
  ];
  let best: { match: FoundMatch; count: number } | undefined;
  for (const { place, text } of places) {
    const found = findExcerpt(query, text);
    const count = others.filter(at => found?.words.has(at)).length;
    if (found && count > (best?.count ?? 0)) {
      const excerpt = { text: found.text, ranges: found.ranges };
      best = {
        match: {
          in: place,
          title: title.ranges,
          ...(place === 'reference' ? {} : { excerpt }),
        },
        count,
      };
    }
    if (count === others.length) {
      break;
    }
  }
  // Further back in the log than the entries go.
  return best?.match ?? { in: 'log', title: title.ranges };
}
