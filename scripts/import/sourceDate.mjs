import { DateTime } from 'luxon';

/** An instant as the clocks of the source show it. */
export function toSourceDate(instant, { format, timeZone }) {
  return DateTime.fromISO(instant, { zone: timeZone }).toFormat(format.date);
}

/**
 * A date of the source as its zone has it: of an hour that a clock change
 * skips, what the clocks showed instead. What is no date stays as it is.
 */
export function settleSourceDate(text, { format, timeZone }) {
  const at = DateTime.fromFormat(text, format.date, { zone: timeZone });
  return at.isValid ? at.toFormat(format.date) : text;
}
