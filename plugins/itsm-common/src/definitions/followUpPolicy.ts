import { z } from 'zod';
import { parseDuration } from '../domain/calendar/duration';
import { FINDING_TEXTS } from '../domain/findings/findingTexts';
import { localizedTextSchema } from './localizedText';
import { definitionNameSchema } from './names';

const MOST_REMINDERS = 10;

/** `PT8H` or `P5WD`, more than nothing. */
const spanSchema = z
  .string()
  .max(40)
  .refine(text => {
    const parsed = parseDuration(text);
    return (
      parsed !== undefined &&
      ('ms' in parsed ? parsed.ms > 0 : parsed.workingDays > 0)
    );
  }, FINDING_TEXTS.duration);

/**
 * What happens to a ticket by itself once some working time has passed
 * (Mesa semantics 3.1).
 *
 * @public
 */
export const followUpPolicySpecSchema = z.strictObject({
  /** Counts where no policy of service levels names another one. */
  calendar: definitionNameSchema,
  /** A resolved ticket is closed so long after it was resolved. */
  closeAfter: spanSchema.optional(),
  /** By pending reason. */
  pending: z
    .record(
      definitionNameSchema,
      z
        .strictObject({
          /** The requester is reminded each time that so much has passed. */
          remindAfter: spanSchema.optional(),
          remindTimes: z.number().int().min(1).max(MOST_REMINDERS).default(2),
          /** And it is resolved so long after it began to wait. */
          resolveAfter: spanSchema.optional(),
          /** Of the lists for requests and for incidents. */
          resolutionCode: definitionNameSchema.optional(),
          solution: localizedTextSchema.optional(),
        })
        .superRefine((follow, context) => {
          const { remindAfter, resolveAfter } = follow;
          if (remindAfter === undefined && resolveAfter === undefined) {
            context.addIssue({
              code: 'custom',
              message: 'does nothing: name remindAfter or resolveAfter',
            });
          }
          for (const field of ['resolutionCode', 'solution'] as const) {
            if (resolveAfter !== undefined && follow[field] === undefined) {
              context.addIssue({
                code: 'custom',
                path: [field],
                message: 'is needed with resolveAfter',
              });
            }
          }
        }),
    )
    .default({}),
});
