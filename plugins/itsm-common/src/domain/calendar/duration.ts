/** A target as it is written: working time, or whole working days. @public */
export type Duration = { ms: number } | { workingDays: number };

const TIME =
  /^PT(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})(?:\.(\d{1,3}))?S)?$/;
const DAYS = /^P(\d{1,4})WD$/;

/**
 * Reads `PT4H`, `PT1H30M` or `P2WD`. A day is no number of hours, so that
 * `P1D` is none of them (Mesa semantics 3.3).
 *
 * @returns undefined for what is no duration
 * @public
 */
export function parseDuration(text: string): Duration | undefined {
  const days = DAYS.exec(text);
  if (days) {
    return { workingDays: Number(days[1]) };
  }
  const time = TIME.exec(text);
  if (!time) {
    return undefined;
  }
  const [hours, minutes, seconds] = time
    .slice(1, 4)
    .map(part => Number(part ?? 0));
  const ms = Number((time[4] ?? '0').padEnd(3, '0'));
  return { ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms };
}

/**
 * A span as ISO 8601 writes it.
 *
 * @param ms - whole milliseconds, 0 or more
 * @returns for example `PT1H30M`
 * @public
 */
export function formatDuration(ms: number): string {
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor((ms % 3_600_000) / 60_000);
  const seconds = (ms % 60_000) / 1000;
  const text = [
    hours > 0 ? `${hours}H` : '',
    minutes > 0 ? `${minutes}M` : '',
    seconds > 0 ? `${seconds}S` : '',
  ].join('');
  return `PT${text || '0S'}`;
}
