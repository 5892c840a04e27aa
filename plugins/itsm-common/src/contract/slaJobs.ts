import { z } from 'zod';
import { definitionNameSchema } from '../definitions';
import { localizedTextSchema } from '../definitions/localizedText';
import { SLA_METRICS } from '../domain/sla/slaClock';
import { FINDING_TEXTS } from '../domain/findings';
import { TICKET_STATUSES } from '../domain/lifecycle/lifecycles';
import { TICKET_TYPES } from '../domain/tickets/ticketTypes';
import {
  entityViewSchema,
  instantSchema,
  personViewSchema,
} from './primitives';

/** Longest period that is tried at once. */
const MOST_DAYS = 3 * 366;

const countSchema = z.number().int();

/** Kinds of job. @public */
export const SLA_JOB_KINDS = ['reapply', 'whatIf'] as const;
/** @public */
export const SLA_JOB_STATES = [
  'waiting',
  'running',
  'done',
  'failed',
  'cancelled',
] as const;

/**
 * What is to be done: give running clocks the policies of now, or live through
 * the tickets of a period under proposed ones.
 *
 * @public
 */
export const startSlaJobSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reapply'),
    /** Only tells what would change. */
    dryRun: z.boolean(),
    /** Clocks that count by these, or by none; all when left out. */
    policies: z.array(definitionNameSchema).min(1).max(200).optional(),
    /**
     * `definitionsRevision` of the dry run that was looked at: refused when
     * definitions were changed since.
     */
    expectedDefinitionsRevision: countSchema.optional(),
  }),
  z
    .strictObject({
      kind: z.literal('whatIf'),
      /** SlaPolicy, Calendar and HolidayList as they might be. */
      yaml: z.string().min(1).max(1_000_000),
      /** Tickets that were filed from here … */
      from: instantSchema,
      /** … until here, not included. */
      until: instantSchema,
    })
    .superRefine(({ from, until }, context) => {
      const days = (Date.parse(until) - Date.parse(from)) / 86_400_000;
      if (days <= 0 || days > MOST_DAYS) {
        context.addIssue({
          code: 'custom',
          path: ['until'],
          message:
            days <= 0 ? FINDING_TEXTS.periodOrder : FINDING_TEXTS.periodLong,
        });
      }
    }),
]);

const verdictSchema = z.enum(['kept', 'missed', 'open', 'void']);

/** How many promises of a service and team are kept, before and after. @public */
export const slaJobSumSchema = z.object({
  metric: z.enum(SLA_METRICS),
  service: z
    .object({ name: z.string(), title: localizedTextSchema })
    .optional(),
  team: entityViewSchema,
  /** Clocks that are judged, before or after; those that are void are not. */
  clocks: countSchema,
  missedBefore: countSchema,
  missedAfter: countSchema,
  /** Missed only after. */
  gained: countSchema,
  /** Missed only before. */
  lost: countSchema,
});
/** @public */
export type SlaJobSum = z.infer<typeof slaJobSumSchema>;

/** A job and how far it has come. @public */
export const slaJobSchema = z.object({
  id: z.string(),
  kind: z.enum(SLA_JOB_KINDS),
  state: z.enum(SLA_JOB_STATES),
  dryRun: z.boolean(),
  /** Policies to which it keeps; all of them when absent. */
  policies: z.array(z.string()).optional(),
  from: instantSchema.optional(),
  until: instantSchema.optional(),
  /**
   * At which revision all definitions stood when it was asked for: a number
   * that grows with each change of any. Absent in jobs of earlier releases.
   */
  definitionsRevision: countSchema.optional(),
  requestedBy: personViewSchema.omit({ id: true }),
  createdAt: instantSchema,
  finishedAt: instantSchema.optional(),
  total: countSchema,
  processed: countSchema,
  /** Clocks that it changed, or would change. */
  changes: countSchema,
  error: z.string().optional(),
  sums: z.array(slaJobSumSchema),
});
/** @public */
export type SlaJob = z.infer<typeof slaJobSchema>;

/** A clock that a job changed, or would change. @public */
export const slaJobChangeSchema = z.object({
  ref: z.string(),
  type: z.enum(TICKET_TYPES),
  title: z.string(),
  status: z.enum(TICKET_STATUSES),
  metric: z.enum(SLA_METRICS),
  /** Absent when nothing was promised. */
  before: verdictSchema.optional(),
  after: verdictSchema.optional(),
  dueBefore: instantSchema.optional(),
  dueAfter: instantSchema.optional(),
});
/** @public */
export type SlaJobChange = z.infer<typeof slaJobChangeSchema>;
