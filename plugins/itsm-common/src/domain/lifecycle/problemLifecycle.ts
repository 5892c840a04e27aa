import type { ActionField, Lifecycle } from './lifecycle';
import {
  assignFields,
  commentField,
  noteField,
  reasonField,
  requiredCommentField,
  staff,
} from './parts';

/** Statuses of a problem (Mesa semantics 3.1). @public */
export const PROBLEM_STATUSES = [
  'new',
  'assigned',
  'root_cause_analysis',
  'known_error',
  'fix_in_progress',
  'resolved',
  'closed',
  'cancelled',
] as const;
/** @public */
export type ProblemStatus = (typeof PROBLEM_STATUSES)[number];

/** Actions on a problem (Mesa semantics 3.1). @public */
export const PROBLEM_ACTIONS = [
  'assign',
  'analyse',
  'record_known_error',
  'start_fix',
  'resolve',
  'reanalyse',
  'close',
  'cancel',
] as const;
/** @public */
export type ProblemAction = (typeof PROBLEM_ACTIONS)[number];

/** How a problem ends. @public */
export const PROBLEM_OUTCOMES = [
  'fixed',
  'risk_accepted',
  'not_reproducible',
  'duplicate',
] as const;
/** @public */
export type ProblemOutcome = (typeof PROBLEM_OUTCOMES)[number];

const rootCauseField: ActionField = {
  name: 'rootCause',
  type: 'text',
  required: true,
  kept: true,
  visibility: 'public',
};

/**
 * The life cycle of a problem as a table. Everything about a problem is read
 * by the desk and the owners of what is linked to it alone, hence no internal
 * fields beyond the note.
 *
 * @public
 */
export const problemLifecycle: Lifecycle<ProblemStatus, ProblemAction> = {
  statuses: PROBLEM_STATUSES,
  initial: 'new',
  final: ['closed', 'cancelled'],
  rules: [
    {
      action: 'assign',
      from: ['new', 'assigned'],
      to: 'assigned',
      grants: [staff],
      fields: assignFields,
    },
    {
      action: 'assign',
      from: ['root_cause_analysis', 'known_error', 'fix_in_progress'],
      to: 'kept',
      grants: [staff],
      fields: assignFields,
    },
    {
      action: 'analyse',
      from: ['assigned', 'known_error'],
      to: 'root_cause_analysis',
      grants: [staff],
      fields: [noteField],
    },
    {
      action: 'record_known_error',
      from: ['root_cause_analysis'],
      to: 'known_error',
      grants: [staff],
      fields: [
        rootCauseField,
        {
          name: 'workaround',
          type: 'text',
          required: true,
          kept: true,
          visibility: 'public',
        },
      ],
    },
    {
      action: 'start_fix',
      from: ['root_cause_analysis', 'known_error'],
      to: 'fix_in_progress',
      grants: [staff],
      fields: [noteField],
    },
    {
      action: 'resolve',
      from: [
        'assigned',
        'root_cause_analysis',
        'known_error',
        'fix_in_progress',
      ],
      to: 'resolved',
      grants: [staff],
      fields: [
        {
          name: 'outcome',
          type: 'choice',
          choices: PROBLEM_OUTCOMES,
          required: true,
          visibility: 'public',
        },
        { ...rootCauseField, when: { field: 'outcome', is: ['fixed'] } },
        {
          name: 'solution',
          type: 'text',
          required: true,
          visibility: 'public',
          when: { field: 'outcome', is: ['fixed'] },
        },
        {
          name: 'duplicateOf',
          type: 'ticket',
          ticketType: 'problem',
          required: true,
          visibility: 'public',
          when: { field: 'outcome', is: ['duplicate'] },
        },
        commentField,
      ],
    },
    {
      action: 'reanalyse',
      from: ['resolved'],
      to: 'root_cause_analysis',
      grants: [staff],
      fields: [requiredCommentField],
    },
    {
      action: 'close',
      from: ['resolved'],
      to: 'closed',
      grants: [staff],
      fields: [commentField],
    },
    {
      action: 'cancel',
      from: ['new', 'assigned', 'root_cause_analysis'],
      to: 'cancelled',
      grants: [staff],
      fields: [reasonField],
    },
  ],
};
