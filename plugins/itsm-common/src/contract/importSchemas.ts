import { z } from 'zod';
import {
  definitionNameSchema,
  entityRefSchema,
  groupRefSchema,
  userRefSchema,
} from '../definitions';
import { FINDING_TEXTS } from '../domain/findings';
import { IMPORT_STATUSES } from '../domain/imports/importedHistory';
import {
  IMPORT_ERRORS,
  IMPORT_REPAIRS,
  type ImportErrorCode,
  type ImportRepairCode,
} from '../domain/imports/importProblems';
import { TICKET_STATUSES } from '../domain/lifecycle/lifecycles';
import { IMPACTS, URGENCIES } from '../domain/priority/levels';
import { ORIGINS } from '../domain/tickets/ticketTypes';
import {
  countSchema,
  instantSchema,
  lineSchema,
  TEXT_LIMITS,
  textSchema,
} from './primitives';

/** Most tickets of one call, and most updates of one ticket. @public */
export const IMPORT_LIMITS = { tickets: 100, updates: 1000 } as const;

/**
 * A person as another system names them: a user of the catalog, or somebody
 * without an account, who is the same person wherever the source has this name.
 *
 * @public
 */
export const importedPersonSchema = z.union([
  z.strictObject({ ref: userRefSchema }),
  z.strictObject({ name: lineSchema(120) }),
]);
/** @public */
export type ImportedPerson = z.infer<typeof importedPersonSchema>;

const counterSchema = z.number().int().min(0).max(100_000);

/** One update in the other system: how the ticket stood after it. @public */
export const importedUpdateSchema = z.strictObject({
  /** Row of the source, for whoever has to look it up there. */
  row: countSchema,
  at: instantSchema,
  by: importedPersonSchema.optional(),
  /** `kept`: the update says nothing of the status. */
  status: z.enum(IMPORT_STATUSES),
  /** Code of the list of pending reasons; needed to wait. */
  pendingReason: definitionNameSchema.optional(),
  /** Left out: the team stays; the first update needs it. */
  team: groupRefSchema.optional(),
  /** Left out: nobody has it. */
  assignee: importedPersonSchema.optional(),
  impact: z.enum(IMPACTS),
  urgency: z.enum(URGENCIES),
  /** Left out: the ticket has none. */
  primaryEntity: entityRefSchema.optional(),
  /** Code of the list of incident resolutions; needed to resolve. */
  resolutionCode: definitionNameSchema.optional(),
  /** Needed to resolve. */
  solution: textSchema(TEXT_LIMITS.comment).optional(),
  /** Public; needed to open a resolved ticket again. */
  comment: textSchema(TEXT_LIMITS.comment).optional(),
  /** The source's own stamps; ones later than `at` are passed over. */
  resolvedAt: instantSchema.optional(),
  closedAt: instantSchema.optional(),
  /** The source's own counters; left out, those of the life cycle. */
  reopenCount: counterSchema.optional(),
  reassignCount: counterSchema.optional(),
  /** Internal. */
  note: textSchema(TEXT_LIMITS.comment).optional(),
});

/** A ticket of another system with its history, oldest update first. @public */
export const importedTicketSchema = z.strictObject({
  externalId: lineSchema(100),
  openedAt: instantSchema,
  /** Whoever asked, when it is left out. */
  openedBy: importedPersonSchema.optional(),
  requester: importedPersonSchema,
  unit: groupRefSchema.optional(),
  origin: z.enum(ORIGINS).default('import'),
  title: lineSchema(TEXT_LIMITS.title),
  description: textSchema(TEXT_LIMITS.description),
  updates: z.array(importedUpdateSchema).min(1).max(IMPORT_LIMITS.updates),
});
/** @public */
export type ImportedTicket = z.infer<typeof importedTicketSchema>;
/** @public */
export type ImportedTicketInput = z.input<typeof importedTicketSchema>;

/** Incidents of one source; each is judged and written for itself. @public */
export const importTicketsSchema = z.strictObject({
  /** Name of the other system; its numbers are unique in it. */
  source: definitionNameSchema,
  /** Tells what would become of them and writes nothing. */
  dryRun: z.boolean().default(false),
  tickets: z
    .array(importedTicketSchema)
    .min(1)
    .max(IMPORT_LIMITS.tickets)
    .refine(
      tickets =>
        new Set(tickets.map(each => each.externalId)).size === tickets.length,
      FINDING_TEXTS.namedTwice,
    ),
});

const priorityLevelSchema = z.number().int().min(1).max(4);

/** What became of one ticket. @public */
export const importedResultSchema = z.object({
  externalId: z.string(),
  /** `failed`: nothing of it was written. */
  outcome: z.enum(['created', 'continued', 'unchanged', 'failed']),
  /** Absent where there is none: not imported, or a dry run. */
  ref: z.string().optional(),
  /** Updates that were applied by this call. */
  applied: z.number().int(),
  /** As the matrix gives it; absent when it failed. */
  priority: priorityLevelSchema.optional(),
  repairs: z.array(
    z.object({
      row: z.number().int(),
      code: z.enum(Object.keys(IMPORT_REPAIRS) as [ImportRepairCode]),
    }),
  ),
  errors: z.array(
    z.object({
      row: z.number().int().optional(),
      field: z.string(),
      code: z.enum(Object.keys(IMPORT_ERRORS) as [ImportErrorCode]),
      message: z.string(),
    }),
  ),
});
/** @public */
export type ImportedResult = z.infer<typeof importedResultSchema>;

/** @public */
export const importResultSchema = z.object({
  dryRun: z.boolean(),
  results: z.array(importedResultSchema),
});
/** @public */
export type ImportResult = z.infer<typeof importResultSchema>;

/** An imported ticket as it stands, to be held against its source. @public */
export const importedTicketViewSchema = z.object({
  externalId: z.string(),
  ref: z.string(),
  /** Updates of the source that were applied. */
  updates: z.number().int(),
  /** Whether the portal has gone on with it since. */
  workedOn: z.boolean(),
  status: z.enum(TICKET_STATUSES),
  priority: priorityLevelSchema.optional(),
  team: z.string(),
  primaryEntity: z.string().optional(),
  createdAt: instantSchema,
  resolvedAt: instantSchema.optional(),
  closedAt: instantSchema.optional(),
  reopenCount: z.number().int(),
  reassignCount: z.number().int(),
});
/** @public */
export type ImportedTicketView = z.infer<typeof importedTicketViewSchema>;
