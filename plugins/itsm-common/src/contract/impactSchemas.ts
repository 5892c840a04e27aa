import { z } from 'zod';
import { entityRefSchema } from '../definitions';
import {
  ANNOTATION_FAULT_CODES,
  CRITICALITIES,
  IMPACT_DIRECTIONS,
  IMPACT_EDGES,
  WHOLE_DOWN,
} from '../domain/impact';
import { CHANGE_OUTCOMES } from '../domain/lifecycle/changeLifecycle';
import { TICKET_STATUSES } from '../domain/lifecycle/lifecycles';
import { CHANGE_KINDS, ENTITY_EFFECTS } from '../domain/tickets/ticketTypes';
import { entityViewSchema, instantSchema } from './primitives';

/** `on` or `off`; query strings know no truth values. */
const toggle = z.enum(['on', 'off']);

/** One or several references, repeated or alone. */
const refsSchema = (max: number) =>
  z
    .union([entityRefSchema, z.array(entityRefSchema)])
    .transform(value => [...new Set([value].flat())])
    .pipe(z.array(z.string()).max(max));

/** Entities of a catalog that are asked about at once. */
const MOST_ROOTS = 50;
const MOST_MARKS = 500;

/** The parameters of Mesa semantics 3.6. @public */
export const impactQuerySchema = z.strictObject({
  /** What fails; or, upwards, what relies on others. */
  root: refsSchema(MOST_ROOTS).pipe(z.array(z.string()).min(1)),
  direction: z.enum(IMPACT_DIRECTIONS).default('down'),
  dependsOn: toggle.default('on'),
  apis: toggle.default('on'),
  partUp: toggle.default('on'),
  wholeDown: z.enum(WHOLE_DOWN).default('root'),
  maxDepth: z.coerce.number().int().min(1).max(1000).optional(),
  /** Others that are down as well. */
  down: refsSchema(MOST_MARKS).optional(),
  /** Known to be fine: the failure ends there. */
  notImpacted: refsSchema(MOST_MARKS).optional(),
  /** Whether what open incidents have put out of service counts as down. */
  openOutages: toggle.default('on'),
  /** Whether the answer has the edges between its entities, to draw them. */
  edges: toggle.default('off'),
});
/** @public */
export type ImpactQuery = z.infer<typeof impactQuerySchema>;

/** How old the knowledge of the catalog is. @public */
export const graphAgeSchema = z.object({
  /** Rises with each change of the catalog that was seen. */
  version: z.number().int(),
  /** When the catalog was last gone through; absent before the first time. */
  checkedAt: instantSchema.optional(),
  ageSeconds: z.number().int().optional(),
  /** Older than ten minutes, or not read yet. */
  isStale: z.boolean(),
});
/** @public */
export type GraphAge = z.infer<typeof graphAgeSchema>;

/** An entity of the catalog as pictures and lists of impact show it. @public */
export const graphEntitySchema = entityViewSchema.extend({
  /** Such as `component`. */
  kind: z.string(),
  type: z.string().optional(),
  criticality: z.enum(CRITICALITIES).optional(),
  /** References of groups and people. */
  owners: z.array(z.string()),
});
/** @public */
export type GraphEntity = z.infer<typeof graphEntitySchema>;

/** Along which edge a hop goes. @public */
export const impactViaSchema = z.enum([...IMPACT_EDGES, 'whole']);

/** @public */
export const impactItemSchema = z.object({
  entity: graphEntitySchema,
  /** Hops from the nearest root. */
  distance: z.number().int(),
  /**
   * References from that root to the entity, both included; null for one that
   * this person may not see.
   */
  path: z.array(z.string().nullable()),
  /** Along which edge each hop goes; one less than the path has stops. */
  via: z.array(impactViaSchema),
  effect: z.enum(ENTITY_EFFECTS),
});
/** @public */
export type ImpactItem = z.infer<typeof impactItemSchema>;

