/** Kinds of ticket that this release handles. @public */
export const TICKET_TYPES = [
  'request',
  'incident',
  'problem',
  'change',
] as const;
/** @public */
export type TicketType = (typeof TICKET_TYPES)[number];

/** Kinds of change, each with its own path (Mesa semantics 3.1). @public */
export const CHANGE_KINDS = ['normal', 'standard', 'emergency'] as const;
/** @public */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Channels through which a ticket can arrive. @public */
export const ORIGINS = [
  'portal',
  'phone',
  'in_person',
  'mail',
  'chat',
  'monitoring',
  'pipeline',
  'import',
] as const;
/** @public */
export type Origin = (typeof ORIGINS)[number];

/** Role of a catalog entity on a ticket. @public */
export const ENTITY_ROLES = [
  'primary',
  'affected',
  'cause',
  'suggested',
] as const;
/** @public */
export type EntityRole = (typeof ENTITY_ROLES)[number];

/** What the fault does to an affected entity. @public */
export const ENTITY_EFFECTS = ['outage', 'degraded'] as const;
/** @public */
export type EntityEffect = (typeof ENTITY_EFFECTS)[number];

/**
 * How two tickets belong together; read from the ticket that is shown. Each
 * has its opposite, by which the other ticket shows the same link.
 *
 * @public
 */
export const LINK_KINDS = [
  'parent',
  'child',
  'related',
  'duplicate_of',
  'duplicated_by',
  /** An incident or request whose cause a problem looks into. */
  'investigated_by',
  'investigates',
  /** A problem, incident or request that a change puts right. */
  'fixed_by',
  'fixes',
  /** An incident or problem that a change brought about. */
  'caused_by',
  'causes',
] as const;
/** @public */
export type LinkKind = (typeof LINK_KINDS)[number];

/**
 * The resolution code of a ticket that was linked as a duplicate. The product
 * gives it itself (Mesa semantics 3.5).
 *
 * @public
 */
export const DUPLICATE_RESOLUTION = 'duplicate';

/** Who may read an entry of the log. @public */
export const VISIBILITIES = ['public', 'internal'] as const;
/** @public */
export type Visibility = (typeof VISIBILITIES)[number];
