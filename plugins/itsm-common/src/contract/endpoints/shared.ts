import { z } from 'zod';
import { ticketRefSchema } from '../primitives';

/** The ticket that a path names. */
export const ticketParams = z.object({ ref: ticketRefSchema });
/** Which page of a list, and how long it may be. */
export const pageQuery = z.strictObject({
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** Who may use what merely reads a ticket. */
export const readable = 'whoever may read the ticket; 404 otherwise';
/** Who may use what writes on a ticket. */
export const staffWrite =
  'whoever may read the ticket and is granted it by role; 403 otherwise';
