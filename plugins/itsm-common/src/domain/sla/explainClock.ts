import type { TimeTile } from '../calendar';
import type { CalendarOf, SlaStep } from './moveClock';
import type { SlaPause } from './slaClock';

/** A stretch of a clock's life, and what became of its time. @public */
export interface SlaSegment {
  /** UTC milliseconds; `end` is not part of it. */
  start: number;
  end: number;
  /** `running` alone is time that counts; `ended` is what came after it all. */
  kind: 'running' | 'paused' | 'outside' | 'holiday' | 'ended';
  /** Of the holiday. */
  name?: string;
  /** Also of closed time in which the clock stood still: it changed nothing. */
  pause?: SlaPause;
  /** Position of the term, from 0. */
  term: number;
}

/**
 * Accounts for all of a clock's time: segments follow each other without gap
 * or overlap from its beginning until an instant. The lengths of those that
 * ran add up to what the clock has spent; the one after its end is of no kind
 * of time (Mesa semantics 3.3).
 *
 * @param steps - everything that happened to the clock, oldest first; the
 *   first one begins it
 * @public
 */
export function explainClock(
  steps: readonly (SlaStep & { term?: { calendar: string } })[],
  until: number,
  calendarOf: CalendarOf,
): SlaSegment[] {
  const segments: SlaSegment[] = [];
  let term = -1;
  let calendar = '';
  for (const [index, step] of steps.entries()) {
    if (step.term) {
      term += 1;
      calendar = step.term.calendar;
    }
    if (step.phase === 'ended') {
      if (until > step.at) {
        add(segments, { start: step.at, end: until, kind: 'ended', term });
      }
      break;
    }
    const end = Math.min(steps[index + 1]?.at ?? until, until);
    const pause = step.phase === 'paused' ? step.pause : undefined;
    for (const tile of calendarOf(calendar).tiles(step.at, end)) {
      add(segments, {
        start: tile.start,
        end: tile.end,
        kind: kindOf(tile, step),
        ...(tile.name === undefined ? {} : { name: tile.name }),
        ...(pause ? { pause } : {}),
        term,
      });
    }
  }
  return segments;
}

function kindOf({ kind }: TimeTile, { phase }: SlaStep): SlaSegment['kind'] {
  if (kind !== 'open') {
    return kind;
  }
  return phase === 'running' ? 'running' : 'paused';
}

/** Steps that changed nothing do not show. */
function add(segments: SlaSegment[], segment: SlaSegment): void {
  const last = segments.at(-1);
  const isSame =
    last !== undefined &&
    last.kind === segment.kind &&
    last.name === segment.name &&
    last.term === segment.term &&
    last.pause?.seq === segment.pause?.seq;
  if (isSame) {
    last.end = segment.end;
  } else {
    segments.push(segment);
  }
}
