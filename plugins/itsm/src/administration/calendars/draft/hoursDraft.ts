import { rowKey } from '../../editor/draft/rowKey';

/** Hours as calendars keep them. */
export interface KeptHours {
  from: string;
  to: string;
  nextDay?: true;
}

/** Hours while they are being written. */
export interface HoursDraft {
  key: string;
  from: string;
  to: string;
  nextDay: boolean;
}

/** What most desks begin with. */
const USUAL: KeptHours = { from: '09:00', to: '18:00' };
/** Such as a wall clock shows it; 24:00 is the end of the day. */
const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const MORNING: KeptHours = { from: '09:00', to: '14:00' };

export function hoursDraft(hours: readonly KeptHours[] = []): HoursDraft[] {
  return hours.map(({ from, to, nextDay }) => ({
    key: rowKey(),
    from,
    to,
    nextDay: nextDay ?? false,
  }));
}

export function keptHours(draft: readonly HoursDraft[]): KeptHours[] {
  return draft.map(({ from, to, nextDay }) => ({
    from,
    to,
    ...(nextDay ? { nextDay } : {}),
  }));
}

/** With the usual hours, or with others after a break. */
export function moreHours(day: readonly HoursDraft[]): HoursDraft[] {
  const last = day.at(-1);
  return [...day, ...hoursDraft([last ? afterBreak(last) : USUAL])];
}

/** An hour later for two hours, where the day has room for them. */
function afterBreak({ to, nextDay }: HoursDraft): KeptHours {
  const [hour, minute] = to.split(':').map(Number);
  const hasRoom = TIME.test(to) && !nextDay && (hour + 3) * 60 + minute <= 1440;
  const at = (later: number) =>
    `${String(hour + later).padStart(2, '0')}:${to.slice(3)}`;
  return hasRoom ? { from: at(1), to: at(3) } : { from: '', to: '' };
}

/** Hours of a day of which only the morning is worked. */
export function halfDay(): HoursDraft[] {
  return hoursDraft([MORNING]);
}

/** Hours to scale are only those that can be read. */
export function readableHours(draft: readonly HoursDraft[]): KeptHours[] {
  return keptHours(draft).filter(
    ({ from, to }) => TIME.test(from) && from < '24' && TIME.test(to),
  );
}

/** `9` is 09:00 and `930` is 09:30; what is no time stays as it was written. */
export function writtenTime(text: string): string {
  const trimmed = text.trim();
  const [, hour, minute = '00'] =
    /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(trimmed) ?? [];
  return hour === undefined ? trimmed : `${hour.padStart(2, '0')}:${minute}`;
}
