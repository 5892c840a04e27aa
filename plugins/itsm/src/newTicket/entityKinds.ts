/** Configuration items are what the catalog runs, not its people. */
export const ENTITY_KINDS: readonly string[] = [
  'System',
  'Component',
  'API',
  'Resource',
  'Domain',
];
