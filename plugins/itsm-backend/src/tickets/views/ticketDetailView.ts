import type {
  FieldSpec,
  LocalizedText,
  ProblemOutcome,
  TicketDetail,
  TicketLink,
  TicketState,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ReadableTicket } from '../TicketReader';
import { allowedActions, capabilitiesOf } from './capabilities';
import { fieldAnswers } from './fieldAnswers';
import { resolutionList } from './resolutionList';
import {
  changeSummary,
  isoInstant,
  ticketSummaryView,
} from './ticketSummaryView';
import {
  type ViewContext,
  viewCode,
  viewNamed,
  viewPerson,
} from './ViewContext';

/** A ticket for one reader: what they may not see is absent. @internal */
export function ticketDetailView(
  ticket: ReadableTicket,
  context: ViewContext,
  extra: {
    specs: readonly FieldSpec[];
    acknowledgement?: LocalizedText;
    links: readonly TicketLink[];
    namesByRef: ReadonlyMap<string, string>;
    reopen: { maxTimes: number; withinDays: number };
    now: number;
  },
): TicketDetail {
  const { record, around, rights } = ticket;
  const { state } = record;
  return {
    ...ticketSummaryView(record, context, around.entities),
    description: state.description,
    ...(state.impact ? { impact: state.impact } : {}),
    ...(state.urgency ? { urgency: state.urgency } : {}),
    origin: state.origin,
    openedBy: viewPerson(context, state.openedBy),
    contact: contactView(ticket, context),
    fields: fieldAnswers(extra.specs, state.fields, context, extra.namesByRef),
    entities: around.entities.map(entity => ({ ...entity })),
    links: [...extra.links],
    watchers: around.watchers.map(id => viewPerson(context, id)),
    named: rights.readInternal
      ? around.named.map(id => viewPerson(context, id))
      : [],
    reopenCount: state.reopenCount,
    reassignCount: state.reassignCount,
    ...(state.resumeAt ? { resumeAt: isoInstant(state.resumeAt) } : {}),
    ...(state.ownedAt ? { ownedAt: isoInstant(state.ownedAt) } : {}),
    ...(state.resolutionCode
      ? { resolution: resolutionView(ticket, context, state.resolutionCode) }
      : {}),
    ...(state.cancelReason ? { cancelReason: state.cancelReason } : {}),
    supportedBy: rights.isDesk ? supportingOfferings(ticket, context) : [],
    ...(extra.acknowledgement
      ? { acknowledgement: extra.acknowledgement }
      : {}),
    ...(record.type === 'problem' ? { analysis: analysisView(state) } : {}),
    ...(record.type === 'change' ? { plan: planView(state, context) } : {}),
    allowedActions: allowedActions(ticket, {
      definitions: context.definitions,
      ...extra,
    }),
    capabilities: capabilitiesOf(ticket, extra),
  };
}

/** How to reach who is helped; addresses are for the desk and themself. */
function contactView(
  { record, rights, authority }: ReadableTicket,
  context: ViewContext,
): TicketDetail['contact'] {
  const { beneficiary } = record.state;
  const person = context.people.get(beneficiary);
  const view = viewPerson(context, beneficiary);
  const mayReach =
    rights.isDesk ||
    rights.relations.has('opener') ||
    authority.caller.person.id === beneficiary;
  return {
    ...view,
    ...(mayReach && person?.email ? { email: person.email } : {}),
    ...(mayReach && person?.telephone ? { telephone: person.telephone } : {}),
    ...(person?.unit ? { unit: context.organisation.title(person.unit) } : {}),
  };
}

function resolutionView(
  { record, rights }: ReadableTicket,
  context: ViewContext,
  code: string,
): TicketDetail['resolution'] {
  const { solution = '', cause } = record.state;
  return {
    code: viewCode(context, resolutionList(record.type), code),
    solution,
    ...(cause && rights.readInternal
      ? { cause: viewCode(context, 'cause', cause) }
      : {}),
  };
}

/** Internal offerings that say they support this one (product row R1). */
function supportingOfferings(
  { record }: ReadableTicket,
  context: ViewContext,
): TicketDetail['supportedBy'] {
  const { offering } = record.state;
  return context.definitions
    .list('Offering')
    .filter(
      ({ spec, retired }) =>
        !retired &&
        spec.state === 'active' &&
        spec.audience === 'internal' &&
        offering !== undefined &&
        spec.supports.includes(offering),
    )
    .map(({ name, spec }) => ({ name, title: spec.title }));
}

function analysisView(
  state: TicketState,
): NonNullable<TicketDetail['analysis']> {
  const { rootCause, workaround, outcome, solution } = state;
  return {
    ...(rootCause ? { rootCause } : {}),
    ...(workaround ? { workaround } : {}),
    ...(outcome ? { outcome: outcome as ProblemOutcome } : {}),
    ...(solution ? { solution } : {}),
  };
}

function planView(
  state: TicketState,
  context: ViewContext,
): NonNullable<TicketDetail['plan']> {
  const { implementationPlan, testPlan, rollbackPlan } = state;
  const { changeReason, rejectReason, conclusions } = state;
  const { actualStart, actualEnd, approvedBy, template } = state;
  return {
    ...changeSummary(state),
    ...(changeReason ? { reason: changeReason } : {}),
    ...(implementationPlan ? { implementationPlan } : {}),
    ...(testPlan ? { testPlan } : {}),
    ...(rollbackPlan ? { rollbackPlan } : {}),
    ...(rejectReason ? { rejectReason } : {}),
    ...(conclusions ? { conclusions } : {}),
    ...(template
      ? { template: viewNamed(context, 'ChangeTemplate', template) }
      : {}),
    ...(approvedBy ? { approvedBy: viewPerson(context, approvedBy) } : {}),
    ...(actualStart ? { actualStart: isoInstant(actualStart) } : {}),
    ...(actualEnd ? { actualEnd: isoInstant(actualEnd) } : {}),
  };
}
