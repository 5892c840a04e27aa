import { DateTime } from 'luxon';

/** Rows repeat dates, and it takes long to work out what a zone's clocks show. */
const REMEMBERED = 5_000;
const remembered = new WeakMap();

/**
 * Instant of a date of the source, not valid when it is none. Of a time that
 * comes twice it is the second: left alone, it would be the one with the offset
 * of today, and a past that is read again in another season another past.
 */
export function readSourceDate(text, mapping) {
  const known = remembered.get(mapping) ?? new Map();
  remembered.set(mapping, known);
  if (known.size === REMEMBERED) {
    known.clear();
  }
  const at = known.get(text) ?? parse(text, mapping);
  known.set(text, at);
  return at;
}

function parse(text, { format, timeZone }) {
  const at = DateTime.fromFormat(text, format.date, { zone: timeZone });
  const possible = at.getPossibleOffsets();
  if (possible.length < 2) {
    return at;
  }
  // Dates that carry their offset are told apart by it.
  const written = at.toFormat(format.date);
  return possible.findLast(each => each.toFormat(format.date) === written);
}

/** An instant as the clocks of the source show it. */
export function toSourceDate(instant, { format, timeZone }) {
  return DateTime.fromISO(instant, { zone: timeZone }).toFormat(format.date);
}

/**
 * A date of the source as its zone has it: of an hour that a clock change
 * skips, what the clocks showed instead. What is no date stays as it is.
 */
export function settleSourceDate(text, mapping) {
  const at = readSourceDate(text, mapping);
  return at.isValid ? at.toFormat(mapping.format.date) : text;
}
