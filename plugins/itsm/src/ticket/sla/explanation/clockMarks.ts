import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';

/** An instant that matters to a clock. */
export interface ClockMark {
  /** UTC milliseconds. */
  at: number;
  kind: 'start' | 'target' | 'warning' | 'breach' | 'due' | 'now' | 'end';
  /** Of a new target: its term. */
  term?: SlaClockView['terms'][number];
  /** Of a warning, a breach or what is due. */
  mark?: SlaClockView['marks'][number];
  /** Of a target that another one has replaced since. */
  isEarlier?: boolean;
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
  const all: ClockMark[] = [
    { kind: 'start', at: Date.parse(startedAt) },
    ...terms.slice(1).map(term => ({
      kind: 'target' as const,
      at: Date.parse(term.at),
      term,
    })),
    ...marks.map(mark => ({
      kind: kindOf(mark, now),
      at: Date.parse(mark.at),
      mark,
      isEarlier: mark.term < last,
    })),
    endedAt === undefined
      ? { kind: 'now', at: now }
      : { kind: 'end', at: Date.parse(endedAt) },
  ];
  return all.sort((a, b) => a.at - b.at);
}

function kindOf(
  { isBreach, at }: SlaClockView['marks'][number],
  now: number,
): ClockMark['kind'] {
  if (!isBreach) {
    return 'warning';
  }
  return Date.parse(at) < now ? 'breach' : 'due';
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
