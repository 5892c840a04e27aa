import { IANAZone } from 'luxon';
import { DAY_MS } from './civilDays';

/** A stretch of time in which the clocks of a zone are not changed. */
export interface OffsetSegment {
  /** Instants in milliseconds; `end` is not part of it. */
  start: number;
  end: number;
  /** What is added to an instant for the local one, in milliseconds. */
  offset: number;
}

/** Whether there is such a zone, as the IANA database names it. @public */
export function isKnownZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/**
 * When the clocks of a zone are changed. Asking a zone for its offset takes
 * microseconds, so a year is looked through once and remembered.
 */
export class ZoneOffsets {
  static readonly #known = new Map<string, ZoneOffsets>();
  readonly #zone: IANAZone;
  readonly #years = new Map<number, readonly OffsetSegment[]>();

  private constructor(zone: string) {
    this.#zone = IANAZone.create(zone);
  }

  /** @param zone - one that is known */
  static of(zone: string): ZoneOffsets {
    let offsets = ZoneOffsets.#known.get(zone);
    if (!offsets) {
      offsets = new ZoneOffsets(zone);
      ZoneOffsets.#known.set(zone, offsets);
    }
    return offsets;
  }

  /** The stretch in which an instant lies, within its year (UTC). */
  at(instant: number): OffsetSegment {
    const segments = this.#year(new Date(instant).getUTCFullYear());
    return segments.find(segment => instant < segment.end)!;
  }

  #year(year: number): readonly OffsetSegment[] {
    let segments = this.#years.get(year);
    if (!segments) {
      segments = this.#readYear(year);
      this.#years.set(year, segments);
    }
    return segments;
  }

  #readYear(year: number): OffsetSegment[] {
    const until = startOfYear(year + 1);
    let start = startOfYear(year);
    let offset = this.#offset(start);
    const segments: OffsetSegment[] = [];
    // Clocks are not changed twice within a day: politics takes longer.
    for (let at = start; at < until; at += DAY_MS) {
      const next = Math.min(at + DAY_MS, until);
      const changed = this.#offset(next - 1);
      if (changed !== offset) {
        const change = this.#changeBetween(at, next - 1, offset);
        segments.push({ start, end: change, offset });
        start = change;
        offset = changed;
      }
    }
    segments.push({ start, end: until, offset });
    return segments;
  }

  /** The first instant that has not the offset any more. */
  #changeBetween(before: number, after: number, offset: number): number {
    let low = before;
    let high = after;
    if (this.#offset(low) !== offset) {
      return low;
    }
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#offset(middle) === offset) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  #offset(instant: number): number {
    // In minutes; local mean times of the past have seconds as well.
    return Math.round(this.#zone.offset(instant) * 60_000);
  }
}

function startOfYear(year: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  return date.getTime();
}
