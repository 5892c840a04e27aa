import { holidayFileSchema, readHolidayFileSchema } from '../holidayFile';
import { defineEndpoint } from '../defineEndpoint';
import { workingTimeQuerySchema, workingTimeSchema } from '../workingTime';

/** Working time in calendars. */
export const calendarEndpoints = {
  computeWorkingTime: defineEndpoint({
    method: 'POST',
    path: '/v1/working-time',
    summary:
      'When something is due, or how much working time has passed, in a calendar that comes along',
    auth: 'user',
    access: 'every signed-in user: nothing but the question is used',
    body: workingTimeQuerySchema,
    response: workingTimeSchema,
  }),
  readHolidayFile: defineEndpoint({
    method: 'POST',
    path: '/v1/holiday-file',
    summary: 'The holidays of an iCalendar file, as definitions write them',
    auth: 'user',
    access: 'staff: nothing but the file is used, and nothing is stored',
    body: readHolidayFileSchema,
    response: holidayFileSchema,
  }),
} as const;
