import { z } from 'zod';
import {
  CODE_LIST_PURPOSES,
  localizedTextSchema,
  PENDING_PARTIES,
} from '../definitions';
import { CHANGE_OUTCOMES } from '../domain/lifecycle/changeLifecycle';
import {
  TICKET_ACTIONS,
  TICKET_STATUSES,
} from '../domain/lifecycle/lifecycles';
import { PROBLEM_OUTCOMES } from '../domain/lifecycle/problemLifecycle';
import { MISSING_PARTS } from '../domain/lifecycle/requirements';
import { IMPACTS, URGENCIES } from '../domain/priority/levels';
import {
  CHANGE_KINDS,
  ENTITY_EFFECTS,
  ENTITY_ROLES,
  LINK_KINDS,
  ORIGINS,
  TICKET_TYPES,
  VISIBILITIES,
} from '../domain/tickets/ticketTypes';
import {
  entityViewSchema,
  instantSchema,
  personViewSchema,
} from './primitives';
import { slaSummarySchema } from './slaViews';

const priorityLevelSchema = z.number().int().min(1).max(4);

/** The priority that counts and the computed one beside it. @public */
export const priorityViewSchema = z.object({
  value: priorityLevelSchema,
  computed: priorityLevelSchema,
  overridden: z.boolean(),
});

/** A definition with its title in both languages. @public */
export const namedViewSchema = z.object({
  name: z.string(),
  title: localizedTextSchema,
});

/** What a list shows of a change. @public */
export const changeSummarySchema = z.object({
  kind: z.enum(CHANGE_KINDS),
  plannedStart: instantSchema.optional(),
  plannedEnd: instantSchema.optional(),
  outage: z.boolean().optional(),
  outcome: z.enum(CHANGE_OUTCOMES).optional(),
});

/** What a list shows of a problem. @public */
export const problemSummarySchema = z.object({
  outcome: z.enum(PROBLEM_OUTCOMES).optional(),
  hasWorkaround: z.boolean(),
  /** Incidents and requests that it explains and this person may read. */
  explains: z.number().int(),
});

/** A ticket as lists show it. @public */
export const ticketSummarySchema = z.object({
  ref: z.string(),
  type: z.enum(TICKET_TYPES),
  title: z.string(),
  status: z.enum(TICKET_STATUSES),
  /** Absent for changes: they carry risk. */
  priority: priorityViewSchema.optional(),
  requester: personViewSchema,
  beneficiary: personViewSchema,
  unit: entityViewSchema.optional(),
  team: entityViewSchema,
  assignee: personViewSchema.optional(),
  offering: namedViewSchema.optional(),
  service: namedViewSchema.optional(),
  /** The system (or other entity) that the request is about. */
  primaryEntity: entityViewSchema.optional(),
  /** Some of the entities on it, the primary one first. */
  entities: z.array(entityViewSchema),
  /**
   * In a list of what belongs to an entity (`related`): the entity on it by
   * which it does. That one itself, else the primary one, else any other.
   */
  related: entityViewSchema.optional(),
  pendingReason: namedViewSchema
    .extend({
      /** Whose move it is: the requester is asked to answer, for example. */
      waitsFor: z.enum(PENDING_PARTIES).optional(),
    })
    .optional(),
  change: changeSummarySchema.optional(),
  problem: problemSummarySchema.optional(),
  /** Absent when no clock is under way. */
  sla: slaSummarySchema.optional(),
  restricted: z.boolean(),
  version: z.number().int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  resolvedAt: instantSchema.optional(),
  closedAt: instantSchema.optional(),
});
/** @public */
export type TicketSummary = z.infer<typeof ticketSummarySchema>;

const actionFieldViewSchema = z.object({
  name: z.string(),
  type: z.enum([
    'team',
    'teamMember',
    'code',
    'choice',
    'dateTime',
    'ticket',
    'text',
  ]),
  required: z.boolean(),
  visibility: z.enum(VISIBILITIES),
  codes: z.enum(CODE_LIST_PURPOSES).optional(),
  /** The codes to choose from, when `type` is `code`. */
  choices: z
    .array(z.object({ code: z.string(), label: localizedTextSchema }))
    .optional(),
  /** The answers to choose from, when `type` is `choice`. */
  options: z.array(z.string()).optional(),
  /** Which kind of ticket is meant, when `type` is `ticket`. */
  ticketType: z.enum(TICKET_TYPES).optional(),
  /** Instants: which side of now they must lie on. */
  time: z.enum(['past', 'future']).optional(),
  /** What the ticket says already; counts when the answer is left out. */
  value: z.string().optional(),
  /** Only asked for when another answer is one of these. */
  when: z.object({ field: z.string(), is: z.array(z.string()) }).optional(),
});

/** An action that this person may take now, and what it asks for. @public */
export const allowedActionSchema = z.object({
  action: z.enum(TICKET_ACTIONS),
  fields: z.array(actionFieldViewSchema),
  /** What the ticket must hold first; the action is refused until then. */
  missing: z.array(z.enum(MISSING_PARTS)),
  /**
   * Tickets that the reader knows of and that may go along (Mesa semantics
   * 3.5): open children of an incident, what waits for a problem that is
   * fixed, what waits for a change that is over.
   */
  flowsTo: z.number().int(),
});
/** @public */
export type AllowedAction = z.infer<typeof allowedActionSchema>;

