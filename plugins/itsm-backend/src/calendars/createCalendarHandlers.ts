import {
  BusinessCalendar,
  dueAfter,
  type EndpointInput,
  type Pause,
  parseDuration,
  workedBetween,
  type WorkingTime,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Handlers } from '../http/handlers';

type Query = EndpointInput<'computeWorkingTime'>['body'];

/**
 * Working time in calendars that come with the question: nothing is read, so
 * there is nothing to authorize.
 *
 * @internal
 */
export function createCalendarHandlers(): Handlers<'computeWorkingTime'> {
  return {
    computeWorkingTime: async ({ body }) => computeWorkingTime(body),
  };
}

function computeWorkingTime(query: Query): WorkingTime {
  const calendar = new BusinessCalendar(query.calendar);
  const pauses = query.pauses.map(({ from, to }) => ({
    from: Date.parse(from),
    to: Date.parse(to),
  }));
  if (query.elapsed) {
    const { from, to } = query.elapsed;
    return {
      elapsed: {
        workingMs: workedBetween(
          calendar,
          Date.parse(from),
          Date.parse(to),
          pauses,
        ),
      },
    };
  }
  return { due: dueOf(calendar, query.due!, pauses) };
}

function dueOf(
  calendar: BusinessCalendar,
  { start, duration }: NonNullable<Query['due']>,
  pauses: readonly Pause[],
): WorkingTime['due'] {
  const from = Date.parse(start);
  const workingMs = workingMsOf(calendar, from, duration);
  const at =
    workingMs === undefined
      ? undefined
      : dueAfter(calendar, from, workingMs, pauses);
  return {
    at: at === undefined ? null : new Date(at).toISOString(),
    workingMs: workingMs ?? null,
  };
}

function workingMsOf(
  calendar: BusinessCalendar,
  start: number,
  duration: string | number,
): number | undefined {
  if (typeof duration === 'number') {
    return duration;
  }
  // Checked at the edge.
  const parsed = parseDuration(duration)!;
  return 'ms' in parsed
    ? parsed.ms
    : calendar.workingDays(start, parsed.workingDays);
}
