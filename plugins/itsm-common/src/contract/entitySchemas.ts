import { z } from 'zod';
import { entityRefSchema } from '../definitions';
import { TICKET_TYPES } from '../domain/tickets/ticketTypes';
import { ticketSummarySchema } from './ticketViews';

/** @public */
export const entityOverviewQuerySchema = z.strictObject({
  ref: entityRefSchema,
});

const tally = z.object({
  type: z.enum(TICKET_TYPES),
  open: z.number().int(),
  /** False where counting stopped at the bound. */
  exact: z.boolean(),
});

/**
 * What the service desk knows of a catalog entity with its parts, among what
 * this person may read.
 *
 * @public
 */
export const entityOverviewSchema = z.object({
  counts: z.array(tally),
  /** The change whose window comes first, or is under way. */
  nextChange: ticketSummarySchema.optional(),
  /** Kinds of ticket that this person may file about it. */
  file: z.array(z.enum(TICKET_TYPES)),
});
/** @public */
export type EntityOverview = z.infer<typeof entityOverviewSchema>;

/** What became of one ticket of a bulk action. @public */
export const bulkResultSchema = z.object({
  results: z.array(
    z.object({
      ref: z.string(),
      done: z.boolean(),
      /** Why not, as the single action would have said. */
      error: z
        .object({
          name: z.string(),
          message: z.string(),
          /** See `REFUSALS`, with what its text needs to know. */
          code: z.string().optional(),
          params: z
            .record(
              z.string(),
              z.union([z.string(), z.number(), z.array(z.string())]),
            )
            .optional(),
        })
        .optional(),
    }),
  ),
});
/** @public */
export type BulkResult = z.infer<typeof bulkResultSchema>;

/** How many incidents and requests were told. @public */
export const workaroundResultSchema = z.object({
  told: z.array(z.string()),
});
