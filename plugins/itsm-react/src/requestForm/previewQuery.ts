import type { Me, OfferingForm } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { SlaPreviewQuery } from '../sla';
import { buildRequest, requestRights } from './buildRequest';
import type { RequestDraft } from './requestDraft';

/**
 * A request that is being written, as far as it decides about targets.
 *
 * @param today - civil date `YYYY-MM-DD`
 */
export function previewQuery(
  offering: OfferingForm,
  draft: RequestDraft,
  me: Me,
  today: string,
): SlaPreviewQuery {
  const request = buildRequest(offering, draft, requestRights(me), today);
  const { urgency, impact, beneficiary } = request;
  const ownUnit = draft.audience === 'self' ? me.units[0]?.ref : undefined;
  const unit =
    request.unit ??
    (typeof beneficiary === 'object' ? beneficiary.unit : ownUnit);
  const about = offering.fields.find(
    field => field.type === 'entity' && field.linkAs === 'primary',
  );
  const entity = about && request.fields?.[about.id];
  return {
    type: 'request',
    offering: offering.name,
    urgency,
    ...(impact ? { impact } : {}),
    ...(unit ? { unit } : {}),
    ...(typeof entity === 'string' && entity ? { entity } : {}),
  };
}
