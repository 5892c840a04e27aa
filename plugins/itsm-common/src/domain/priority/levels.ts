/** How much of the organisation is hit, widest first. @public */
export const IMPACTS = ['organisation', 'service', 'person'] as const;
/** @public */
export type Impact = (typeof IMPACTS)[number];

/** How soon it hurts, soonest first. @public */
export const URGENCIES = ['critical', 'high', 'medium', 'low'] as const;
/** @public */
export type Urgency = (typeof URGENCIES)[number];

/** 1 is critical, 4 is low: P1 … P4. @public */
export const PRIORITIES = [1, 2, 3, 4] as const;
/** @public */
export type Priority = (typeof PRIORITIES)[number];
