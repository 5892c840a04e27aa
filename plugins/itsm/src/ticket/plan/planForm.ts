import {
  type ChangeKind,
  type EndpointArguments,
  PLAN_FIELDS,
  type TicketCapabilities,
  type TicketDetail,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** Texts of a plan in the order of its form. */
export const PLAN_TEXT_FIELDS = [
  'changeReason',
  'implementationPlan',
  'testPlan',
  'rollbackPlan',
] as const;
export type PlanText = (typeof PLAN_TEXT_FIELDS)[number];

/** A plan as its dialog holds it. */
export interface PlanDraft extends Record<PlanText, string> {
  changeKind?: ChangeKind;
  outage?: boolean;
  plannedStart?: string;
  plannedEnd?: string;
}

/** Whether the person may edit some part of the plan. */
export function mayEditPlan({ edit }: TicketCapabilities): boolean {
  return edit.some(
    field =>
      field === 'changeKind' ||
      (PLAN_FIELDS as readonly string[]).includes(field),
  );
}

export function planDraftOf({ plan }: TicketDetail): PlanDraft {
  return {
    changeKind: plan?.kind,
    changeReason: plan?.reason ?? '',
    implementationPlan: plan?.implementationPlan ?? '',
    testPlan: plan?.testPlan ?? '',
    rollbackPlan: plan?.rollbackPlan ?? '',
    outage: plan?.outage,
    plannedStart: plan?.plannedStart,
    plannedEnd: plan?.plannedEnd,
  };
}

/** What keeps a plan from being saved, by field. */
export function planProblems(
  before: PlanDraft,
  draft: PlanDraft,
): Partial<Record<keyof PlanDraft, 'missing' | 'endFirst'>> {
  const { plannedStart: start, plannedEnd: end } = draft;
  // What is written once can be rewritten, not taken away.
  const emptied = PLAN_TEXT_FIELDS.filter(
    name => before[name] !== '' && draft[name].trim() === '',
  );
  return {
    ...Object.fromEntries(emptied.map(name => [name, 'missing'])),
    ...(start && end && Date.parse(end) <= Date.parse(start)
      ? { plannedEnd: 'endFirst' as const }
      : {}),
  };
}

/** Only what the person touched is sent. */
export function toPlanUpdate(
  touched: Partial<PlanDraft>,
  version: number,
): EndpointArguments<'updateTicket'>['body'] {
  const texts = PLAN_TEXT_FIELDS.flatMap(name => {
    const text = touched[name]?.trim();
    return text ? [[name, text] as const] : [];
  });
  const { changeKind, outage, plannedStart, plannedEnd } = touched;
  return {
    version,
    ...Object.fromEntries(texts),
    ...(changeKind ? { changeKind } : {}),
    ...(outage === undefined ? {} : { outage }),
    ...(plannedStart ? { plannedStart } : {}),
    ...(plannedEnd ? { plannedEnd } : {}),
  };
}
