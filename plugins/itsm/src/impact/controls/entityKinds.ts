/** Kinds of the catalog through which failures spread. */
export const IMPACT_KINDS = [
  'Component',
  'API',
  'Resource',
  'System',
  'Domain',
];
