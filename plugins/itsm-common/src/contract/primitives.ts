import { z } from 'zod';
import { FINDING_TEXTS } from '../domain/findings';
import { textProblem } from '../domain/text/textProblem';

/** Longest texts that the API takes, in characters. @public */
export const TEXT_LIMITS = {
  title: 200,
  description: 20_000,
  comment: 20_000,
  plan: 20_000,
  reason: 2000,
  search: 200,
} as const;

/** Largest whole number that the database's counters hold. */
const INTEGER_MAX = 2_147_483_647;

/** Refuses what databases cannot store as it is. @public */
export function storable<T extends z.ZodType<string, unknown>>(schema: T) {
  return schema.superRefine((value, context) => {
    const problem = textProblem(value);
    if (problem) {
      context.addIssue({ code: 'custom', message: FINDING_TEXTS[problem] });
    }
  });
}

/** A number that counts from 1: versions, sequences, revisions. @public */
export const countSchema = z.number().int().min(1).max(INTEGER_MAX);

/** The same where it stands in a path or a query. @public */
export const countTextSchema = z.coerce.number().int().min(1).max(INTEGER_MAX);

/** One line of text: trimmed, line breaks refused. @public */
export const lineSchema = (max: number) =>
  storable(z.string().trim().min(1).max(max)).refine(
    value => !/[\r\n]/.test(value),
    FINDING_TEXTS.singleLine,
  );

/** Text of several lines, trimmed. @public */
export const textSchema = (max: number) =>
  storable(z.string().trim().min(1).max(max));

/** An instant as JSON carries it: ISO 8601 in UTC. @public */
export const instantSchema = z.iso.datetime({ offset: true });

/** Number of a record's version, counted from 1. @public */
export const versionSchema = countSchema;

/** `REQ-000123`. @public */
export const ticketRefSchema = z
  .string()
  .regex(/^[A-Za-z]{3}-\d{1,12}$/, FINDING_TEXTS.ticketRef)
  .transform(value => value.toLocaleUpperCase('en-US'));

/** A person as others see them. @public */
export const personViewSchema = z.object({
  /** Id inside the service desk, stable for ever. */
  id: z.string(),
  name: z.string(),
  /** Catalog reference; absent for people without an account. */
  ref: z.string().optional(),
});
/** @public */
export type PersonView = z.infer<typeof personViewSchema>;

/** A group or entity of the catalog with a title that can be read. @public */
export const entityViewSchema = z.object({
  ref: z.string(),
  title: z.string(),
});
/** @public */
export type EntityView = z.infer<typeof entityViewSchema>;

/** One page of a list; `next` asks for the following one. @public */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().optional() });
