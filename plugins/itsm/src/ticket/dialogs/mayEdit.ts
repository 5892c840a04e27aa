import type { TicketCapabilities } from '@mesa-itsm/backstage-plugin-itsm-common';

/** The fields of the edit dialog; answers, plan and analysis have their own. */
const FIELDS = ['title', 'description', 'impact', 'urgency', 'restricted'];

/** Whether the edit dialog has a field for this person. */
export function mayEdit({ edit }: TicketCapabilities): boolean {
  return edit.some(field => FIELDS.includes(field));
}
