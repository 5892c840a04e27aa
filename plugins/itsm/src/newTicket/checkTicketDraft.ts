import { TEXT_LIMITS } from '@mesa-itsm/backstage-plugin-itsm-common';
import { type FormType, PLAN_TEXTS, type TicketDraft } from './ticketDraft';

/** What is wrong with a draft; `path` as the server names it. */
export interface DraftIssue {
  path: string;
  code: 'required' | 'tooLong' | 'kind' | 'template' | 'endFirst';
  max?: number;
}

/**
 * Checks a draft as far as the browser can. A change may be filed with gaps:
 * it is a draft, and its plan is asked for when it is submitted.
 */
export function checkTicketDraft(
  type: FormType,
  draft: TicketDraft,
): DraftIssue[] {
  return [
    ...(type === 'change' ? checkKind(draft) : []),
    ...checkText('title', draft.title, TEXT_LIMITS.title),
    ...checkText('description', draft.description, TEXT_LIMITS.description),
    ...(type === 'change' ? checkPlan(draft) : []),
  ];
}

function checkText(path: string, text: string, max: number): DraftIssue[] {
  const value = text.trim();
  if (value === '') {
    return [{ path, code: 'required' }];
  }
  return value.length > max ? [{ path, code: 'tooLong', max }] : [];
}

function checkKind({ changeKind, template }: TicketDraft): DraftIssue[] {
  if (!changeKind) {
    return [{ path: 'changeKind', code: 'kind' }];
  }
  return changeKind === 'standard' && !template
    ? [{ path: 'template', code: 'template' }]
    : [];
}

function checkPlan(draft: TicketDraft): DraftIssue[] {
  const { plannedStart, plannedEnd } = draft;
  const isBackwards =
    plannedStart !== undefined &&
    plannedEnd !== undefined &&
    Date.parse(plannedEnd) <= Date.parse(plannedStart);
  const tooLong = (path: 'changeReason' | (typeof PLAN_TEXTS)[number]) => {
    const max =
      path === 'changeReason' ? TEXT_LIMITS.comment : TEXT_LIMITS.plan;
    return draft[path].trim().length > max
      ? [{ path, code: 'tooLong', max } as const]
      : [];
  };
  return [
    ...tooLong('changeReason'),
    ...(isBackwards ? [{ path: 'plannedEnd', code: 'endFirst' } as const] : []),
    ...PLAN_TEXTS.flatMap(tooLong),
  ];
}
