import { z } from 'zod';
import {
  definitionNameSchema,
  entityRefSchema,
  groupRefSchema,
  userRefSchema,
} from '../definitions';
import { FINDING_TEXTS } from '../domain/findings';
import { IMPACTS, URGENCIES } from '../domain/priority/levels';
import { CHANGE_OUTCOMES } from '../domain/lifecycle/changeLifecycle';
import { TICKET_ACTIONS } from '../domain/lifecycle/lifecycles';
import { PROBLEM_OUTCOMES } from '../domain/lifecycle/problemLifecycle';
import {
  CHANGE_KINDS,
  ENTITY_EFFECTS,
  LINK_KINDS,
  ORIGINS,
  TICKET_TYPES,
  VISIBILITIES,
} from '../domain/tickets/ticketTypes';
import { fieldsOfOtherKinds, missingOfKind } from './createRules';
import {
  instantSchema,
  lineSchema,
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

/** A catalog entity that is linked while a ticket is filed. @public */
export const newEntitySchema = z.strictObject({
  ref: entityRefSchema,
  role: z.enum(['primary', 'affected', 'cause']).default('affected'),
  effect: z.enum(ENTITY_EFFECTS).optional(),
});

/** Kinds of link that people make; a survivor gets its duplicates by itself. */
const LINKABLE = LINK_KINDS.filter(kind => kind !== 'duplicated_by');

/** The plan of a change: everything that is decided about. */
const planShape = {
  /** Why it is to be made. */
  changeReason: textSchema(TEXT_LIMITS.comment).optional(),
  implementationPlan: textSchema(TEXT_LIMITS.plan).optional(),
  testPlan: textSchema(TEXT_LIMITS.plan).optional(),
  rollbackPlan: textSchema(TEXT_LIMITS.plan).optional(),
  outage: z.boolean().optional(),
  plannedStart: instantSchema.optional(),
  plannedEnd: instantSchema.optional(),
};

/**
 * A new ticket. `requester` and `beneficiary` default to the caller. A
 * request needs its offering; the other kinds need a title, a change its
 * kind as well; what belongs to another kind is refused.
 *
 * @public
 */
export const createTicketSchema = z
  .strictObject({
    type: z.enum(TICKET_TYPES).default('request'),
    offering: definitionNameSchema.optional(),
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
    /** Staff only; by routing otherwise. */
    team: groupRefSchema.optional(),
    fields: fieldsInputSchema.default({}),
    entities: z.array(newEntitySchema).max(100).default([]),
    changeKind: z.enum(CHANGE_KINDS).optional(),
    /** Name of a ChangeTemplate, for a standard change. */
    template: definitionNameSchema.optional(),
    ...planShape,
    restricted: z.boolean().default(false),
    /** Files it as a child of another ticket: an internal request in support. */
    parent: ticketRefSchema.optional(),
    /** Links it to tickets that are there already; staff only. */
    links: z
      .array(
        z.strictObject({
          kind: z.enum(LINKABLE).exclude(['duplicate_of']),
          ref: ticketRefSchema,
        }),
      )
      .max(50)
      .default([]),
  })
  .superRefine((ticket, context) => {
    for (const { path, message } of [
      ...fieldsOfOtherKinds(ticket),
      ...missingOfKind(ticket),
    ]) {
      context.addIssue({ code: 'custom', path: [path], message });
    }
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
  /** Problems: what the analysis found so far. */
  rootCause: textSchema(TEXT_LIMITS.comment).optional(),
  workaround: textSchema(TEXT_LIMITS.comment).optional(),
  /** Changes in draft. */
  changeKind: z.enum(CHANGE_KINDS).optional(),
  ...planShape,
});

/** A life-cycle action with the answers it asks for. @public */
export const transitionSchema = z.strictObject({
  action: z.enum(TICKET_ACTIONS),
  version: versionSchema,
  team: groupRefSchema.optional(),
  /** Catalog reference of a member of the team. */
  assignee: userRefSchema.optional(),
  reason: textSchema(TEXT_LIMITS.reason).optional(),
  resumeAt: instantSchema.optional(),
  resolutionCode: definitionNameSchema.optional(),
  solution: textSchema(TEXT_LIMITS.comment).optional(),
  cause: definitionNameSchema.optional(),
  outcome: z.enum([...PROBLEM_OUTCOMES, ...CHANGE_OUTCOMES]).optional(),
  rootCause: textSchema(TEXT_LIMITS.comment).optional(),
  workaround: textSchema(TEXT_LIMITS.comment).optional(),
  /** The problem that lives on, for the outcome `duplicate`. */
  duplicateOf: ticketRefSchema.optional(),
  /** The change that brought an incident about. */
  causedBy: ticketRefSchema.optional(),
  actualStart: instantSchema.optional(),
  actualEnd: instantSchema.optional(),
  conclusions: textSchema(TEXT_LIMITS.comment).optional(),
  comment: textSchema(TEXT_LIMITS.comment).optional(),
  note: textSchema(TEXT_LIMITS.comment).optional(),
});
/** @public */
export type TransitionRequest = z.input<typeof transitionSchema>;

/** An entry for the public or the internal log. @public */
export const commentSchema = z.strictObject({
  visibility: z.enum(VISIBILITIES),
  text: textSchema(TEXT_LIMITS.comment),
  /** Writes it to the logs of all open children as well. */
  toChildren: z.boolean().default(false),
});
/** @public */
export type CommentRequest = z.input<typeof commentSchema>;

/** The workaround of a problem, sent to the incidents it explains. @public */
export const communicateWorkaroundSchema = z.strictObject({
  version: versionSchema,
  /** Instead of the problem's own text, for people who are not of the trade. */
  text: textSchema(TEXT_LIMITS.comment).optional(),
});

/**
 * One action on many tickets. Each is judged and written for itself: what
 * is refused for one leaves the others alone.
 *
 * @public
 */
export const bulkTicketsSchema = z.strictObject({
  action: z.enum(['assign', 'dispatch']),
  tickets: z
    .array(z.strictObject({ ref: ticketRefSchema, version: versionSchema }))
    .min(1)
    .max(100)
    .refine(
      tickets => new Set(tickets.map(each => each.ref)).size === tickets.length,
      FINDING_TEXTS.namedTwice,
    ),
  team: groupRefSchema,
  /** Needed for `assign`. */
  assignee: userRefSchema.optional(),
  note: textSchema(TEXT_LIMITS.comment).optional(),
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
  kind: z.enum(LINKABLE),
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
