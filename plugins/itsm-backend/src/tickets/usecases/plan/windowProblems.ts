import type { TicketState } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Problem } from '../../../http/validationError';

/** What is wrong with the window of a change. @internal */
export function windowProblems({
  plannedStart,
  plannedEnd,
}: Partial<TicketState>): Problem[] {
  if (
    plannedStart !== undefined &&
    plannedEnd !== undefined &&
    plannedEnd <= plannedStart
  ) {
    return [
      {
        path: 'plannedEnd',
        message: 'must lie after the start of the window',
      },
    ];
  }
  return [];
}
