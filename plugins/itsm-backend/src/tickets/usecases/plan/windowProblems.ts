import {
  type Finding,
  finding,
  type TicketState,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** What is wrong with the window of a change. @internal */
export function windowProblems({
  plannedStart,
  plannedEnd,
}: Partial<TicketState>): Finding[] {
  return plannedStart !== undefined &&
    plannedEnd !== undefined &&
    plannedEnd <= plannedStart
    ? [finding('plannedEnd', 'windowOrder')]
    : [];
}
