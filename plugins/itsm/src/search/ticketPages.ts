/**
 * Lists of tickets have a cursor for the next page only. The search page goes
 * back as well, so its cursor holds those of the pages before.
 */
export interface TicketPage {
  /** Counted from 0. */
  number: number;
  /** Of the list; undefined for the first page. */
  cursor: string | undefined;
  /** Of the pages before, without the first; the last one is the nearest. */
  before: readonly string[];
}

/** More would make the address of the page too long. */
const REMEMBERED_PAGES = 20;

const FIRST: TicketPage = { number: 0, cursor: undefined, before: [] };

/** @returns the first page for what is no cursor of these. */
export function readTicketPage(text: string | undefined): TicketPage {
  if (!text) {
    return FIRST;
  }
  try {
    const [number, ...cursors]: unknown[] = JSON.parse(text);
    const isOurs =
      Number.isInteger(number) &&
      cursors.length > 0 &&
      cursors.every(cursor => typeof cursor === 'string');
    return isOurs
      ? {
          number: number as number,
          cursor: cursors.at(-1) as string,
          before: cursors.slice(0, -1) as string[],
        }
      : FIRST;
  } catch {
    return FIRST;
  }
}

/** Cursors of the pages beside one; `next` is that of the list. */
export function besides(
  page: TicketPage,
  next: string | undefined,
): { nextPageCursor?: string; previousPageCursor?: string } {
  const cursors = page.cursor ? [...page.before, page.cursor] : [];
  return {
    nextPageCursor: next
      ? write(page.number + 1, [...cursors, next])
      : undefined,
    previousPageCursor: previousOf(page),
  };
}

function previousOf({ number, before }: TicketPage): string | undefined {
  if (number === 0) {
    return undefined;
  }
  if (before.length > 0) {
    return write(number - 1, before);
  }
  // Of the second page, or of one whose predecessors are not remembered: the
  // first page. It has no cursor in the list, but must have one here.
  return JSON.stringify([0]);
}

function write(number: number, cursors: readonly string[]): string {
  return JSON.stringify([number, ...cursors.slice(-REMEMBERED_PAGES)]);
}
