import { z } from 'zod';
import { inlineCalendarSchema } from '../definitions/calendar';
import { parseDuration } from '../domain/calendar/duration';
import { FINDING_TEXTS } from '../domain/findings';
import { instantSchema } from './primitives';

/** Years of which the zones' rules are known well enough. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const momentSchema = instantSchema.refine(text => {
  const year = new Date(text).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}, FINDING_TEXTS.years);

/** `PT4H`, `PT1H30M` or `P2WD`; or milliseconds. @public */
export const durationSchema = z.union([
  z
    .string()
    .max(40)
    .refine(text => parseDuration(text) !== undefined, FINDING_TEXTS.duration),
  z
    .number()
    .int()
    .min(0)
    .max(10 * 366 * 86_400_000),
]);

/**
 * A question about working time: when so much of it is over, or how much of
 * it lies between two instants. Pauses do not count for either.
 *
 * @public
 */
export const workingTimeQuerySchema = z
  .strictObject({
    calendar: inlineCalendarSchema,
    pauses: z
      .array(z.strictObject({ from: momentSchema, to: momentSchema }))
      .max(1000)
      .default([]),
    /** When is it due? */
    due: z
      .strictObject({ start: momentSchema, duration: durationSchema })
      .optional(),
    /** How much has passed? */
    elapsed: z
      .strictObject({ from: momentSchema, to: momentSchema })
      .optional(),
  })
  .refine(
    ({ due, elapsed }) => (due === undefined) !== (elapsed === undefined),
    FINDING_TEXTS.dueOrElapsed,
  );

/** The answer to the question that was asked. @public */
export const workingTimeSchema = z.object({
  due: z
    .object({
      /** `null` when it would take more than thirty years. */
      at: z.string().nullable(),
      /** The duration in working milliseconds, also of working days. */
      workingMs: z.number().int().nullable(),
    })
    .optional(),
  elapsed: z
    .object({
      /** Working milliseconds outside of pauses; 0 when reversed. */
      workingMs: z.number().int(),
    })
    .optional(),
});
/** @public */
export type WorkingTime = z.infer<typeof workingTimeSchema>;
