import type { ActionField, ActionGrant } from './lifecycle';

/** Fields and grants that several life cycles share. */

export const teamField: ActionField = {
  name: 'team',
  type: 'team',
  required: true,
  visibility: 'public',
};

export const noteField: ActionField = {
  name: 'note',
  type: 'text',
  required: false,
  visibility: 'internal',
};

export const commentField: ActionField = {
  name: 'comment',
  type: 'text',
  required: false,
  visibility: 'public',
};

export const requiredCommentField: ActionField = {
  ...commentField,
  required: true,
};

export const reasonField: ActionField = {
  name: 'reason',
  type: 'text',
  required: true,
  visibility: 'public',
};

export const assignFields: readonly ActionField[] = [
  teamField,
  {
    name: 'assignee',
    type: 'teamMember',
    required: true,
    visibility: 'public',
  },
  noteField,
];

export const pendFields: readonly ActionField[] = [
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
    time: 'future',
    required: false,
    visibility: 'public',
  },
  commentField,
];

export const staff: ActionGrant = { to: 'staff' };

/** Whoever asked, or wrote it down for them. */
export const party: readonly ActionGrant[] = [
  { to: 'requester' },
  { to: 'beneficiary' },
  { to: 'opener' },
];
