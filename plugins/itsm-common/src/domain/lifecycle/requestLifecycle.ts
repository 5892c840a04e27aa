import type { ActionField, Lifecycle } from './lifecycle';
import {
  assignFields,
  commentField,
  noteField,
  party,
  pendFields,
  reasonField,
  requiredCommentField,
  staff,
  teamField,
} from './parts';

/** Statuses of requests and incidents (Mesa semantics 3.1). @public */
export const REQUEST_STATUSES = [
  'new',
  'assigned',
  'in_progress',
  'pending',
  'resolved',
  'closed',
  'cancelled',
] as const;
/** @public */
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** Actions on requests and incidents (Mesa semantics 3.1). @public */
export const REQUEST_ACTIONS = [
  'dispatch',
  'assign',
  'start',
  'pend',
  'resume',
  'resolve',
  'reopen',
  'close',
  'cancel',
] as const;
/** @public */
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

const causeField: ActionField = {
  name: 'cause',
  type: 'code',
  codes: 'cause',
  required: false,
  visibility: 'internal',
};

const solutionField: ActionField = {
  name: 'solution',
  type: 'text',
  required: true,
  visibility: 'public',
};

/**
 * The life cycle of a request as a table: the server enforces it and the
 * portal offers what it holds. An assignment of a ticket that is already
 * being worked keeps its status, hence the two rows of `assign`.
 *
 * @public
 */
export const requestLifecycle: Lifecycle<RequestStatus, RequestAction> =
  fulfilment([
    {
      name: 'resolutionCode',
      type: 'code',
      codes: 'requestResolution',
      required: true,
      visibility: 'public',
    },
    solutionField,
    causeField,
  ]);

/**
 * The life cycle of an incident: that of a request without approval; what
 * resolves it may name the change that caused it.
 *
 * @public
 */
export const incidentLifecycle: Lifecycle<RequestStatus, RequestAction> =
  fulfilment([
    {
      name: 'resolutionCode',
      type: 'code',
      codes: 'incidentResolution',
      required: true,
      visibility: 'public',
    },
    solutionField,
    causeField,
    {
      name: 'causedBy',
      type: 'ticket',
      ticketType: 'change',
      required: false,
      visibility: 'internal',
    },
  ]);

function fulfilment(
  resolveFields: readonly ActionField[],
): Lifecycle<RequestStatus, RequestAction> {
  return {
    statuses: REQUEST_STATUSES,
    initial: 'new',
    final: ['closed', 'cancelled'],
    rules: [
      {
        action: 'start',
        from: ['new', 'assigned'],
        to: 'in_progress',
        grants: [staff],
        fields: [],
      },
      {
        action: 'assign',
        from: ['new', 'assigned'],
        to: 'assigned',
        grants: [staff],
        fields: assignFields,
      },
      {
        action: 'assign',
        from: ['in_progress', 'pending'],
        to: 'kept',
        grants: [staff],
        fields: assignFields,
      },
      {
        action: 'dispatch',
        from: ['new', 'assigned', 'in_progress', 'pending'],
        to: 'new',
        grants: [staff],
        fields: [teamField, noteField],
      },
      {
        action: 'pend',
        from: ['assigned', 'in_progress'],
        to: 'pending',
        grants: [staff],
        fields: pendFields,
      },
      {
        action: 'resume',
        from: ['pending'],
        to: 'before',
        grants: [staff],
        fields: [noteField],
      },
      {
        action: 'resolve',
        from: ['new', 'assigned', 'in_progress', 'pending'],
        to: 'resolved',
        grants: [staff],
        fields: resolveFields,
      },
      {
        action: 'reopen',
        from: ['resolved'],
        // `new` instead when nobody has it; see applyTransition.
        to: 'in_progress',
        grants: [...party, staff],
        fields: [requiredCommentField],
      },
      {
        action: 'close',
        from: ['resolved'],
        to: 'closed',
        grants: [...party, staff],
        fields: [commentField],
      },
      {
        action: 'cancel',
        from: ['new', 'assigned', 'in_progress', 'pending'],
        to: 'cancelled',
        grants: [
          ...party.map(grant => ({ ...grant, whileUnowned: true })),
          staff,
        ],
        fields: [reasonField],
      },
    ],
  };
}
