/** Fields that follow from others: their change tells a reader nothing. @internal */
export const SILENT_FIELDS: ReadonlySet<string> = new Set([
  'statusBefore',
  'pendingClock',
  'pendingSince',
  'reminders',
  'implementers',
  'offeringRevision',
  'reassignCount',
  'ownedAt',
  'resolvedAt',
  'closedAt',
  'templateRevision',
  'templateEditable',
]);
