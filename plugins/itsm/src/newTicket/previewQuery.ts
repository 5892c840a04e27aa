import type { Me } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { SlaPreviewQuery } from '@mesa-itsm/backstage-plugin-itsm-react';
import type { FormType, TicketDraft } from './ticketDraft';

/**
 * A ticket that is being written, as far as it decides about targets.
 *
 * @returns undefined for a change: it has a window instead
 */
export function previewQuery(
  type: FormType,
  draft: TicketDraft,
  me: Me,
): SlaPreviewQuery | undefined {
  if (type === 'change') {
    return undefined;
  }
  const { urgency, impact, entities, requester } = draft;
  // Of somebody else's incident the server knows the unit, the form does not.
  const unit = type === 'incident' && !requester ? me.units[0]?.ref : undefined;
  return {
    type,
    urgency,
    ...(me.isStaff && impact ? { impact } : {}),
    ...(unit ? { unit } : {}),
    ...(entities.length > 0 ? { entity: entities[0].ref } : {}),
  };
}
