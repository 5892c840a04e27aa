import type { ActionField, ActionGrant, Lifecycle } from './lifecycle';
import {
  assignFields,
  commentField,
  party,
  reasonField,
  requiredCommentField,
  staff,
} from './parts';

/** Statuses of a change (Mesa semantics 3.1). @public */
export const CHANGE_STATUSES = [
  'draft',
  'assessment',
  'authorization',
  'scheduled',
  'implementing',
  'review',
  'closed',
  'rejected',
  'cancelled',
] as const;
/** @public */
export type ChangeStatus = (typeof CHANGE_STATUSES)[number];

/** Actions on a change (Mesa semantics 3.1). @public */
export const CHANGE_ACTIONS = [
  'submit',
  'validate',
  'approve',
  'reject',
  'replan',
  'assign',
  'implement',
  'complete',
  'record_after_fact',
  'review',
  'cancel',
] as const;
/** @public */
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

/** How a change ended. @public */
export const CHANGE_OUTCOMES = [
  'successful',
  'successful_with_issues',
  'failed',
  'rolled_back',
] as const;
/** @public */
export type ChangeOutcome = (typeof CHANGE_OUTCOMES)[number];

const otherChangeManager: ActionGrant = {
  to: 'changeManager',
  separateDuties: true,
};
const proposer = [...party, staff];

const outcomeField: ActionField = {
  name: 'outcome',
  type: 'choice',
  choices: CHANGE_OUTCOMES,
  required: true,
  visibility: 'public',
};

const startField: ActionField = {
  name: 'actualStart',
  type: 'dateTime',
  time: 'past',
  required: false,
  kept: true,
  visibility: 'public',
};

const endField: ActionField = {
  name: 'actualEnd',
  type: 'dateTime',
  time: 'past',
  required: false,
  visibility: 'public',
};

/**
 * The life cycle of a change as a table. A change manager decides in
 * assessment, authorization and review, never about a change of their own. `assign`
 * names who implements it, and keeps the status.
 *
 * @public
 */
export const changeLifecycle: Lifecycle<ChangeStatus, ChangeAction> = {
  statuses: CHANGE_STATUSES,
  initial: 'draft',
  final: ['closed', 'cancelled'],
  rules: [
    {
      action: 'submit',
      from: ['draft'],
      to: 'assessment',
      changeKinds: ['normal'],
      needs: ['reason', 'entities', 'window', 'plan'],
      grants: proposer,
      fields: [commentField],
    },
    {
      action: 'submit',
      from: ['draft'],
      to: 'authorization',
      changeKinds: ['emergency'],
      needs: ['reason', 'entities', 'window', 'plan'],
      grants: proposer,
      fields: [commentField],
    },
    {
      action: 'submit',
      from: ['draft'],
      to: 'scheduled',
      changeKinds: ['standard'],
      needs: ['template', 'reason', 'entities', 'window'],
      grants: proposer,
      fields: [commentField],
    },
    {
      action: 'record_after_fact',
      from: ['draft'],
      to: 'review',
      changeKinds: ['emergency'],
      needs: ['reason', 'entities'],
      grants: [staff],
      fields: [
        outcomeField,
        { ...startField, required: true },
        { ...endField, required: true },
        commentField,
      ],
    },
    {
      action: 'validate',
      from: ['assessment'],
      to: 'authorization',
      needs: ['window'],
      grants: [otherChangeManager],
      fields: [commentField],
    },
    {
      action: 'approve',
      from: ['authorization'],
      to: 'scheduled',
      needs: ['window'],
      grants: [otherChangeManager],
      fields: [requiredCommentField],
    },
    {
      action: 'reject',
      from: ['assessment', 'authorization'],
      to: 'rejected',
      grants: [otherChangeManager],
      fields: [reasonField],
    },
    {
      action: 'replan',
      from: ['rejected'],
      to: 'draft',
      grants: proposer,
      fields: [commentField],
    },
    {
      action: 'implement',
      from: ['scheduled'],
      to: 'implementing',
      grants: [staff],
      fields: [startField],
    },
    {
      action: 'complete',
      from: ['implementing'],
      to: 'review_or_closed',
      grants: [staff],
      fields: [outcomeField, endField, commentField],
    },
    {
      action: 'review',
      from: ['review'],
      to: 'closed',
      grants: [otherChangeManager],
      fields: [
        {
          name: 'conclusions',
          type: 'text',
          required: true,
          visibility: 'public',
        },
      ],
    },
    {
      action: 'assign',
      from: [
        'draft',
        'assessment',
        'authorization',
        'scheduled',
        'implementing',
        'review',
      ],
      to: 'kept',
      grants: [staff],
      fields: assignFields,
    },
    {
      action: 'cancel',
      from: ['draft', 'assessment', 'authorization', 'scheduled'],
      to: 'cancelled',
      grants: proposer,
      fields: [reasonField],
    },
  ],
};
