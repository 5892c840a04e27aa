import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';

/** How a clock stands, in one word. */
export type ClockState =
  | 'running'
  | 'atRisk'
  | 'late'
  | 'paused'
  | 'met'
  | 'missed'
  | 'withdrawn';

/**
 * How a clock stands. Compliance is judged on its last term; a target that is
 * missed stays so while the clock stands still (Mesa semantics 3.3).
 *
 * @param now - UTC milliseconds; marks that were ahead may be reached by then
 */
export function clockState(clock: SlaClockView, now: number): ClockState {
  const isMissed = breachOf(clock, now) !== undefined;
  if (clock.isWithdrawn) {
    return 'withdrawn';
  }
  if (clock.phase === 'ended') {
    return isMissed ? 'missed' : 'met';
  }
  if (isMissed) {
    return 'late';
  }
  if (clock.phase === 'paused') {
    return 'paused';
  }
  return reached(clock, now).length > 0 ? 'atRisk' : 'running';
}

/** When the target that counts was missed, ISO 8601. */
export function breachOf(clock: SlaClockView, now: number): string | undefined {
  return (
    clock.breachedAt ?? reached(clock, now).find(({ isBreach }) => isBreach)?.at
  );
}

/** Marks of the last term that lie behind. */
function reached(clock: SlaClockView, now: number): SlaClockView['marks'] {
  const last = clock.terms.length - 1;
  return clock.marks.filter(
    ({ term, at }) => term === last && Date.parse(at) < now,
  );
}

/** The newest clock of each metric, in the order of the server. */
export function currentClocks(clocks: readonly SlaClockView[]): SlaClockView[] {
  return clocks.filter(
    (clock, index) =>
      !clocks.slice(index + 1).some(({ metric }) => metric === clock.metric),
  );
}