/** Things other than life-cycle actions that this person may do now. @public */
export const ticketCapabilitiesSchema = z.object({
  comment: z.boolean(),
  readInternal: z.boolean(),
  commentInternal: z.boolean(),
  /** Fields that `PATCH` takes from this person. */
  edit: z.array(
    z.enum([
      'title',
      'description',
      'impact',
      'urgency',
      'restricted',
      'fields',
      'rootCause',
      'workaround',
      'changeKind',
      'changeReason',
      'implementationPlan',
      'testPlan',
      'rollbackPlan',
      'outage',
      'plannedStart',
      'plannedEnd',
    ]),
  ),
  /** Editing these sends the change back to be decided about again. */
  editVoidsDecision: z.boolean(),
  /** Entries can be sent to open children as well. */
  commentToChildren: z.boolean(),
  communicateWorkaround: z.boolean(),
  /** Kinds of ticket that can be filed from here, linked to this one. */
  fileLinked: z.array(
    z.object({ type: z.enum(TICKET_TYPES), link: z.enum(LINK_KINDS) }),
  ),
  /** Links that can be made from here, and to which kinds of ticket. */
  linkKinds: z.array(
    z.object({
      kind: z.enum(LINK_KINDS),
      types: z.array(z.enum(TICKET_TYPES)),
    }),
  ),
  overridePriority: z.boolean(),
  watch: z.boolean(),
  manageWatchers: z.boolean(),
  link: z.boolean(),
  linkEntities: z.boolean(),
  /** Name people who may see it although it is restricted. */
  manageAccess: z.boolean(),
  redact: z.boolean(),
});
/** @public */
export type TicketCapabilities = z.infer<typeof ticketCapabilitiesSchema>;

/** An entity of the catalog on a ticket. @public */
export const entityLinkSchema = z.object({
  ref: z.string(),
  /** Title when it was linked, kept readable when the entity is gone. */
  title: z.string(),
  role: z.enum(ENTITY_ROLES),
  effect: z.enum(ENTITY_EFFECTS).optional(),
  /** The catalog has it no more, or not under this name. */
  missing: z.boolean().optional(),
});
/** @public */
export type EntityLink = z.infer<typeof entityLinkSchema>;

/** Another ticket that belongs to this one; only readable ones are shown. @public */
export const ticketLinkSchema = z.object({
  kind: z.enum(LINK_KINDS),
  ref: z.string(),
  type: z.enum(TICKET_TYPES),
  title: z.string(),
  status: z.enum(TICKET_STATUSES),
  /** Whose move it is, when it is pending. */
  waitsFor: z.enum(PENDING_PARTIES).optional(),
});
/** @public */
export type TicketLink = z.infer<typeof ticketLinkSchema>;

/** An answered question of the form, ready to show. @public */
export const fieldAnswerSchema = z.object({
  id: z.string(),
  label: localizedTextSchema,
  type: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
  /** Readable forms of the value: labels of choices, titles, names. */
  display: z.array(localizedTextSchema),
});
/** @public */
export type FieldAnswer = z.infer<typeof fieldAnswerSchema>;

/** How to reach the person who is helped. @public */
export const contactViewSchema = personViewSchema.extend({
  email: z.string().optional(),
  telephone: z.string().optional(),
  unit: z.string().optional(),
});

/** What is known of a problem. @public */
export const problemAnalysisSchema = z.object({
  rootCause: z.string().optional(),
  workaround: z.string().optional(),
  outcome: z.enum(PROBLEM_OUTCOMES).optional(),
  solution: z.string().optional(),
});
/** @public */
export type ProblemAnalysis = z.infer<typeof problemAnalysisSchema>;

/** How a change is to be made, and how it went. @public */
export const changePlanSchema = changeSummarySchema.extend({
  reason: z.string().optional(),
  implementationPlan: z.string().optional(),
  testPlan: z.string().optional(),
  rollbackPlan: z.string().optional(),
  template: namedViewSchema.optional(),
  actualStart: instantSchema.optional(),
  actualEnd: instantSchema.optional(),
  approvedBy: personViewSchema.optional(),
  rejectReason: z.string().optional(),
  conclusions: z.string().optional(),
});
/** @public */
export type ChangePlan = z.infer<typeof changePlanSchema>;

/** A ticket with everything but its log. @public */
export const ticketDetailSchema = ticketSummarySchema.extend({
  description: z.string(),
  impact: z.enum(IMPACTS).optional(),
  urgency: z.enum(URGENCIES).optional(),
  origin: z.enum(ORIGINS),
  openedBy: personViewSchema,
  contact: contactViewSchema,
  fields: z.array(fieldAnswerSchema),
  entities: z.array(entityLinkSchema),
  links: z.array(ticketLinkSchema),
  watchers: z.array(personViewSchema),
  /** People named on a restricted ticket. */
  named: z.array(personViewSchema),
  resumeAt: instantSchema.optional(),
  resolution: z
    .object({
      code: namedViewSchema,
      solution: z.string(),
      /** Absent for people without internal access. */
      cause: namedViewSchema.optional(),
    })
    .optional(),
  cancelReason: z.string().optional(),
  analysis: problemAnalysisSchema.optional(),
  plan: changePlanSchema.optional(),
  reopenCount: z.number().int(),
  reassignCount: z.number().int(),
  ownedAt: instantSchema.optional(),
  /** Internal offerings that can support this request. */
  supportedBy: z.array(namedViewSchema),
  /** Shown once to who filed it. */
  acknowledgement: localizedTextSchema.optional(),
  allowedActions: z.array(allowedActionSchema),
  capabilities: ticketCapabilitiesSchema,
});
/** @public */
export type TicketDetail = z.infer<typeof ticketDetailSchema>;
