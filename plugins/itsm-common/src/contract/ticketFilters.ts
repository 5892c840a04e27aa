import { z } from 'zod';
import {
  definitionNameSchema,
  entityRefSchema,
  groupRefSchema,
  userRefSchema,
} from '../definitions';
import { CHANGE_OUTCOMES } from '../domain/lifecycle/changeLifecycle';
import { TICKET_STATUSES } from '../domain/lifecycle/lifecycles';
import { PROBLEM_OUTCOMES } from '../domain/lifecycle/problemLifecycle';
import {
  CHANGE_KINDS,
  TICKET_TYPES,
  type TicketType,
} from '../domain/tickets/ticketTypes';
import { FINDING_TEXTS } from '../domain/findings';
import { listParameter as list } from './listParameter';
import { instantSchema, storable, TEXT_LIMITS } from './primitives';

/** Columns that lists can be sorted by. @public */
export const TICKET_SORTS = [
  'createdAt',
  'updatedAt',
  'priority',
  'plannedStart',
  /** When the next target is due; what has none comes last. */
  'dueAt',
] as const;

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
  /** Problems whose cause and workaround are known. */
  'knownErrors',
  /** Changes that wait for a decision. */
  'toDecide',
  /** Changes that are agreed, or being made. */
  'planned',
  /** A warning was reached, and no target missed yet. */
  'atRisk',
  /** A target is missed. */
  'breached',
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
  status: list(z.enum(TICKET_STATUSES)).optional(),
  priority: list(z.enum(['1', '2', '3', '4'])).optional(),
  team: list(groupRefSchema).optional(),
  assignee: list(
    z.union([z.literal('me'), z.literal('none'), userRefSchema]),
  ).optional(),
  requester: list(z.union([z.literal('me'), userRefSchema])).optional(),
  /** Who asked for it or whom it is for: both, when others file for them. */
  requesterOrBeneficiary: list(
    z.union([z.literal('me'), userRefSchema]),
  ).optional(),
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
  /**
   * What belongs to an entity: the entity itself with its parts, such as the
   * components of a system; what a group owns with the groups below it; what
   * a user owns, and the groups of which they are a member.
   */
  related: list(entityRefSchema, 1).optional(),
  changeKind: list(z.enum(CHANGE_KINDS)).optional(),
  outcome: list(z.enum([...PROBLEM_OUTCOMES, ...CHANGE_OUTCOMES])).optional(),
  /** Changes whose window overlaps the time from here … */
  plannedFrom: instantSchema.optional(),
  /** … until here, not included. */
  plannedUntil: instantSchema.optional(),
  createdFrom: instantSchema.optional(),
  createdUntil: instantSchema.optional(),
  /**
   * Words of title, description, answers, solution, plan, analysis and of
   * the log as far as the caller may read it; the last one may be the
   * beginning of a word. All must be there. Or a reference.
   */
  q: storable(z.string().trim().max(TEXT_LIMITS.search)).optional(),
});

/** What is counted: the quick filters of the kinds, or some of them. @public */
export const countTicketsSchema = ticketFilterSchema
  .omit({ chip: true })
  .extend({
    chips: list(z.enum(TICKET_CHIPS)).optional(),
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

/** The quick filters that say something about a kind of ticket. @public */
export const CHIPS_OF_TYPE: Readonly<
  Record<TicketType, readonly TicketChip[]>
> = {
  request: [
    'open',
    'mine',
    'myTeams',
    'unassigned',
    'pending',
    'atRisk',
    'breached',
    'filedByMe',
    'myUnits',
    'resolved',
  ],
  incident: [
    'open',
    'mine',
    'myTeams',
    'unassigned',
    'pending',
    'atRisk',
    'breached',
    'filedByMe',
    'myUnits',
    'resolved',
  ],
  problem: [
    'open',
    'mine',
    'myTeams',
    'unassigned',
    'atRisk',
    'breached',
    'knownErrors',
    'resolved',
  ],
  change: ['open', 'mine', 'myTeams', 'unassigned', 'toDecide', 'planned'],
};
