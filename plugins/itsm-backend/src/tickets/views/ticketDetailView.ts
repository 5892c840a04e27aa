import type {
  FieldSpec,
  LocalizedText,
  TicketDetail,
  TicketLink,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ReadableTicket } from '../TicketReader';
import { allowedActions, capabilitiesOf } from './capabilities';
import { fieldAnswers } from './fieldAnswers';
import { isoInstant, ticketSummaryView } from './ticketSummaryView';
import { type ViewContext, viewCode, viewPerson } from './ViewContext';

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
  const { record, around, rights, authority } = ticket;
  const { state } = record;
  return {
    ...ticketSummaryView(record, context),
    description: state.description,
    impact: state.impact,
    urgency: state.urgency,
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
    allowedActions: allowedActions(record, rights, {
      definitions: context.definitions,
      groups: authority.caller.groups,
      reopen: extra.reopen,
      now: extra.now,
    }),
    capabilities: capabilitiesOf(record, rights, authority),
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
    code: viewCode(context, 'requestResolution', code),
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
