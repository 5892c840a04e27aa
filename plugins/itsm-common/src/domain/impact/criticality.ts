/** How much hangs on an entity, most first. @public */
export const CRITICALITIES = ['critical', 'high', 'medium', 'low'] as const;
/** @public */
export type Criticality = (typeof CRITICALITIES)[number];

/** Annotations of the catalog by which impact is told about. @public */
export const ITSM_ANNOTATIONS = {
  /** One of `CRITICALITIES`. */
  criticality: 'itsm/criticality',
  /** See `parseRedundancy`. */
  redundancy: 'itsm/redundancy',
  /** Reference of the Group that supports it, when not its owner. */
  supportGroup: 'itsm/support-group',
  /** When it may be worked on: RRULE, duration and zone. */
  maintenanceWindow: 'itsm/maintenance-window',
} as const;

/** Reads the annotation `itsm/criticality`. @public */
export function parseCriticality(text: string): Criticality | undefined {
  const wanted = text.trim().toLocaleLowerCase('en-US');
  return CRITICALITIES.find(known => known === wanted);
}
