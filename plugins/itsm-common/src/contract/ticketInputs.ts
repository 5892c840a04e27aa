import { z } from 'zod';
import {
  definitionNameSchema,
  entityRefSchema,
  groupRefSchema,
  userRefSchema,
} from '../definitions';
import { FINDING_TEXTS } from '../domain/findings';
import { IMPACTS, URGENCIES } from '../domain/priority/levels';
import {
  REQUEST_ACTIONS,
  REQUEST_STATUSES,
} from '../domain/lifecycle/requestLifecycle';
import {
  ENTITY_EFFECTS,
  ORIGINS,
  TICKET_TYPES,
  VISIBILITIES,
} from '../domain/tickets/ticketTypes';
import {
  instantSchema,
  lineSchema,
  storable,
  TEXT_LIMITS,
  textSchema,
  ticketRefSchema,
  versionSchema,
} from './primitives';

/** A person without an account for whom somebody files (row R5). @public */
export const contactInputSchema = z.strictObject({
  name: lineSchema(120),
  unit: groupRefSchema.optional(),
  email: z.email().max(254).optional(),
  telephone: lineSchema(40).optional(),
});

const fieldValueInputSchema = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(100)).max(200),
]);

const fieldsInputSchema = z
  .record(z.string().max(50), fieldValueInputSchema)
  .refine(
    fields => Object.keys(fields).length <= 200,
    FINDING_TEXTS.tooManyFields,
  );

/** A new request. `requester` and `beneficiary` default to the caller. @public */
export const createTicketSchema = z.strictObject({
  type: z.enum(TICKET_TYPES).default('request'),
  offering: definitionNameSchema,
  title: lineSchema(TEXT_LIMITS.title).optional(),
  description: textSchema(TEXT_LIMITS.description),
  urgency: z.enum(URGENCIES).optional(),
  /** Staff only. */
  impact: z.enum(IMPACTS).optional(),
  /** Who asks, when it is not the caller: an agent files for anybody. */
  requester: userRefSchema.optional(),
  /** Who is helped: a user of the catalog, or a person without an account. */
  beneficiary: z.union([userRefSchema, contactInputSchema]).optional(),
  /** Defaults to the first unit of the beneficiary. */
  unit: groupRefSchema.optional(),
  /** Staff only; portal otherwise. */
  origin: z.enum(ORIGINS).optional(),
  fields: fieldsInputSchema.default({}),
  restricted: z.boolean().default(false),
  /** Files it as a child of another ticket: an internal request in support. */
  parent: ticketRefSchema.optional(),
});
/** @public */
export type CreateTicketInput = z.input<typeof createTicketSchema>;

/** Edits; only the fields that `capabilities.edit` names are taken. @public */
export const updateTicketSchema = z.strictObject({
  version: versionSchema,
  title: lineSchema(TEXT_LIMITS.title).optional(),
  description: textSchema(TEXT_LIMITS.description).optional(),
  impact: z.enum(IMPACTS).optional(),
  urgency: z.enum(URGENCIES).optional(),
  restricted: z.boolean().optional(),
  /** All answers of the form, replacing the ones before. */
  fields: fieldsInputSchema.optional(),
});

/** A life-cycle action with the answers it asks for. @public */
export const transitionSchema = z.strictObject({
  action: z.enum(REQUEST_ACTIONS),
  version: versionSchema,
  team: groupRefSchema.optional(),
  /** Catalog reference of a member of the team. */
  assignee: userRefSchema.optional(),
  reason: textSchema(TEXT_LIMITS.reason).optional(),
  resumeAt: instantSchema.optional(),
  resolutionCode: definitionNameSchema.optional(),
  solution: textSchema(TEXT_LIMITS.comment).optional(),
  cause: definitionNameSchema.optional(),
  comment: textSchema(TEXT_LIMITS.comment).optional(),
  note: textSchema(TEXT_LIMITS.comment).optional(),
});
/** @public */
export type TransitionRequest = z.input<typeof transitionSchema>;

/** An entry for the public or the internal log. @public */
export const commentSchema = z.strictObject({
  visibility: z.enum(VISIBILITIES),
  text: textSchema(TEXT_LIMITS.comment),
});

