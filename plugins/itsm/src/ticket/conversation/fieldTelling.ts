import type { TicketState } from '@mesa-itsm/backstage-plugin-itsm-common';

/** How the change of a field is told. */
type FieldTelling =
  /** With its value before and after. */
  | 'value'
  /** The same, with an instant for a value. */
  | 'instant'
  /** That it changed: the text itself is too long for the log. */
  | 'long'
  /** Not at all: it follows from the rest. */
  | 'silent';

/**
 * How each field of a ticket is told. The type asks for every one of them, so
 * that none reaches the reader under the name it has in the code.
 */
const FIELDS = {
  title: 'value',
  description: 'long',
  status: 'value',
  statusBefore: 'silent',
  requester: 'value',
  beneficiary: 'value',
  openedBy: 'silent',
  unit: 'value',
  origin: 'silent',
  offering: 'value',
  offeringRevision: 'silent',
  service: 'value',
  fields: 'long',
  impact: 'value',
  urgency: 'value',
  priorityComputed: 'value',
  priorityOverride: 'value',
  team: 'value',
  assignee: 'value',
  pendingReason: 'value',
  pendingClock: 'silent',
  resumeAt: 'instant',
  pendingSince: 'silent',
  reminders: 'silent',
  resolutionCode: 'value',
  solution: 'value',
  cause: 'value',
  cancelReason: 'value',
  approvedBy: 'value',
  implementers: 'silent',
  rejectReason: 'value',
  outcome: 'value',
  rootCause: 'value',
  workaround: 'value',
  changeKind: 'value',
  changeReason: 'long',
  implementationPlan: 'long',
  testPlan: 'long',
  rollbackPlan: 'long',
  outage: 'value',
  plannedStart: 'instant',
  plannedEnd: 'instant',
  actualStart: 'instant',
  actualEnd: 'instant',
  conclusions: 'value',
  template: 'value',
  templateRevision: 'silent',
  templateEditable: 'silent',
  restricted: 'value',
  reopenCount: 'silent',
  reassignCount: 'silent',
  ownedAt: 'silent',
  resolvedAt: 'silent',
  closedAt: 'silent',
} as const satisfies Readonly<Record<keyof TicketState, FieldTelling>>;

type ToldField = {
  [Field in keyof typeof FIELDS]: (typeof FIELDS)[Field] extends 'silent'
    ? never
    : Field;
}[keyof typeof FIELDS];

/** How a field is told; undefined for one that this release does not know. */
export function tellingOf(field: string): FieldTelling | undefined {
  return Object.hasOwn(FIELDS, field)
    ? FIELDS[field as keyof typeof FIELDS]
    : undefined;
}

/** Whether a field is told at all, and so has a name in the texts. */
export function isTold(field: string): field is ToldField {
  const telling = tellingOf(field);
  return telling !== undefined && telling !== 'silent';
}
