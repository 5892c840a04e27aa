import {
  BusinessCalendar,
  dueAfter,
  type EndpointInput,
  finding,
  type HolidayFile,
  type Pause,
  parseDuration,
  workedBetween,
  type WorkingTime,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { NotAllowedError } from '@backstage/errors';
import { coded } from '../http/coded';
import type { Handlers } from '../http/handlers';
import { validationError } from '../http/validationError';
import { readIcsHolidays } from './readIcsHolidays';

type Query = EndpointInput<'computeWorkingTime'>['body'];

/**
 * Working time in calendars, and holidays in files, that come with the
 * question: nothing is read, so there is nothing else to authorize.
 *
 * @internal
 */
export function createCalendarHandlers(): Handlers<
  'computeWorkingTime' | 'readHolidayFile'
> {
  return {
    computeWorkingTime: async ({ body }) => computeWorkingTime(body),
    readHolidayFile: async ({ caller, body }) => {
      if (!caller.isStaff) {
        throw coded(
          new NotAllowedError('Calendar files are read for the service desk'),
          'needsDesk',
        );
      }
      return readFile(body.ics);
    },
  };
}

function readFile(ics: string): HolidayFile {
  try {
    return readIcsHolidays(ics);
  } catch {
    // Whatever the reader says of it, it says in terms of the format.
    throw validationError([finding('ics', 'calendarFile')]);
  }
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
