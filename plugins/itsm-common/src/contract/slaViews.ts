import { z } from 'zod';
import {
  definitionNameSchema,
  entityRefSchema,
  groupRefSchema,
} from '../definitions';
import { localizedTextSchema } from '../definitions/localizedText';
import { SLA_TICKET_TYPES } from '../definitions/slaPolicy';
import { IMPACTS, URGENCIES } from '../domain/priority/levels';
import { SLA_CRITERIA } from '../domain/sla/choosePolicy';
import { ESCALATION_AUDIENCES } from '../domain/sla/escalation';
import { SLA_METRICS } from '../domain/sla/slaClock';
import { instantSchema, personViewSchema } from './primitives';

const namedSchema = z.object({
  name: z.string(),
  title: localizedTextSchema,
});
const msSchema = z.number().int();

/**
 * What lists show of clocks. The instants stay true while nothing happens: a
 * ticket is at risk from `warnAt` on and late after `breachAt`. With `dueAt`
 * ahead and `breachAt` behind, the response was late and the next target is
 * still to be met.
 *
 * @public
 */
export const slaSummarySchema = z.object({
  /**
   * When the next target is due; absent while no clock runs, unless one that
   * stands still was missed before: then since when.
   */
  dueAt: instantSchema.optional(),
  warnAt: instantSchema.optional(),
  breachAt: instantSchema.optional(),
  /** Something is promised, and all clocks stand still. */
  isPaused: z.boolean().optional(),
});
/** @public */
export type SlaSummaryView = z.infer<typeof slaSummarySchema>;

const thresholdSchema = z.object({
  /** Of the target; 100 is the breach. */
  percent: z.number().optional(),
  /** Or so many working milliseconds before it. */
  beforeMs: msSchema.optional(),
});

/** An entry of the log that tells of a warning or a breach. @public */
export const slaReachedSchema = thresholdSchema.extend({
  metric: z.enum(SLA_METRICS),
  isBreach: z.boolean(),
  reachedAt: instantSchema,
  targetMs: msSchema,
  tell: z.array(z.enum(ESCALATION_AUDIENCES)),
});

const pauseSchema = z.object({
  cause: z.enum(['awaiting_approval', 'rejected', 'pending', 'resolved']),
  reason: namedSchema.optional(),
  /** Entry of the log by which it began, as this person counts entries. */
  seq: z.number().int().optional(),
  /** Who did that; absent when the system did. */
  by: personViewSchema.optional(),
});

const termSchema = z.object({
  at: instantSchema,
  targetMs: msSchema,
  /** As the policy writes it, such as `P2WD`. */
  written: z.string(),
  policy: namedSchema.extend({
    revision: z.number().int(),
    /** Whether that is still how the policy reads. */
    isCurrent: z.boolean(),
  }),
  calendar: namedSchema.extend({
    revision: z.number().int(),
    timeZone: z.string(),
    holidayLists: z.array(namedSchema.extend({ revision: z.number().int() })),
  }),
  priority: z.number().int().optional(),
  /** What the policy names that fits this ticket; none: it is for all. */
  fits: z.array(z.enum(SLA_CRITERIA)),
  /** Less specific ones that would have applied too. */
  passedOver: z.array(namedSchema),
  /** Working milliseconds that were spent when it began. */
  spentBeforeMs: msSchema,
});

const markSchema = thresholdSchema.extend({
  term: z.number().int(),
  isBreach: z.boolean(),
  /** When it was, or will be, reached. */
  at: instantSchema,
  isAhead: z.boolean(),
  /** When the log told of it. */
  toldAt: instantSchema.optional(),
});

/** A stretch of a clock's life, and what became of its time. @public */
export const slaSegmentSchema = z.object({
  start: instantSchema,
  end: instantSchema,
  /** `ended` is what came after its life, until now. */
  kind: z.enum(['running', 'paused', 'outside', 'holiday', 'ended']),
  /** Of the holiday. */
  name: z.string().optional(),
  pause: pauseSchema.optional(),
  term: z.number().int(),
});
/** @public */
export type SlaSegmentView = z.infer<typeof slaSegmentSchema>;

/** A clock with an account of all of its time. @public */
export const slaClockViewSchema = z.object({
  metric: z.enum(SLA_METRICS),
  /** Which one of its metric it is, from 1. */
  cycle: z.number().int(),
  phase: z.enum(['running', 'paused', 'ended']),
  /** Nothing is promised any more: it was ended without a verdict. */
  isWithdrawn: z.boolean(),
  startedAt: instantSchema,
  endedAt: instantSchema.optional(),
  /** Absent while it stands still, and when it has ended. */
  dueAt: instantSchema.optional(),
  /** When the target that counts was missed. */
  breachedAt: instantSchema.optional(),
  targetMs: msSchema,
  spentMs: msSchema,
  /** Since when it has stood still and why. */
  pause: pauseSchema.optional(),
  terms: z.array(termSchema),
  marks: z.array(markSchema),
  /** Milliseconds of each kind; they add up to its life so far. */
  sums: z.object({
    running: msSchema,
    paused: msSchema,
    outside: msSchema,
    holiday: msSchema,
  }),
  /** Without gap or overlap; the newest ones when there are very many. */
  segments: z.array(slaSegmentSchema),
  /** How many older ones were left out. */
  segmentsLeftOut: z.number().int(),
});
/** @public */
export type SlaClockView = z.infer<typeof slaClockViewSchema>;

/** All clocks of a ticket. @public */
export const ticketSlaSchema = z.object({
  /** Instant for which it holds. */
  now: instantSchema,
  clocks: z.array(slaClockViewSchema),
  /** Why there are none. */
  none: z.enum(['changesHaveNone', 'noPolicy', 'noTarget']).optional(),
});
/** @public */
export type TicketSla = z.infer<typeof ticketSlaSchema>;

/** A ticket that is not filed yet. @public */
export const slaPreviewQuerySchema = z.strictObject({
  type: z.enum(SLA_TICKET_TYPES),
  offering: definitionNameSchema.optional(),
  unit: groupRefSchema.optional(),
  entity: entityRefSchema.optional(),
  impact: z.enum(IMPACTS).optional(),
  urgency: z.enum(URGENCIES).optional(),
});

/** What would be promised for it if it were filed now. @public */
export const slaPreviewSchema = z.object({
  targets: z.array(
    z.object({
      metric: z.enum(SLA_METRICS),
      targetMs: msSchema,
      written: z.string(),
      dueAt: instantSchema,
    }),
  ),
});
/** @public */
export type SlaPreview = z.infer<typeof slaPreviewSchema>;
