import { z } from 'zod';
import { parseDuration } from '../domain/calendar/duration';
import { FINDING_TEXTS } from '../domain/findings/findingTexts';
import { ESCALATION_AUDIENCES } from '../domain/sla/escalation';
import { SLA_METRICS } from '../domain/sla/slaClock';
import { localizedTextSchema } from './localizedText';
import { definitionNameSchema, entityRefSchema, groupRefSchema } from './names';

/** Types of tickets that clocks run on; changes have windows instead. @public */
export const SLA_TICKET_TYPES = ['request', 'incident', 'problem'] as const;
/** @public */
export type SlaTicketType = (typeof SLA_TICKET_TYPES)[number];

const LONGEST_DAYS = 400;
const LONGEST_MS = 9_600 * 3_600_000;

/** `PT4H` or `P2WD`; a target of nothing would be missed at once. */
const targetSchema = z
  .string()
  .max(40)
  .superRefine((text, context) => {
    const parsed = parseDuration(text);
    const issue = (message: string) =>
      context.addIssue({ code: 'custom', message });
    if (!parsed) {
      issue(FINDING_TEXTS.duration);
    } else if ('ms' in parsed ? parsed.ms === 0 : parsed.workingDays === 0) {
      issue('is no time at all: everything would be late at once');
    } else if (
      'ms' in parsed
        ? parsed.ms > LONGEST_MS
        : parsed.workingDays > LONGEST_DAYS
    ) {
      issue(`is longer than ${LONGEST_DAYS} working days or 9,600 hours`);
    }
  });

/** One target for all, or one for each priority; what is left out has none. */
const targetsSchema = z.union([
  targetSchema,
  z
    .strictObject({
      1: targetSchema.optional(),
      2: targetSchema.optional(),
      3: targetSchema.optional(),
      4: targetSchema.optional(),
    })
    .refine(
      targets => Object.values(targets).some(Boolean),
      'names no target; leave the metric out',
    ),
]);

/** When somebody is told before a target is missed. */
const warningSchema = z.union([
  z.strictObject({
    percent: z
      .number()
      .int()
      .min(1)
      .max(99, '100 percent is the breach itself, of which people are told'),
  }),
  z.strictObject({
    /** Working time before it is due. */
    before: z
      .string()
      .max(40)
      .refine(text => {
        const parsed = parseDuration(text);
        return parsed !== undefined && 'ms' in parsed && parsed.ms > 0;
      }, 'is no working time such as PT1H or PT30M'),
  }),
]);

/**
 * What is promised for which tickets (Mesa semantics 3.3). Of several that
 * apply, the one with the lowest `order` counts.
 *
 * @public
 */
export const slaPolicySpecSchema = z
  .strictObject({
    title: localizedTextSchema,
    description: localizedTextSchema.optional(),
    /** The more specific one has the lower number. */
    order: z.number().int().min(0).max(100_000),
    calendar: definitionNameSchema,
    /** All that are named must fit; a list that is left out fits anything. */
    appliesTo: z
      .strictObject({
        types: z.array(z.enum(SLA_TICKET_TYPES)).max(3).default([]),
        /** Such as critical ones, which count around the clock. */
        priorities: z
          .array(z.literal([1, 2, 3, 4]))
          .max(4)
          .default([]),
        offerings: z.array(definitionNameSchema).max(500).default([]),
        services: z.array(definitionNameSchema).max(200).default([]),
        /** Units for which a ticket was filed. */
        units: z.array(groupRefSchema).max(500).default([]),
        /** Primary configuration items. */
        entities: z.array(entityRefSchema).max(500).default([]),
      })
      .prefault({}),
    targets: z
      .strictObject({
        response: targetsSchema.optional(),
        resolution: targetsSchema.optional(),
        update: targetsSchema.optional(),
      })
      .refine(
        targets => SLA_METRICS.some(metric => targets[metric] !== undefined),
        'promises nothing: name a target for response, resolution or update',
      ),
    warnings: z
      .array(warningSchema)
      .max(5)
      .default([{ percent: 75 }]),
    escalation: definitionNameSchema.optional(),
  })
  .superRefine(({ targets, warnings }, context) => {
    const shortest = Math.min(
      ...Object.values(targets).flatMap(each =>
        [each === undefined || typeof each === 'string' ? each : undefined]
          .concat(typeof each === 'object' ? Object.values(each) : [])
          .flatMap(text => {
            const parsed = text === undefined ? undefined : parseDuration(text);
            return parsed && 'ms' in parsed ? [parsed.ms] : [];
          }),
      ),
    );
    const seen = new Set<string>();
    warnings.forEach((warning, index) => {
      const key = JSON.stringify(warning);
      if (seen.has(key)) {
        context.addIssue({
          code: 'custom',
          path: ['warnings', index],
          message: 'is there twice',
        });
      }
      seen.add(key);
      if ('before' in warning) {
        const parsed = parseDuration(warning.before);
        if (parsed && 'ms' in parsed && parsed.ms >= shortest) {
          context.addIssue({
            code: 'custom',
            path: ['warnings', index, 'before'],
            message:
              'is not shorter than the shortest target: that one would warn as soon as it begins',
          });
        }
      }
    });
  });

/** What happens when a target is at risk or missed. @public */
export const escalationPolicySpecSchema = z
  .strictObject({
    title: localizedTextSchema,
    steps: z
      .array(
        z.strictObject({
          on: z.enum(['warning', 'breach']),
          /** Metrics that it is about; all of them when left out. */
          metrics: z.array(z.enum(SLA_METRICS)).min(1).max(3).optional(),
          tell: z.array(z.enum(ESCALATION_AUDIENCES)).max(3).default([]),
          /** The ticket goes to this team, to nobody in particular. */
          moveTo: groupRefSchema.optional(),
        }),
      )
      .min(1)
      .max(20),
  })
  .superRefine(({ steps }, context) =>
    steps.forEach(({ tell, moveTo }, index) => {
      if (tell.length === 0 && moveTo === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['steps', index],
          message: 'does nothing: name whom it tells, or where it moves to',
        });
      }
    }),
  );
