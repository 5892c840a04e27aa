import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { livedSegments } from './stretches';

/** Shortest stretch of time that is drawn, in milliseconds. */
const SHORTEST = 60_000;

/** What a drawing shows, in UTC milliseconds. */
export interface DrawingRange {
  start: number;
  /** Until here it has happened. */
  until: number;
  end: number;
}

/**
 * From the first segment to whatever comes last: the present or the end, or the
 * target that is still ahead.
 */
export function drawingRange(clock: SlaClockView): DrawingRange {
  const segments = livedSegments(clock.segments);
  const start = Date.parse(segments[0]?.start ?? clock.startedAt);
  const until = Math.max(
    start,
    Date.parse(segments.at(-1)?.end ?? clock.startedAt),
  );
  const ahead = clock.marks
    .filter(({ isAhead }) => isAhead)
    .map(({ at }) => Date.parse(at));
  return { start, until, end: Math.max(start + SHORTEST, until, ...ahead) };
}

/** Where an instant lies, in percent from the left. */
export function placeOf(at: number, { start, end }: DrawingRange): number {
  const share = ((at - start) / (end - start)) * 100;
  return Math.min(100, Math.max(0, share));
}