/** A priority set by a person, with the reason. @public */
export const overridePrioritySchema = z.strictObject({
  version: versionSchema,
  /** 1 … 4; left out, the override is withdrawn. */
  priority: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
    .optional(),
  reason: textSchema(TEXT_LIMITS.reason),
});

/** @public */
export const linkTicketSchema = z.strictObject({
  kind: z.enum(['parent', 'child', 'related', 'duplicate_of']),
  ref: ticketRefSchema,
  /** Asked for with `duplicate_of`, which closes the ticket. */
  version: versionSchema.optional(),
});

/** @public */
export const linkEntitySchema = z.strictObject({
  ref: entityRefSchema,
  role: z.enum(['primary', 'affected', 'cause']),
  effect: z.enum(ENTITY_EFFECTS).optional(),
  /** Asked for with `primary`, which replaces the one before. */
  version: versionSchema.optional(),
});

/** @public */
export const personInputSchema = z.strictObject({ person: userRefSchema });

/** @public */
export const redactEntrySchema = z.strictObject({
  reason: textSchema(TEXT_LIMITS.reason),
});

/** Columns that lists can be sorted by. @public */
export const TICKET_SORTS = ['createdAt', 'updatedAt', 'priority'] as const;

const list = <T extends z.ZodType<unknown, string>>(item: T, max = 50) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform(value =>
      (Array.isArray(value) ? value : [value]).flatMap(part => part.split(',')),
    )
    .pipe(z.array(item).min(1).max(max));

/** Quick filters of the queue, shown as chips with counts. @public */
export const TICKET_CHIPS = [
  'open',
  'mine',
  'myTeams',
  'unassigned',
  'pending',
  'filedByMe',
  'myUnits',
  'resolved',
] as const;
/** @public */
export type TicketChip = (typeof TICKET_CHIPS)[number];

/**
 * Filters of a list; all must hold, several values of one filter are
 * alternatives. `assignee` takes a user reference, `me` or `none`.
 *
 * @public
 */
export const ticketFilterSchema = z.strictObject({
  type: list(z.enum(TICKET_TYPES)).optional(),
  chip: z.enum(TICKET_CHIPS).optional(),
  state: z.enum(['open', 'done', 'all']).optional(),
  status: list(z.enum(REQUEST_STATUSES)).optional(),
  priority: list(z.enum(['1', '2', '3', '4'])).optional(),
  team: list(groupRefSchema).optional(),
  assignee: list(
    z.union([z.literal('me'), z.literal('none'), userRefSchema]),
  ).optional(),
  requester: list(z.union([z.literal('me'), userRefSchema])).optional(),
  unit: list(groupRefSchema).optional(),
  service: list(definitionNameSchema).optional(),
  offering: list(definitionNameSchema).optional(),
  /** Any role on the ticket. */
  entity: list(entityRefSchema).optional(),
  /** The primary entity, such as the system. */
  primaryEntity: list(entityRefSchema).optional(),
  /** `fieldId=value` of a filterable extra field. */
  field: z
    .union([z.string().max(600), z.array(z.string().max(600)).max(10)])
    .transform(value => (Array.isArray(value) ? value : [value]))
    .pipe(
      z.array(
        storable(
          z
            .string()
            .regex(/^[a-z][a-zA-Z0-9_]*=.+$/, FINDING_TEXTS.fieldFilter),
        ),
      ),
    )
    .optional(),
  createdFrom: instantSchema.optional(),
  createdUntil: instantSchema.optional(),
  /** Words of the title, or a reference. */
  q: storable(z.string().trim().max(200)).optional(),
});

/** @public */
export const listTicketsSchema = ticketFilterSchema.extend({
  sort: z.enum(TICKET_SORTS).default('createdAt'),
  order: z.enum(['asc', 'desc']).default('desc'),
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(25),
});
/** @public */
export type ListTicketsQuery = z.input<typeof listTicketsSchema>;
/** @public */
export type TicketFilter = z.infer<typeof ticketFilterSchema>;
