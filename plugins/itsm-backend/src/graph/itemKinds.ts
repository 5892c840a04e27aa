/** Kinds that somebody answers for, and that work or do not. @internal */
export const ITEM_KINDS: readonly string[] = [
  'component',
  'api',
  'resource',
  'system',
  'domain',
];

/** Kinds of those who answer. @internal */
export const OWNER_KINDS: readonly string[] = ['group', 'user'];
