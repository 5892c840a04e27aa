import { z } from 'zod';
import { entityRefSchema } from '../definitions';
import {
  graphAgeSchema,
  graphEntitySchema,
  HEALTH_STATES,
  healthReasonSchema,
} from './impactSchemas';

/** @public */
export const healthRollupQuerySchema = z.strictObject({
  /** A whole, such as a system or a domain, or an owner: a group or a user. */
  of: entityRefSchema,
});
/** @public */
export type HealthRollupQuery = z.infer<typeof healthRollupQuerySchema>;

/** A member of a whole that is out of service or impaired, and why. @public */
export const healthMemberSchema = z.object({
  entity: graphEntitySchema,
  health: z.enum(HEALTH_STATES),
  reasons: z.array(healthReasonSchema),
});
/** @public */
export type HealthMember = z.infer<typeof healthMemberSchema>;

/**
 * How a whole is with its parts, or an owner with what they own; of nothing
 * but what the caller may see (Mesa semantics 3.6).
 *
 * @public
 */
export const healthRollupSchema = z.object({
  graph: graphAgeSchema,
  entity: graphEntitySchema,
  /**
   * Red when the entity itself is; amber when it is, or when any member is red
   * or amber; unknown when something is and nothing is graver; green otherwise.
   */
  health: z.enum(HEALTH_STATES),
  /** The entity by itself. */
  own: z.object({
    health: z.enum(HEALTH_STATES),
    reasons: z.array(healthReasonSchema),
  }),
  /** Members by how they are; their sum is how many were looked at. */
  counts: z.object({
    red: z.number().int(),
    amber: z.number().int(),
    unknown: z.number().int(),
    green: z.number().int(),
  }),
  /** Out of service before impaired, then by criticality and title; 50 at most. */
  worst: z.array(healthMemberSchema),
  /** There are more members than were looked at. */
  truncated: z.literal('members').optional(),
});
/** @public */
export type HealthRollup = z.infer<typeof healthRollupSchema>;
