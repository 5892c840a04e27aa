/**
 * Kinds of the catalog that work or do not, that somebody answers for, and
 * through which failures spread; as references write them.
 *
 * @public
 */
export const ITEM_KINDS = [
  'component',
  'api',
  'resource',
  'system',
  'domain',
] as const;

/** Kinds of the catalog that answer for items. @public */
export const OWNER_KINDS = ['group', 'user'] as const;

/**
 * Whether a kind is one of items.
 *
 * @param kind - as references write it, `component`
 * @public
 */
export function isItemKind(kind: string): boolean {
  return ITEM_KINDS.some(known => known === kind);
}

/**
 * Whether a kind is one of those who answer for items.
 *
 * @param kind - as references write it, `group`
 * @public
 */
export function isOwnerKind(kind: string): boolean {
  return OWNER_KINDS.some(known => known === kind);
}
