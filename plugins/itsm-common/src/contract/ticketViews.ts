import { z } from 'zod';
import {
  CODE_LIST_PURPOSES,
  localizedTextSchema,
  PENDING_PARTIES,
} from '../definitions';
import {
  REQUEST_ACTIONS,
  REQUEST_STATUSES,
} from '../domain/lifecycle/requestLifecycle';
import { IMPACTS, URGENCIES } from '../domain/priority/levels';
import {
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

/** A ticket as lists show it. @public */
export const ticketSummarySchema = z.object({
  ref: z.string(),
  type: z.enum(TICKET_TYPES),
  title: z.string(),
  status: z.enum(REQUEST_STATUSES),
  priority: priorityViewSchema,
  requester: personViewSchema,
  beneficiary: personViewSchema,
  unit: entityViewSchema.optional(),
  team: entityViewSchema,
  assignee: personViewSchema.optional(),
  offering: namedViewSchema.optional(),
  service: namedViewSchema.optional(),
  /** The system (or other entity) that the request is about. */
  primaryEntity: entityViewSchema.optional(),
  pendingReason: namedViewSchema
    .extend({
      /** Whose move it is: the requester is asked to answer, for example. */
      waitsFor: z.enum(PENDING_PARTIES).optional(),
    })
    .optional(),
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
  type: z.enum(['team', 'teamMember', 'code', 'dateTime', 'text']),
  required: z.boolean(),
  visibility: z.enum(VISIBILITIES),
  codes: z.enum(CODE_LIST_PURPOSES).optional(),
  /** The codes to choose from, when `type` is `code`. */
  choices: z
    .array(z.object({ code: z.string(), label: localizedTextSchema }))
    .optional(),
});

/** An action that this person may take now, and what it asks for. @public */
export const allowedActionSchema = z.object({
  action: z.enum(REQUEST_ACTIONS),
  fields: z.array(actionFieldViewSchema),
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
    ]),
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
});
/** @public */
export type EntityLink = z.infer<typeof entityLinkSchema>;

/** Another ticket that belongs to this one; only readable ones are shown. @public */
export const ticketLinkSchema = z.object({
  kind: z.enum(LINK_KINDS),
  ref: z.string(),
  type: z.enum(TICKET_TYPES),
  title: z.string(),
  status: z.enum(REQUEST_STATUSES),
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

/** A ticket with everything but its log. @public */
export const ticketDetailSchema = ticketSummarySchema.extend({
  description: z.string(),
  impact: z.enum(IMPACTS),
  urgency: z.enum(URGENCIES),
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

/** A changed field, with readable values. @public */
export const fieldChangeViewSchema = z.object({
  field: z.string(),
  from: localizedTextSchema.optional(),
  to: localizedTextSchema.optional(),
  /** A value of it was taken out of the log. */
  redacted: z.boolean().optional(),
});

/** One entry of the log. @public */
export const ticketEventViewSchema = z.object({
  seq: z.number().int(),
  at: instantSchema,
  kind: z.string(),
  visibility: z.enum(VISIBILITIES),
  /** Absent when the system acted. */
  actor: personViewSchema.optional(),
  /** Whether the actor spoke for the desk or as a person who asked. */
  side: z.enum(['desk', 'requester', 'system']),
  action: z.enum(REQUEST_ACTIONS).optional(),
  automatic: z.string().optional(),
  text: z.string().optional(),
  redacted: z.boolean().optional(),
  /** Whether this person may take something out of it. */
  redactable: z.boolean().optional(),
  changes: z.array(fieldChangeViewSchema),
  entity: entityLinkSchema.optional(),
  link: z.object({ kind: z.enum(LINK_KINDS), ref: z.string() }).optional(),
  person: personViewSchema.optional(),
});
/** @public */
export type TicketEventView = z.infer<typeof ticketEventViewSchema>;
