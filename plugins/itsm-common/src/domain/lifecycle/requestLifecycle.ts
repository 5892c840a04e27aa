import type { ActionField, Lifecycle } from './lifecycle';

/** Statuses of a request (Mesa semantics 3.1). @public */
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

/** Actions on a request (Mesa semantics 3.1). @public */
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

/** Statuses in which somebody still has work to do. @public */
export const OPEN_STATUSES = [
  'new',
  'assigned',
  'in_progress',
  'pending',
] as const satisfies readonly RequestStatus[];

const team: ActionField = {
  name: 'team',
  type: 'team',
  required: true,
  visibility: 'public',
};
const note: ActionField = {
  name: 'note',
  type: 'text',
  required: false,
  visibility: 'internal',
};
const comment: ActionField = {
  name: 'comment',
  type: 'text',
  required: false,
  visibility: 'public',
};
const staff = { to: 'staff' } as const;
const party = [
  { to: 'requester' },
  { to: 'beneficiary' },
  { to: 'opener' },
] as const;

const assignFields: readonly ActionField[] = [
  team,
  {
    name: 'assignee',
    type: 'teamMember',
    required: true,
    visibility: 'public',
  },
  note,
];

/**
 * The life cycle of a request as a table: the server enforces it and the
 * portal offers what it holds. An assignment of a ticket that is already
 * being worked keeps its status, hence the two rows of `assign`.
 *
 * @public
 */
export const requestLifecycle: Lifecycle<RequestStatus, RequestAction> = {
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
      fields: [team, note],
    },
    {
      action: 'pend',
      from: ['assigned', 'in_progress'],
      to: 'pending',
      grants: [staff],
      fields: [
        {
          name: 'reason',
          type: 'code',
          codes: 'pendingReason',
          required: true,
          visibility: 'public',
        },
        {
          name: 'resumeAt',
          type: 'dateTime',
          required: false,
          visibility: 'public',
        },
        comment,
      ],
    },
    {
      action: 'resume',
      from: ['pending'],
      to: 'before',
      grants: [staff],
      fields: [note],
    },
    {
      action: 'resolve',
      from: ['new', 'assigned', 'in_progress', 'pending'],
      to: 'resolved',
      grants: [staff],
      fields: [
        {
          name: 'resolutionCode',
          type: 'code',
          codes: 'requestResolution',
          required: true,
          visibility: 'public',
        },
        {
          name: 'solution',
          type: 'text',
          required: true,
          visibility: 'public',
        },
        {
          name: 'cause',
          type: 'code',
          codes: 'cause',
          required: false,
          visibility: 'internal',
        },
      ],
    },
    {
      action: 'reopen',
      from: ['resolved'],
      // `new` instead when nobody has it; see applyTransition.
      to: 'in_progress',
      grants: [...party, staff],
      fields: [{ ...comment, required: true }],
    },
    {
      action: 'close',
      from: ['resolved'],
      to: 'closed',
      grants: [...party, staff],
      fields: [comment],
    },
    {
      action: 'cancel',
      from: ['new', 'assigned', 'in_progress', 'pending'],
      to: 'cancelled',
      grants: [
        ...party.map(grant => ({ ...grant, whileUnowned: true })),
        staff,
      ],
      fields: [
        { name: 'reason', type: 'text', required: true, visibility: 'public' },
      ],
    },
  ],
};
