import type { ListedTicket } from '@mesa-itsm/backstage-plugin-itsm-common';
import type {
  SearchDocument,
  SearchResult,
} from '@backstage/plugin-search-common';

/** The type under which the portal's search knows tickets. @public */
export const TICKET_RESULT_TYPE = 'itsm-ticket';

// Characters that no text has use for, and no regular expression either: the
// search page looks for them with one.
const MARK = { preTag: '\ue000', postTag: '\ue001' };

/** A ticket as a document; other items of the search page can show it too. */
export interface TicketDocument extends SearchDocument {
  ticket: ListedTicket;
}

/** @returns whether a result is a ticket that the service desk answered. */
export function isTicketResult(result: SearchResult): boolean {
  return result.type === TICKET_RESULT_TYPE;
}

export function toSearchResult(
  ticket: ListedTicket,
  location: string,
  rank: number,
): SearchResult {
  const { ref, title, match } = ticket;
  const excerpt = match?.excerpt ?? { text: '', ranges: [] };
  const document: TicketDocument = {
    title: `${ref} ${title}`,
    text: excerpt.text,
    location,
    ticket,
  };
  return {
    type: TICKET_RESULT_TYPE,
    document,
    rank,
    highlight: {
      ...MARK,
      fields: {
        title: `${ref} ${mark(title, match?.title ?? [])}`,
        text: mark(excerpt.text, excerpt.ranges),
      },
    },
  };
}

/** Ranges are in order and do not overlap. */
function mark(
  text: string,
  ranges: readonly { start: number; end: number }[],
): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of ranges) {
    marked += text.slice(at, start);
    marked += `${MARK.preTag}${text.slice(start, end)}${MARK.postTag}`;
    at = end;
  }
  return marked + text.slice(at);
}
