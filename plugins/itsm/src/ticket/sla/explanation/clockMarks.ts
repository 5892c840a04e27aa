import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';

/** An instant that matters to a clock. */
export interface ClockMark {
  /** UTC milliseconds. */
  at: number;
  kind:
    | 'start'
    | 'target'
    | 'warning'
    | 'breach'
    | 'due'
    | 'now'
    | 'end'
    | 'withdrawn';
  /** Of a new target: its term. */
  term?: SlaClockView['terms'][number];
  /** Of a warning, a breach or what is due. */
  mark?: SlaClockView['marks'][number];
  /** Of a target that another one has replaced since. */
  isEarlier?: boolean;
  /** Of a target that was taken back. */
  isTakenBack?: boolean;
}

/**
 * Begin and end, new targets, warnings and breaches of a clock, reached and
 * ahead, in the order of their instants.
 *
 * @param now - UTC milliseconds
 */
export function clockMarks(clock: SlaClockView, now: number): ClockMark[] {
  const { terms, marks, startedAt, endedAt } = clock;
  const last = terms.length - 1;
  // What was ahead when a clock ended is not reached any more.
  const until = endedAt === undefined ? now : Date.parse(endedAt);
  const all: ClockMark[] = [
    { kind: 'start', at: Date.parse(startedAt) },
    ...terms.slice(1).map(term => ({
      kind: 'target' as const,
      at: Date.parse(term.at),
      term,
    })),
    ...marks.map(mark => ({
      kind: kindOf(mark, until),
      at: Date.parse(mark.at),
      mark,
      isEarlier: mark.term < last,
      isTakenBack: clock.isWithdrawn && mark.term === last,
    })),
    endedAt === undefined
      ? { kind: 'now', at: now }
      : { kind: clock.isWithdrawn ? 'withdrawn' : 'end', at: until },
  ];
  return all.sort((a, b) => a.at - b.at);
}

function kindOf(
  { isBreach, isAhead, at }: SlaClockView['marks'][number],
  until: number,
): ClockMark['kind'] {
  if (!isBreach) {
    return 'warning';
  }
  return isAhead && Date.parse(at) >= until ? 'due' : 'breach';
}

/**
 * Rows in which marks do not cover each other.
 *
 * @param places - from left to right, in percent
 * @param gap - how far apart two of one row have to be
 */
export function rowsOf(places: readonly number[], gap: number): number[] {
  const ends: number[] = [];
  return places.map(place => {
    const free = ends.findIndex(end => place - end >= gap);
    const row = free < 0 ? ends.length : free;
    ends[row] = place;
    return row;
  });
}
