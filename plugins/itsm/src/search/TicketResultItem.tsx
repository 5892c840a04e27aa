import type { SearchDocument } from '@backstage/plugin-search-common';
import { TicketLine } from '../entity';
import type { TicketDocument } from './toSearchResult';

/** A ticket among the results of the portal's search. */
export function TicketResultItem({ result }: { result?: SearchDocument }) {
  const ticket = (result as TicketDocument | undefined)?.ticket;
  return ticket ? <TicketLine ticket={ticket} /> : null;
}
