import type { BusinessCalendar } from './BusinessCalendar';

/** A stretch in which a clock stands still; instants, `to` not part of it. @public */
export interface Pause {
  from: number;
  to: number;
}

/** In order, apart from each other, without those that are none. */
function merged(pauses: readonly Pause[]): Pause[] {
  const result: Pause[] = [];
  for (const { from, to } of [...pauses].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
    } else if (to > from) {
      result.push({ from, to });
    }
  }
  return result;
}

/**
 * Working milliseconds between two instants outside of pauses, which may
 * overlap and lie outside of working hours; 0 when the two are reversed.
 *
 * @public
 */
export function workedBetween(
  calendar: BusinessCalendar,
  from: number,
  to: number,
  pauses: readonly Pause[],
): number {
  return merged(pauses).reduce(
    (left, pause) =>
      left -
      calendar.between(Math.max(from, pause.from), Math.min(to, pause.to)),
    calendar.between(from, to),
  );
}

/**
 * The instant by which so much working time outside of pauses is over. Work
 * that fits exactly until a pause is due when it begins.
 *
 * @returns undefined when there is not so much working time for thirty years
 * @public
 */
export function dueAfter(
  calendar: BusinessCalendar,
  start: number,
  duration: number,
  pauses: readonly Pause[],
): number | undefined {
  let at = start;
  let left = duration;
  for (const { from, to } of merged(pauses)) {
    if (to > at) {
      const open = calendar.between(at, from);
      if (
        left > 0 ? open >= left : calendar.nextOpening(at, from) !== undefined
      ) {
        break;
      }
      left -= open;
      at = to;
    }
  }
  return calendar.add(at, left);
}
