import {
  type FieldChange,
  type FreeTextField,
  INTERNAL_TICKET_FIELDS,
  type LocalizedText,
  redactableIn,
  type SlaReached,
  type TicketEventView,
  type TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { thresholdView } from '../../sla/thresholdView';
import { SILENT_FIELDS } from '../silentFields';
import type { StoredEvent } from '../ticketEventRow';
import { resolutionList } from './resolutionList';
import { isoInstant } from './ticketSummaryView';
import {
  type ViewContext,
  viewCode,
  viewGroup,
  viewNamed,
  viewPerson,
} from './ViewContext';

const INTERNAL = new Set<string>(INTERNAL_TICKET_FIELDS);

/** What a reader of the log may know. @internal */
export interface EventReader {
  readInternal: boolean;
  /** References of other tickets that the reader may see. */
  readableRefs: ReadonlySet<string>;
  /** Of the ticket whose log it is. */
  type: TicketType;
  /** For readers who may redact: see `lastChanges` of the log. */
  lastChanges?: ReadonlyMap<FreeTextField, number>;
}

/**
 * A log entry for one reader; undefined when it would tell them of a ticket
 * that they may not see.
 *
 * @internal
 */
export function ticketEventView(
  event: StoredEvent,
  context: ViewContext,
  reader: EventReader,
): TicketEventView | undefined {
  const { body } = event;
  const isLink =
    body.kind === 'ticket_linked' || body.kind === 'ticket_unlinked';
  if (isLink && !reader.readableRefs.has(body.link.ticket)) {
    return undefined;
  }
  const flow = body.kind === 'flowed' ? flowOf(body, reader) : undefined;
  if (flow && flow.moved.length + flow.stayed.length === 0) {
    return undefined;
  }
  return {
    seq: reader.readInternal ? event.seq : event.publicSeq ?? event.seq,
    at: isoInstant(event.at),
    kind: body.kind,
    visibility: event.visibility,
    side: sideOf(event),
    changes: changesOf(event, reader).map(([field, change]) =>
      viewChange(field, change, context, reader.type),
    ),
    ...(event.actor ? { actor: viewPerson(context, event.actor) } : {}),
    ...(event.redacted ? { redacted: true } : {}),
    ...(isRedactable(event, reader) ? { redactable: true } : {}),
    ...textOf(event),
    ...(body.kind === 'transition' ? { action: body.action } : {}),
    ...('automatic' in body && body.automatic
      ? { automatic: body.automatic }
      : {}),
    ...('because' in body &&
    body.because &&
    reader.readableRefs.has(body.because)
      ? { because: body.because }
      : {}),
    // Which step of the routing policy found the team.
    ...(body.kind === 'routed' ? { automatic: body.reason } : {}),
    ...('entity' in body ? { entity: body.entity } : {}),
    ...(isLink
      ? { link: { kind: body.link.kind, ref: body.link.ticket } }
      : {}),
    ...('person' in body ? { person: viewPerson(context, body.person) } : {}),
    ...flow,
    ...(body.kind === 'sla_reached' ? { sla: slaOf(body) } : {}),
    ...impactOf(body),
  };
}

/** Numbers alone: not everybody may see every entity. */
function impactOf(body: StoredEvent['body']): Pick<TicketEventView, 'impact'> {
  switch (body.kind) {
    case 'impact_computed':
      return {
        impact: {
          added: body.added.length,
          removed: body.removed.length,
          ...(body.recovered ? { recovered: body.recovered.length } : {}),
          ...(body.returned ? { returned: body.returned.length } : {}),
          total: body.total,
        },
      };
    case 'impact_dismissed':
      return { impact: { added: 0, removed: body.entities.length } };
    case 'impact_restored':
      return { impact: { added: body.entities.length, removed: 0 } };
    default:
      return {};
  }
}

function slaOf(body: SlaReached): TicketEventView['sla'] {
  const { metric, isBreach, threshold, target, tell } = body;
  return {
    metric,
    isBreach,
    ...thresholdView(threshold),
    reachedAt: isoInstant(body.reachedAt),
    targetMs: target,
    tell: [...tell],
  };
}

/** What went along and what did not, as far as the reader may know of it. */
function flowOf(
  body: Extract<StoredEvent['body'], { kind: 'flowed' }>,
  { readableRefs }: EventReader,
): { moved: string[]; stayed: string[] } {
  const known = (refs: readonly string[]) =>
    refs.filter(ref => readableRefs.has(ref));
  return { moved: known(body.moved), stayed: known(body.stayed) };
}

/** The changed fields that this reader is told of. */
function changesOf(
  { body }: StoredEvent,
  reader: EventReader,
): [string, FieldChange | undefined][] {
  if (body.kind === 'routed') {
    return [['team', { to: body.team }]];
  }
  if (!('changes' in body) || body.kind === 'created') {
    return [];
  }
  return Object.entries(body.changes)
    .filter(([field]) => !SILENT_FIELDS.has(field))
    .filter(([field]) => reader.readInternal || !INTERNAL.has(field));
}

function isRedactable(event: StoredEvent, reader: EventReader): boolean {
  if (!reader.lastChanges) {
    return false;
  }
  const { text, fields } = redactableIn(event, reader.lastChanges);
  return text || fields.length > 0;
}

function sideOf(event: StoredEvent): TicketEventView['side'] {
  if (!event.actor) {
    return 'system';
  }
  return event.byStaff ? 'desk' : 'requester';
}

function textOf(event: StoredEvent): { text?: string } {
  const { body } = event;
  if (event.redacted) {
    return {};
  }
  if (body.kind === 'entry_redacted') {
    return { text: body.reason };
  }
  if (body.kind === 'imported') {
    return { text: `${body.source}: ${body.externalId}` };
  }
  return 'text' in body && body.text !== undefined ? { text: body.text } : {};
}

function viewChange(
  field: string,
  change: FieldChange | undefined,
  context: ViewContext,
  type: TicketType,
): TicketEventView['changes'][number] {
  const from = change?.from;
  const to = change?.to;
  return {
    field,
    ...(from === undefined
      ? {}
      : { from: readable(field, from, context, type) }),
    ...(to === undefined ? {} : { to: readable(field, to, context, type) }),
    ...(change?.redacted ? { redacted: true } : {}),
  };
}

/** The value as people read it; statuses and the like stay codes. */
function readable(
  field: string,
  value: unknown,
  context: ViewContext,
  type: TicketType,
): LocalizedText {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (field) {
    case 'team':
    case 'unit':
      return viewGroup(context, text).title;
    case 'assignee':
    case 'requester':
    case 'beneficiary':
    case 'approvedBy':
      return viewPerson(context, text).name;
    case 'offering':
      return viewNamed(context, 'Offering', text).title;
    case 'service':
      return viewNamed(context, 'Service', text).title;
    case 'pendingReason':
      return viewCode(context, 'pendingReason', text).title;
    case 'resolutionCode':
      return viewCode(context, resolutionList(type), text).title;
    case 'cause':
      return viewCode(context, 'cause', text).title;
    case 'template':
      return viewNamed(context, 'ChangeTemplate', text).title;
    case 'resumeAt':
    case 'plannedStart':
    case 'plannedEnd':
    case 'actualStart':
    case 'actualEnd':
      return isoInstant(Number(value));
    default:
      return text.slice(0, 4000);
  }
}

const PERSON_FIELDS = [
  'assignee',
  'requester',
  'beneficiary',
  'approvedBy',
] as const;

/** Ids of the people whom an entry names. @internal */
export function peopleOfEvent({ actor, body }: StoredEvent): string[] {
  const changed =
    'changes' in body
      ? PERSON_FIELDS.flatMap(field => [
          body.changes[field]?.from,
          body.changes[field]?.to,
        ])
      : [];
  return [actor, 'person' in body ? body.person : undefined, ...changed].filter(
    (id): id is string => typeof id === 'string',
  );
}

/** References of other tickets that an entry names. @internal */
export function refsOfEvent({ body }: StoredEvent): string[] {
  return [
    ...('link' in body ? [body.link.ticket] : []),
    ...('because' in body && body.because ? [body.because] : []),
    ...(body.kind === 'flowed' ? [...body.moved, ...body.stayed] : []),
  ];
}
