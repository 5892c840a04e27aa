import { z } from 'zod';
import { SEARCHED_PLACES } from '../domain/search';
import { ticketSummarySchema } from './ticketViews';

const rangesSchema = z.array(
  z.object({ start: z.number().int(), end: z.number().int() }),
);

/**
 * Where the words of a search stand on a ticket. Ranges count UTF-16 units,
 * as JavaScript does; `end` is not part of them.
 *
 * @public
 */
export const ticketMatchSchema = z.object({
  /** `title` when all words are there; otherwise where most others are. */
  in: z.enum(SEARCHED_PLACES),
  /** Words in the title. */
  title: rangesSchema,
  /** A passage of that place; absent where it would take too long to find. */
  excerpt: z.object({ text: z.string(), ranges: rangesSchema }).optional(),
});
/** @public */
export type TicketMatch = z.infer<typeof ticketMatchSchema>;

/** A ticket in a list; `match` is there when `q` was asked for. @public */
export const listedTicketSchema = ticketSummarySchema.extend({
  match: ticketMatchSchema.optional(),
});
/** @public */
export type ListedTicket = z.infer<typeof listedTicketSchema>;
