import type {
  CreateTicketInput,
  Me,
  OfferingForm,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { checkAnswers } from './checkAnswers';
import type { RequestDraft } from './requestDraft';

/** Rights as the form needs them. */
export interface RequestRights {
  /** Staff: for anybody, with origin and impact. */
  isStaff: boolean;
  /** Unit that a liaison files in unless another of theirs is chosen. */
  liaisonUnit?: string;
}

/** What a person may do beyond asking for themself. */
export function requestRights(me: Me): RequestRights {
  return {
    isStaff: me.can.createForAnybody,
    liaisonUnit: me.liaisonOf[0]?.ref,
  };
}

/**
 * The request as the API takes it.
 *
 * @param today - civil date `YYYY-MM-DD`
 */
export function buildRequest(
  offering: OfferingForm,
  draft: RequestDraft,
  rights: RequestRights,
  today: string,
): CreateTicketInput {
  const { fields } = checkAnswers(offering.fields, draft.answers, today);
  const title = draft.title.trim();
  return {
    offering: offering.name,
    description: draft.description.trim(),
    urgency: draft.urgency,
    fields,
    ...(title ? { title } : {}),
    ...forWhom(draft, rights),
    ...(rights.isStaff ? deskDetails(draft) : {}),
  };
}

function forWhom(
  draft: RequestDraft,
  rights: RequestRights,
): Pick<CreateTicketInput, 'requester' | 'beneficiary' | 'unit'> {
  if (draft.audience === 'person' && draft.person) {
    const { ref } = draft.person;
    // Staff register what somebody else asks for; a liaison asks for them.
    return rights.isStaff
      ? { requester: ref, beneficiary: ref }
      : { beneficiary: ref, unit: draft.unit?.ref ?? rights.liaisonUnit };
  }
  if (draft.audience !== 'contact') {
    return {};
  }
  const { name, unit, email, telephone } = draft.contact;
  const unitRef =
    unit?.ref ?? (rights.isStaff ? undefined : rights.liaisonUnit);
  return {
    beneficiary: {
      name: name.trim(),
      ...(unitRef ? { unit: unitRef } : {}),
      ...(email.trim() ? { email: email.trim() } : {}),
      ...(telephone.trim() ? { telephone: telephone.trim() } : {}),
    },
  };
}

function deskDetails(
  draft: RequestDraft,
): Pick<CreateTicketInput, 'impact' | 'origin' | 'restricted'> {
  return {
    ...(draft.impact ? { impact: draft.impact } : {}),
    ...(draft.origin ? { origin: draft.origin } : {}),
    ...(draft.restricted ? { restricted: true } : {}),
  };
}