/** What suffers, or what is relied on. @public */
export const impactAnalysisSchema = z.object({
  graph: graphAgeSchema,
  roots: z.array(graphEntitySchema),
  /** Nearest first; roots are not among them. */
  items: z.array(impactItemSchema),
  /** Entities that were crossed and may not be shown. */
  hidden: z.number().int(),
  /** There may be more: the bound of entities, or of time, was reached. */
  truncated: z.enum(['entities', 'time']).optional(),
  counts: z.object({
    total: z.number().int(),
    byKind: z.array(z.object({ kind: z.string(), count: z.number().int() })),
    byCriticality: z.array(
      z.object({
        criticality: z.enum(CRITICALITIES).optional(),
        count: z.number().int(),
      }),
    ),
  }),
  /** Whom to tell, those with most first. */
  owners: z.array(entityViewSchema.extend({ count: z.number().int() })),
  /** Others than the roots that counted as down. */
  downs: z.array(z.string()),
  /** Between roots and items, when asked for: suppliers come first. */
  edges: z
    .array(
      z.object({
        supplier: z.string(),
        dependent: z.string(),
        kinds: z.array(z.enum(IMPACT_EDGES)),
      }),
    )
    .optional(),
  /** There are more edges than an answer holds. */
  edgesTruncated: z.boolean().optional(),
});
/** @public */
export type ImpactAnalysis = z.infer<typeof impactAnalysisSchema>;

/** How an entity is. @public */
export const HEALTH_STATES = ['red', 'amber', 'green', 'unknown'] as const;
/** @public */
export type HealthState = (typeof HEALTH_STATES)[number];

/** Why an entity is not green. @public */
export const HEALTH_REASONS = [
  'outage',
  'degraded',
  'slaBreached',
  'changeImplementing',
  'supplierRed',
  'graphStale',
] as const;

/** @public */
export const healthReasonSchema = z.object({
  reason: z.enum(HEALTH_REASONS),
  /** The ticket that makes it so, when this person may read it. */
  ticket: z.object({ ref: z.string(), title: z.string() }).optional(),
  /** The supplier that is out of service. */
  supplier: entityViewSchema.optional(),
});
/** @public */
export type HealthReason = z.infer<typeof healthReasonSchema>;

/** An open incident or a change of the next days, on a picture. @public */
export const overlayTicketSchema = z.object({
  ref: z.string(),
  type: z.enum(['incident', 'change']),
  title: z.string(),
  status: z.string(),
  effect: z.enum(ENTITY_EFFECTS).optional(),
  plannedStart: instantSchema.optional(),
  plannedEnd: instantSchema.optional(),
});
/** @public */
export type OverlayTicket = z.infer<typeof overlayTicketSchema>;

/** Health of an entity, and what is open or planned on it. @public */
export const entityStateSchema = z.object({
  ref: z.string(),
  health: z.enum(HEALTH_STATES),
  reasons: z.array(healthReasonSchema),
  tickets: z.array(overlayTicketSchema),
});
/** @public */
export type EntityState = z.infer<typeof entityStateSchema>;

/** @public */
export const entityStatesQuerySchema = z.strictObject({
  refs: z.array(entityRefSchema).min(1).max(500),
  /** Days ahead in which planned changes are shown. */
  days: z.number().int().min(1).max(60).default(14),
});

/** @public */
export const entityStatesSchema = z.object({
  graph: graphAgeSchema,
  items: z.array(entityStateSchema),
});
/** @public */
export type EntityStates = z.infer<typeof entityStatesSchema>;

/** What can be wrong with entities of the catalog. @public */
export const DATA_PROBLEMS = [
  'noOwner',
  'unknownOwner',
  'dangling',
  'cycle',
  'deprecatedDependency',
  'annotation',
] as const;
/** @public */
export type DataProblemKind = (typeof DATA_PROBLEMS)[number];

