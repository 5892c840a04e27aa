import type { CalendarHours } from './calendarSpec';
import { DAY_MS } from './civilDays';
import { OpenDays } from './openDays';
import { ZoneOffsets } from './zoneOffsets';

/** Why time does not count, or that it does. @public */
export type TimeKind = 'open' | 'outside' | 'holiday';

/** A stretch of time of one kind. @public */
export interface TimeTile {
  /** Instants in milliseconds; `end` is not part of it. */
  start: number;
  end: number;
  kind: TimeKind;
  /** Of the holiday. */
  name?: string;
}

/** So long without any open time, and there will be none. */
const HORIZON_YEARS = 30;
const HORIZON_MS = HORIZON_YEARS * 366 * DAY_MS;
/** No zone is farther from UTC. */
const FARTHEST_MS = 16 * 3_600_000;

/**
 * Working time between instants: how much, and when so much is over. Instants
 * and durations are whole milliseconds; the calendar's zone says what its
 * hours mean, so a day of 00:00 to 24:00 has 23 or 25 hours when clocks are
 * changed (Mesa semantics 3.3).
 *
 * @public
 */
export class BusinessCalendar {
  /** IANA name of the zone in which its hours are meant. */
  readonly timeZone: string;
  readonly #days: OpenDays;
  readonly #offsets: ZoneOffsets;

  /** @param hours - of a zone that is known; hours that overlap count once */
  constructor(hours: CalendarHours) {
    this.timeZone = hours.timeZone;
    this.#days = new OpenDays(hours);
    this.#offsets = ZoneOffsets.of(hours.timeZone);
  }

  /** Whether an instant is working time. */
  isOpen(instant: number): boolean {
    return this.nextOpening(instant, instant + 1) === instant;
  }

  /**
   * The first instant of working time from another one on: that one itself
   * when it is open.
   *
   * @returns undefined when there is none for thirty years, or before `until`
   */
  nextOpening(
    from: number,
    until: number = from + HORIZON_MS,
  ): number | undefined {
    let at = from;
    while (at < until) {
      const { end, offset } = this.#offsets.at(at);
      const open = this.#days.nextOpen(at + offset, end + offset);
      if (open !== undefined && open < end + offset) {
        return open - offset < until ? open - offset : undefined;
      }
      at = end;
    }
    return undefined;
  }

  /** Working milliseconds from one instant to another; 0 when they are reversed. */
  between(from: number, to: number): number {
    let open = 0;
    let at = from;
    while (at < to) {
      const segment = this.#offsets.at(at);
      const end = Math.min(segment.end, to);
      open += this.#days.between(at + segment.offset, end + segment.offset);
      at = end;
    }
    return open;
  }

  /**
   * The instant by which so much working time is over: work that fits exactly
   * until closing time is due at closing time. Without any work to do it is
   * the start, or the next opening.
   *
   * @returns undefined when there is no working time for thirty years
   */
  add(start: number, duration: number): number | undefined {
    if (duration <= 0) {
      return this.nextOpening(start);
    }
    let at = start;
    let left = duration;
    let patience = start + HORIZON_MS;
    while (at < patience) {
      const { end, offset } = this.#offsets.at(at);
      const open = this.#days.between(at + offset, end + offset);
      if (open >= left) {
        return this.#days.reach(at + offset, left, end + offset) - offset;
      }
      if (open > 0) {
        left -= open;
        patience = end + HORIZON_MS;
      }
      at = end;
    }
    return undefined;
  }

  /**
   * A target in working days as working time: from the effective start (the
   * start, or the next opening) to the end of the nth day after it that is
   * open at all. From then on it is a duration like any other.
   *
   * @param days - at least 1
   * @returns undefined when there are not so many days within thirty years
   */
  workingDays(start: number, days: number): number | undefined {
    const from = this.nextOpening(start);
    if (from === undefined) {
      return undefined;
    }
    let day = Math.floor((from + this.#offsets.at(from).offset) / DAY_MS);
    let end = from;
    for (let count = 0; count < days; ) {
      const last = day + HORIZON_YEARS * 366;
      const next = this.#days.nextOpenDay(day, last);
      if (next === undefined) {
        return undefined;
      }
      day = next;
      const closing = this.#closingOf(day);
      if (closing !== undefined) {
        end = closing;
        count += 1;
      }
    }
    return this.between(from, end);
  }

  /**
   * The time between two instants, cut where it begins or ceases to count and
   * where the reason changes. The tiles follow each other without a gap.
   */
  *tiles(from: number, to: number): Generator<TimeTile> {
    let last: TimeTile | undefined;
    for (const tile of this.#pieces(from, to)) {
      if (last && last.kind === tile.kind && last.name === tile.name) {
        last = { ...last, end: tile.end };
      } else {
        if (last) {
          yield last;
        }
        last = tile;
      }
    }
    if (last) {
      yield last;
    }
  }

  *#pieces(from: number, to: number): Generator<TimeTile> {
    let at = from;
    while (at < to) {
      const segment = this.#offsets.at(at);
      const { offset } = segment;
      const day = Math.floor((at + offset) / DAY_MS);
      const midnight = (day + 1) * DAY_MS - offset;
      const end = Math.min(segment.end, midnight, to);
      yield* this.#piecesOfDay(day, offset, at, end);
      at = end;
    }
  }

  /** Of a part of a day in which clocks are not changed. */
  *#piecesOfDay(
    day: number,
    offset: number,
    from: number,
    to: number,
  ): Generator<TimeTile> {
    const name = this.#days.holiday(day);
    if (name !== undefined) {
      yield { start: from, end: to, kind: 'holiday', name };
      return;
    }
    let at = from;
    for (const part of this.#days.of(day)) {
      const start = Math.max(day * DAY_MS + part.start - offset, at);
      const end = Math.min(day * DAY_MS + part.end - offset, to);
      if (end > start) {
        if (start > at) {
          yield { start: at, end: start, kind: 'outside' };
        }
        yield { start, end, kind: 'open' };
        at = end;
      }
    }
    if (at < to) {
      yield { start: at, end: to, kind: 'outside' };
    }
  }

  /**
   * When a civil day closes for good. Undefined for a day that never was, such
   * as one that a zone left out, or whose hours fell to a change of clocks.
   */
  #closingOf(day: number): number | undefined {
    const midnight = day * DAY_MS;
    const until = midnight + DAY_MS + FARTHEST_MS;
    let closing: number | undefined;
    for (let at = midnight - FARTHEST_MS; at < until; ) {
      const segment = this.#offsets.at(at);
      const { offset } = segment;
      const segmentEnd = Math.min(segment.end, until);
      for (const part of this.#days.of(day)) {
        const start = Math.max(midnight + part.start, at + offset);
        const end = Math.min(midnight + part.end, segmentEnd + offset);
        if (end > start) {
          closing = Math.max(closing ?? end - offset, end - offset);
        }
      }
      at = segmentEnd;
    }
    return closing;
  }
}
