import type { ListedTicket } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmApi } from '@mesa-itsm/backstage-plugin-itsm-react';
import type { SearchApi } from '@backstage/plugin-search-react';
import type {
  SearchQuery,
  SearchResult,
  SearchResultSet,
} from '@backstage/plugin-search-common';
import { TICKET_RESULT_TYPE, toSearchResult } from './toSearchResult';
import { besides, readTicketPage } from './ticketPages';

/** Tickets that stand above everything else that was found. */
const FIRST_TICKETS = 3;
/** Without a limit of its own the search page shows as many. */
const PAGE_LIMIT = 25;

type Found = { items: ListedTicket[]; next?: string };

/**
 * The portal's search with the tickets that the caller may read. Tickets are
 * not in the portal's own index, whose readers nobody would check where
 * permissions are off: they are asked for at the service desk, each time and
 * as the caller.
 *
 * Without a type, the three newest tickets that hold the words come before
 * the first page of everything else; with the type `itsm-ticket`, tickets
 * alone, page by page.
 *
 * @public
 */
export class TicketSearchApi implements SearchApi {
  readonly #others: SearchApi;
  readonly #itsm: ItsmApi;
  readonly #ticketPath: (ref: string) => string;
  readonly #asked = new Map<string, Promise<Found>>();

  constructor(options: {
    /** The search that knows everything else. */
    others: SearchApi;
    itsm: ItsmApi;
    /** Address of a ticket in this app. */
    ticketPath: (ref: string) => string;
  }) {
    this.#others = options.others;
    this.#itsm = options.itsm;
    this.#ticketPath = options.ticketPath;
  }

  async query(
    query: SearchQuery,
    options?: { signal?: AbortSignal },
  ): Promise<SearchResultSet> {
    const types = query.types ?? [];
    const others = types.filter(type => type !== TICKET_RESULT_TYPE);
    if (types.length > 0 && others.length === types.length) {
      return this.#others.query(query, options);
    }
    if (types.length > 0 && others.length === 0) {
      return this.#tickets(query);
    }
    const [found, tickets] = await Promise.all([
      this.#others.query({ ...query, types: others }, options),
      this.#firstTickets(query),
    ]);
    const { numberOfResults } = found;
    return {
      ...found,
      results: [...tickets.results, ...found.results],
      numberOfResults:
        numberOfResults === undefined || tickets.number === undefined
          ? undefined
          : numberOfResults + tickets.number,
    };
  }

  /** What stands above the first page; nothing when the desk cannot say. */
  async #firstTickets({ term, filters, pageCursor, pageLimit }: SearchQuery) {
    const isNarrowed = Object.values(filters ?? {}).some(isSet);
    if (!term.trim() || isNarrowed) {
      return { results: [], number: 0 };
    }
    try {
      const { items, next } = await this.#ask(term, {});
      const shown = pageCursor || pageLimit === 0 ? [] : items;
      return {
        results: shown
          .slice(0, FIRST_TICKETS)
          .map((ticket, index) => this.#resultOf(ticket, index + 1)),
        number: next === undefined ? items.length : undefined,
      };
    } catch {
      // The search of everything else does not fail with the service desk,
      // whose own tab says what is wrong.
      return { results: [], number: undefined };
    }
  }

  async #tickets(query: SearchQuery): Promise<SearchResultSet> {
    const limit = query.pageLimit || undefined;
    const page = readTicketPage(query.pageCursor);
    const { items, next } = await this.#ask(query.term, {
      cursor: page.cursor,
      limit,
    });
    const isAll = next === undefined && page.number === 0;
    return {
      results: items.map((ticket, index) =>
        this.#resultOf(ticket, page.number * (limit ?? PAGE_LIMIT) + index + 1),
      ),
      ...besides(page, next),
      // An exact number of what goes on would have to be counted.
      numberOfResults: isAll ? items.length : undefined,
    };
  }

  /**
   * The page asks for its results and for the numbers beside its types at
   * the same time: one question answers all of them, so that no caller's
   * signal ends it.
   */
  #ask(
    term: string,
    { cursor, limit = PAGE_LIMIT }: { cursor?: string; limit?: number },
  ): Promise<Found> {
    const query = { q: term.trim() || undefined, cursor, limit };
    const key = JSON.stringify(query);
    let answer = this.#asked.get(key);
    if (!answer) {
      answer = this.#itsm
        .call('listTickets', { query })
        .finally(() => this.#asked.delete(key));
      this.#asked.set(key, answer);
    }
    return answer;
  }

  #resultOf(ticket: ListedTicket, rank: number): SearchResult {
    return toSearchResult(ticket, this.#ticketPath(ticket.ref), rank);
  }
}

function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
