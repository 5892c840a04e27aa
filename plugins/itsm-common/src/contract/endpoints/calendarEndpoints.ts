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
} as const;
