import type { SlaSummaryView } from '@mesa-itsm/backstage-plugin-itsm-common';

/** How a ticket stands towards what was promised. @public */
export interface SlaState {
  kind: 'due' | 'atRisk' | 'late' | 'paused';
  /**
   * ISO 8601: when the next target is due or, of what is late, since when.
   * Absent while the clocks stand still.
   */
  at?: string;
  /**
   * ISO 8601: since when the response was late that somebody has given
   * meanwhile, where the next target is still ahead.
   */
  lateResponseAt?: string;
}

/**
 * How a ticket stands. The server only gives instants, so that this stays
 * true while nothing happens (Mesa semantics 3.3).
 *
 * @param now - UTC milliseconds
 * @returns undefined when nothing is promised, or nothing asked any more
 * @public
 */
export function slaState(
  sla: SlaSummaryView | undefined,
  now: number,
): SlaState | undefined {
  const { dueAt, warnAt, breachAt, isPaused } = sla ?? {};
  // What happens at the very instant is in time.
  const isMissed = breachAt !== undefined && Date.parse(breachAt) < now;
  const isAhead =
    dueAt === undefined ? isPaused === true : Date.parse(dueAt) >= now;
  if (isMissed && !isAhead) {
    return { kind: 'late', at: breachAt };
  }
  const more = isMissed ? { lateResponseAt: breachAt } : {};
  if (warnAt !== undefined && Date.parse(warnAt) <= now) {
    return {
      kind: 'atRisk',
      ...(dueAt === undefined ? {} : { at: dueAt }),
      ...more,
    };
  }
  if (dueAt !== undefined) {
    return { kind: 'due', at: dueAt, ...more };
  }
  return isPaused ? { kind: 'paused', ...more } : undefined;
}
