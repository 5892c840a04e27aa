import type { SlaSummaryView } from '@mesa-itsm/backstage-plugin-itsm-common';

/** How a ticket stands towards what was promised. @public */
export interface SlaState {
  kind: 'due' | 'atRisk' | 'late';
  /**
   * ISO 8601: when the next target is due or, of what is late, since when.
   * Absent while the clocks of what is at risk stand still.
   */
  at?: string;
}

/**
 * How a ticket stands. The server only gives instants, so that this stays
 * true while nothing happens (Mesa semantics 3.3).
 *
 * @param now - UTC milliseconds
 * @returns undefined when nothing is promised, or all is well and no clock runs
 * @public
 */
export function slaState(
  sla: SlaSummaryView | undefined,
  now: number,
): SlaState | undefined {
  const { dueAt, warnAt, breachAt } = sla ?? {};
  // What happens at the very instant is in time.
  if (breachAt !== undefined && Date.parse(breachAt) < now) {
    return { kind: 'late', at: breachAt };
  }
  if (warnAt !== undefined && Date.parse(warnAt) <= now) {
    return { kind: 'atRisk', ...(dueAt === undefined ? {} : { at: dueAt }) };
  }
  return dueAt === undefined ? undefined : { kind: 'due', at: dueAt };
}
