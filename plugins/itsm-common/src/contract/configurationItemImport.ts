import { z } from 'zod';
import { entityRefSchema } from '../definitions';
import { FINDING_TEXTS } from '../domain/findings';
import { configurationItemChangeSchema } from './configurationItems';
import { lineSchema, storable } from './primitives';

/** Most rows of one file, and most characters. @public */
export const CONFIGURATION_IMPORT_LIMITS = {
  rows: 5000,
  characters: 1_500_000,
} as const;

/**
 * A file of configuration items. It is tried first: `dryRun` answers what
 * would become of each row, and a digest to send with the same file when it
 * is to be applied.
 *
 * @public
 */
export const importConfigurationItemsSchema = z
  .strictObject({
    /** The whole file: the first line names the columns. */
    csv: storable(
      z.string().min(1).max(CONFIGURATION_IMPORT_LIMITS.characters),
    ),
    dryRun: z.boolean().default(true),
    /** What the dry run answered; required to apply. */
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    /** For rows that say nothing of their own. */
    defaults: z
      .strictObject({
        class: lineSchema(63).optional(),
        owner: entityRefSchema
          .refine(ref => /^(group|user):/.test(ref), FINDING_TEXTS.ownerRef)
          .optional(),
      })
      .default({}),
  })
  .superRefine(({ dryRun, digest }, context) => {
    if (!dryRun && digest === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['digest'],
        message: FINDING_TEXTS.triedFirst,
      });
    }
  });

/** What is wrong with a cell, by the column as the file calls it. */
const cellProblemSchema = z.object({
  path: z.string(),
  code: z.string(),
  params: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.array(z.string())]),
  ),
  message: z.string(),
});

/** @public */
export const CONFIGURATION_IMPORT_OUTCOMES = [
  'create',
  'change',
  'same',
  'error',
] as const;

/** What became of one row, or would become of it. @public */
export const configurationImportRowSchema = z.object({
  /** Line of the file in which it begins. */
  line: z.number().int(),
  ref: z.string().optional(),
  title: z.string(),
  outcome: z.enum(CONFIGURATION_IMPORT_OUTCOMES),
  changes: z.array(configurationItemChangeSchema),
  problems: z.array(cellProblemSchema),
  /** What was left out, and why. */
  notes: z.array(cellProblemSchema),
});
/** @public */
export type ConfigurationImportRow = z.infer<
  typeof configurationImportRowSchema
>;

/** @public */
export const configurationImportResultSchema = z.object({
  /** Of the file with the defaults; applying asks for it. */
  digest: z.string(),
  applied: z.boolean(),
  /** Columns that no row was read from, as the file calls them. */
  ignored: z.array(z.string()),
  counts: z.object({
    create: z.number().int(),
    change: z.number().int(),
    same: z.number().int(),
    error: z.number().int(),
  }),
  rows: z.array(configurationImportRowSchema),
});
/** @public */
export type ConfigurationImportResult = z.infer<
  typeof configurationImportResultSchema
>;
