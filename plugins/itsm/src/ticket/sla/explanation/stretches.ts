import type { SlaSegmentView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { DateTime } from 'luxon';

export type StretchKind = Exclude<SlaSegmentView['kind'], 'ended'>;

export const STRETCH_KINDS = [
  'running',
  'paused',
  'outside',
  'holiday',
] as const satisfies readonly StretchKind[];

/** A segment of a clock's life. */
export type LivedSegment = SlaSegmentView & { kind: StretchKind };

/** What is drawn: what came after the end could be years. */
export function livedSegments(
  segments: readonly SlaSegmentView[],
): LivedSegment[] {
  return segments.filter(
    (segment): segment is LivedSegment => segment.kind !== 'ended',
  );
}

/** What is drawn as one: a segment, or a working day with its closed hours. */
export interface Stretch {
  /** UTC milliseconds. */
  start: number;
  end: number;
  /** What its working time was; of a single segment, what it is. */
  kind: StretchKind;
  segments: readonly LivedSegment[];
}

/** More than so many would be drawn too thin to be told apart. */
export const MOST_SEGMENTS = 120;

/**
 * What is drawn of a clock's segments. Very many are put together by the day
 * on which they begin; holidays, pauses and new targets stay apart.
 *
 * @param zoneOf - zone of the calendar that counts in a term
 */
export function stretchesOf(
  all: readonly SlaSegmentView[],
  zoneOf: (term: number) => string,
): Stretch[] {
  const segments = livedSegments(all);
  if (segments.length <= MOST_SEGMENTS) {
    return segments.map(segment => stretchOf([segment]));
  }
  const groups: LivedSegment[][] = [];
  for (const segment of segments) {
    const group = groups.at(-1);
    if (group && isSameDay(group[0], segment, zoneOf(segment.term))) {
      group.push(segment);
    } else {
      groups.push([segment]);
    }
  }
  return groups.map(stretchOf);
}

function stretchOf(segments: readonly LivedSegment[]): Stretch {
  const kinds = segments.map(({ kind }) => kind);
  return {
    start: Date.parse(segments[0].start),
    end: Date.parse(segments[segments.length - 1].end),
    kind: STRETCH_KINDS.find(kind => kinds.includes(kind)) ?? 'outside',
    segments,
  };
}

function isSameDay(
  first: SlaSegmentView,
  other: SlaSegmentView,
  zone: string,
): boolean {
  const dayOf = ({ start }: SlaSegmentView) =>
    DateTime.fromISO(start, { zone }).toISODate();
  return (
    first.kind !== 'holiday' &&
    other.kind !== 'holiday' &&
    first.term === other.term &&
    first.pause?.cause === other.pause?.cause &&
    first.pause?.seq === other.pause?.seq &&
    dayOf(first) === dayOf(other)
  );
}

/** Milliseconds of each kind in a stretch. */
export function sumsOf({
  segments,
}: Stretch): Partial<Record<StretchKind, number>> {
  const sums: Partial<Record<StretchKind, number>> = {};
  for (const { kind, start, end } of segments) {
    sums[kind] = (sums[kind] ?? 0) + Date.parse(end) - Date.parse(start);
  }
  return sums;
}
