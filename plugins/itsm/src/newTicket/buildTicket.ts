import type { CreateTicketInput } from '@mesa-itsm/backstage-plugin-itsm-common';
import { type FormType, PLAN_TEXTS, type TicketDraft } from './ticketDraft';

/** Whether a part of the plan may be given; templates leave only some open. */
export type MayGive = (part: string) => boolean;

/**
 * The ticket as the API takes it. What only the desk decides is left out for
 * others, and what belongs to another kind is never sent.
 */
export function buildTicket(
  type: FormType,
  draft: TicketDraft,
  options: { isStaff: boolean; mayGive?: MayGive },
): CreateTicketInput {
  const { isStaff } = options;
  return {
    type,
    title: draft.title.trim(),
    description: draft.description.trim(),
    entities: entitiesOf(type, draft),
    ...(draft.links.length > 0 ? { links: [...draft.links] } : {}),
    ...(type === 'change'
      ? planOf(draft, options.mayGive ?? (() => true))
      : { urgency: draft.urgency }),
    ...(isStaff ? deskPart(type, draft) : {}),
  };
}

function entitiesOf(type: FormType, draft: TicketDraft) {
  return draft.entities.map(({ ref }, index) => ({
    ref,
    role: index === 0 ? ('primary' as const) : ('affected' as const),
    ...(type === 'incident' && draft.effect ? { effect: draft.effect } : {}),
  }));
}

function planOf(draft: TicketDraft, mayGive: MayGive) {
  const { changeKind, template, outage, plannedStart, plannedEnd } = draft;
  const texts = (['changeReason', ...PLAN_TEXTS] as const).flatMap(name => {
    const text = draft[name].trim();
    return text && mayGive(name) ? [[name, text] as const] : [];
  });
  return {
    changeKind,
    ...(changeKind === 'standard' && template ? { template } : {}),
    ...Object.fromEntries(texts),
    ...(outage !== undefined && mayGive('outage') ? { outage } : {}),
    ...(plannedStart && mayGive('plannedStart') ? { plannedStart } : {}),
    ...(plannedEnd && mayGive('plannedEnd') ? { plannedEnd } : {}),
  };
}

function deskPart(type: FormType, draft: TicketDraft) {
  const { impact, origin, requester, restricted, team } = draft;
  return {
    ...(impact && type !== 'change' ? { impact } : {}),
    ...(team ? { team: team.ref } : {}),
    ...(restricted ? { restricted: true } : {}),
    ...(type === 'incident' && origin ? { origin } : {}),
    ...(type === 'incident' && requester
      ? { requester: requester.ref, beneficiary: requester.ref }
      : {}),
  };
}
