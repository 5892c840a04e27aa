import { z } from 'zod';
import { localizedTextSchema } from '../definitions';
import { TICKET_ACTIONS } from '../domain/lifecycle/lifecycles';
import { LINK_KINDS, VISIBILITIES } from '../domain/tickets/ticketTypes';
import { instantSchema, personViewSchema } from './primitives';
import { slaReachedSchema } from './slaViews';
import { entityLinkSchema } from './ticketViews';

/** A changed field, with readable values. @public */
export const fieldChangeViewSchema = z.object({
  field: z.string(),
  from: localizedTextSchema.optional(),
  to: localizedTextSchema.optional(),
  /** A value of it was taken out of the log. */
  redacted: z.boolean().optional(),
});

/** One entry of the log. @public */
export const ticketEventViewSchema = z.object({
  seq: z.number().int(),
  at: instantSchema,
  kind: z.string(),
  visibility: z.enum(VISIBILITIES),
  /** Absent when the system acted. */
  actor: personViewSchema.optional(),
  /** Whether the actor spoke for the desk or as a person who asked. */
  side: z.enum(['desk', 'requester', 'system']),
  action: z.enum(TICKET_ACTIONS).optional(),
  automatic: z.string().optional(),
  /** The ticket from which it came; only when this person may read it. */
  because: z.string().optional(),
  text: z.string().optional(),
  redacted: z.boolean().optional(),
  /** Whether this person may take something out of it. */
  redactable: z.boolean().optional(),
  changes: z.array(fieldChangeViewSchema),
  entity: entityLinkSchema.optional(),
  link: z.object({ kind: z.enum(LINK_KINDS), ref: z.string() }).optional(),
  /** Tickets that went along with an action, as far as this person may read. */
  moved: z.array(z.string()).optional(),
  /** Open tickets that could not go along and were left as they were. */
  stayed: z.array(z.string()).optional(),
  person: personViewSchema.optional(),
  /** How many entities came to suffer with those of the ticket, or ceased to. */
  impact: z
    .object({
      added: z.number().int(),
      removed: z.number().int(),
      recovered: z.number().int().optional(),
      returned: z.number().int().optional(),
      total: z.number().int().optional(),
    })
    .optional(),
  /** A target that is at risk or missed. */
  sla: slaReachedSchema.optional(),
});
/** @public */
export type TicketEventView = z.infer<typeof ticketEventViewSchema>;
