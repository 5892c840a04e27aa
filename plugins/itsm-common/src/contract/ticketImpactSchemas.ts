import { z } from 'zod';
import { entityRefSchema } from '../definitions';
import { IMPACTS } from '../domain/priority/levels';
import { ENTITY_EFFECTS } from '../domain/tickets/ticketTypes';
import {
  graphAgeSchema,
  graphEntitySchema,
  impactViaSchema,
} from './impactSchemas';
import { entityViewSchema, instantSchema } from './primitives';

/** Where a suggestion comes from (Mesa semantics 3.6). @public */
export const SUGGESTION_PROVENANCES = [
  'computed',
  'accepted',
  'not_impacted',
] as const;

/** What suffers with the entities of a ticket, as it was worked out last. @public */
export const suggestionSchema = z.object({
  entity: graphEntitySchema,
  /**
   * `accepted`: somebody has made it an affected entity of the ticket;
   * `not_impacted`: somebody has set it aside.
   */
  provenance: z.enum(SUGGESTION_PROVENANCES),
  /**
   * Whether the failure still gets there; what was accepted and is not reached
   * any more seems to have recovered.
   */
  isReached: z.boolean(),
  effect: z.enum(ENTITY_EFFECTS),
  distance: z.number().int(),
  /** As in an analysis; the first stop is an entity of the ticket. */
  path: z.array(z.string().nullable()),
  via: z.array(impactViaSchema),
  /** Of the graph in which the way was found. */
  graphVersion: z.number().int(),
  computedAt: instantSchema,
});
/** @public */
export type Suggestion = z.infer<typeof suggestionSchema>;

/** @public */
export const ticketImpactSchema = z.object({
  graph: graphAgeSchema,
  /** Absent before it was worked out for the first time. */
  computedAt: instantSchema.optional(),
  graphVersion: z.number().int().optional(),
  /** It is about to be worked out anew. */
  isPending: z.boolean(),
  /** How many suffer in all; the nearest 500 are listed. */
  total: z.number().int(),
  /** Nearest first. */
  items: z.array(suggestionSchema),
  /** Of the listed ones, those that this person may not see. */
  hidden: z.number().int(),
  /** Titles of the stops of ways that are no items. */
  stops: z.array(entityViewSchema),
  /** Whom to tell, those with most first. */
  owners: z.array(entityViewSchema.extend({ count: z.number().int() })),
  /** A graver impact that follows from how critical what suffers is. */
  proposed: z
    .object({
      impact: z.enum(IMPACTS),
      because: z.array(graphEntitySchema),
    })
    .optional(),
  /** Whether this person may accept and set aside. */
  mayDecide: z.boolean(),
});
/** @public */
export type TicketImpact = z.infer<typeof ticketImpactSchema>;

const decided = z
  .array(entityRefSchema)
  .max(500)
  .transform(refs => [...new Set(refs)]);

/** @public */
export const decideTicketImpactSchema = z
  .strictObject({
    /** They become affected entities of the ticket. */
    accept: decided.optional(),
    /** They do not suffer, and nothing does by them. */
    dismiss: decided.optional(),
    /** They were set aside, and are not any more. */
    restore: decided.optional(),
    /** They were accepted, and are taken off the ticket again. */
    release: decided.optional(),
  })
  .refine(({ accept = [], dismiss = [], restore = [], release = [] }) => {
    const all = [...accept, ...dismiss, ...restore, ...release];
    return all.length > 0 && new Set(all).size === all.length;
  }, 'names nothing, or an entity twice');
