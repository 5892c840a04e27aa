import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { currentClocks } from './clockState';

/**
 * The clock that the address means: `resolution`, or `update.2` for one that
 * is no longer the newest of its metric.
 *
 * @returns undefined when there is none
 */
export function findClock(
  clocks: readonly SlaClockView[],
  text: string,
): SlaClockView | undefined {
  const [metric, cycle] = text.split('.', 2);
  return cycle === undefined
    ? currentClocks(clocks).find(clock => clock.metric === metric)
    : clocks.find(
        clock => clock.metric === metric && String(clock.cycle) === cycle,
      );
}

/** How the address means a clock. */
export function nameClock(
  clocks: readonly SlaClockView[],
  { metric, cycle }: SlaClockView,
): string {
  return findClock(clocks, metric)?.cycle === cycle
    ? metric
    : `${metric}.${cycle}`;
}
