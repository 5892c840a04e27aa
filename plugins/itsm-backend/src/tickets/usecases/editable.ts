import {
  isFinal,
  PLAN_FIELDS,
  type TicketCapabilities,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { TicketRights } from '../../access/TicketAuthority';
import type { TicketRecord } from '../TicketRecord';

/** A field that `PATCH` may take. @internal */
export type EditableField = TicketCapabilities['edit'][number];

const DESK_FIELDS = [
  'title',
  'description',
  'impact',
  'urgency',
  'restricted',
] as const;

/**
 * The fields that somebody may edit now. The desk corrects and classifies as
 * long as the ticket is not over; whoever asked may still reword what nobody
 * has taken yet, and plans a change of their own until it is being made.
 *
 * @internal
 */
export function editableFields(
  record: TicketRecord,
  rights: TicketRights,
): EditableField[] {
  if (!rights.update || isFinal(record.type, record.state.status)) {
    return [];
  }
  switch (record.type) {
    case 'change':
      return ofChange(record, rights);
    case 'problem':
      return rights.isDesk ? [...DESK_FIELDS, 'rootCause', 'workaround'] : [];
    default:
      return rights.isDesk
        ? [...DESK_FIELDS, 'fields']
        : ofParty(record, rights);
  }
}

function ofParty(
  { state }: TicketRecord,
  { relations }: TicketRights,
): EditableField[] {
  const isParty = relations.has('requester') || relations.has('opener');
  return isParty && state.status === 'new' && state.assignee === undefined
    ? ['title', 'description']
    : [];
}

/** Statuses in which the plan can still be edited. */
const PLANNING: readonly string[] = [
  'draft',
  'assessment',
  'authorization',
  'scheduled',
];

function ofChange(
  { state }: TicketRecord,
  rights: TicketRights,
): EditableField[] {
  if (!isPlanner(rights)) {
    return [];
  }
  return [
    // What was handed in to be decided about is the desk's to reword.
    ...(rights.isDesk || state.status === 'draft'
      ? (['title', 'description'] as const)
      : []),
    ...(rights.isDesk ? (['restricted'] as const) : []),
    ...(state.status === 'draft' ? (['changeKind'] as const) : []),
    ...(PLANNING.includes(state.status) ? PLAN_FIELDS : []),
  ];
}

/** Whoever plans a change: the desk, and who filed it. @internal */
export function isPlanner({ isDesk, relations }: TicketRights): boolean {
  return isDesk || relations.has('requester') || relations.has('opener');
}

/** Whether the plan of a change can still be edited. @internal */
export function isPlanned({ type, state }: TicketRecord): boolean {
  return type === 'change' && PLANNING.includes(state.status);
}
