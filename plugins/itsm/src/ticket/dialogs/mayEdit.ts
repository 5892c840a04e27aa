import type { TicketCapabilities } from '@mesa-itsm/backstage-plugin-itsm-common';

/** Whether the edit dialog has a field for this person; answers have their own. */
export function mayEdit({ edit }: TicketCapabilities): boolean {
  return edit.some(field => field !== 'fields');
}