/** One thing that is wrong with an entity. @public */
export const dataProblemSchema = z.object({
  problem: z.enum(DATA_PROBLEMS),
  entity: graphEntitySchema,
  /** Relation or annotation that is at fault. */
  at: z.string().optional(),
  /** What it says, or what it leads to; of a ring, all that are in it. */
  values: z.array(z.string()),
  /** What is wrong with the value of an annotation. */
  fault: z
    .object({
      code: z.enum(ANNOTATION_FAULT_CODES),
      part: z.string().optional(),
      /** The same in English, going on from the annotation's name. */
      message: z.string(),
    })
    .optional(),
});
/** @public */
export type DataProblem = z.infer<typeof dataProblemSchema>;

/** @public */
export const dataQualityQuerySchema = z.strictObject({
  problem: z.enum(DATA_PROBLEMS).optional(),
  /** Only of this entity. */
  entity: entityRefSchema.optional(),
  owner: entityRefSchema.optional(),
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** @public */
export const dataQualitySchema = z.object({
  graph: graphAgeSchema,
  /** Of all that this person may see, whatever is filtered by. */
  counts: z.array(
    z.object({ problem: z.enum(DATA_PROBLEMS), count: z.number().int() }),
  ),
  items: z.array(dataProblemSchema),
  next: z.string().optional(),
});
/** @public */
export type DataQuality = z.infer<typeof dataQualitySchema>;

/** What speaks for a change having brought an incident about. @public */
export const SUSPICIONS = [
  'distance',
  'recency',
  'emergency',
  'outcome',
  'offences',
  'linked',
] as const;
/** @public */
export type Suspicion = (typeof SUSPICIONS)[number];

/** @public */
export const suspectsQuerySchema = z.strictObject({
  /** How far from the entities of the incident, along what they rely on. */
  hops: z.coerce.number().int().min(0).max(5).default(2),
  /** How long before the incident was opened. */
  hours: z.coerce.number().int().min(1).max(720).default(72),
});

/** A change that was made near an incident, shortly before it. @public */
export const suspectSchema = z.object({
  change: z.object({
    ref: z.string(),
    title: z.string(),
    status: z.enum(TICKET_STATUSES),
    changeKind: z.enum(CHANGE_KINDS).optional(),
    outcome: z.enum(CHANGE_OUTCOMES).optional(),
  }),
  /** When its work began. */
  startedAt: instantSchema,
  endedAt: instantSchema.optional(),
  /** What it touched, and how the incident relies on that. */
  entity: graphEntitySchema,
  distance: z.number().int(),
  /** From an entity of the incident to that one, as in an analysis. */
  path: z.array(z.string().nullable()),
  via: z.array(impactViaSchema),
  /** The sum of the terms; the list is sorted by it. */
  score: z.number().int(),
  terms: z.array(
    z.object({
      term: z.enum(SUSPICIONS),
      points: z.number().int(),
      /** Hops, hours before, or how many incidents. */
      amount: z.number().optional(),
    }),
  ),
});
/** @public */
export type Suspect = z.infer<typeof suspectSchema>;

/** @public */
export const suspectsSchema = z.object({
  graph: graphAgeSchema,
  /** The time that was looked at. */
  from: instantSchema,
  until: instantSchema,
  items: z.array(suspectSchema),
  /** Titles of the stops of ways. */
  stops: z.array(entityViewSchema),
});
/** @public */
export type Suspects = z.infer<typeof suspectsSchema>;

/** How a service is that the caller's unit uses. @public */
export const serviceStatusSchema = z.object({
  graph: graphAgeSchema,
  items: z.array(
    z.object({
      /** What the unit uses. */
      entity: entityViewSchema,
      effect: z.enum(ENTITY_EFFECTS),
      /** What is at fault; absent where this person may not see it. */
      cause: entityViewSchema.optional(),
      /** The incident, when this person may read it. */
      incident: z.object({ ref: z.string(), title: z.string() }).optional(),
      since: instantSchema,
    }),
  ),
});
/** @public */
export type ServiceStatus = z.infer<typeof serviceStatusSchema>;
