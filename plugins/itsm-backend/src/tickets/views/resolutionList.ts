import type { TicketType } from '@mesa-itsm/backstage-plugin-itsm-common';

/** The code list from which a kind of ticket takes its resolutions. @internal */
export function resolutionList(
  type: TicketType,
): 'requestResolution' | 'incidentResolution' {
  return type === 'incident' ? 'incidentResolution' : 'requestResolution';
}
