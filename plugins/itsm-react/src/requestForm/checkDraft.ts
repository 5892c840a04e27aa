import {
  finding,
  type OfferingForm,
  TEXT_LIMITS,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { checkAnswers, type RequestIssue } from './checkAnswers';
import type { RequestDraft } from './requestDraft';

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/**
 * Checks a request as far as the browser can. The server checks again, and
 * whether people and entities exist.
 *
 * @param today - civil date `YYYY-MM-DD`
 */
export function checkDraft(
  offering: OfferingForm,
  draft: RequestDraft,
  today: string,
): RequestIssue[] {
  return [
    // In the order of the form, which is that of the summary above it.
    ...checkAudience(draft),
    ...checkAnswers(offering.fields, draft.answers, today).issues,
    ...checkDescription(draft.description),
    ...checkLine('title', draft.title, TEXT_LIMITS.title, false),
  ];
}

function checkAudience(draft: RequestDraft): RequestIssue[] {
  if (draft.audience === 'person') {
    return draft.person
      ? []
      : [{ ...finding('beneficiary', 'required'), isChosen: 'person' }];
  }
  if (draft.audience === 'self') {
    return [];
  }
  const { name, email, telephone } = draft.contact;
  return [
    ...checkLine('beneficiary.name', name, 120, true),
    ...(email.trim() !== '' && !EMAIL.test(email.trim())
      ? [finding('beneficiary.email', 'email')]
      : []),
    ...checkLine('beneficiary.telephone', telephone, 40, false),
  ];
}

function checkLine(
  path: string,
  text: string,
  max: number,
  isRequired: boolean,
): RequestIssue[] {
  const value = text.trim();
  if (value === '') {
    return isRequired ? [finding(path, 'required')] : [];
  }
  if (/[\r\n]/.test(value)) {
    return [finding(path, 'singleLine')];
  }
  return value.length > max ? [finding(path, 'tooLong', { max })] : [];
}

function checkDescription(text: string): RequestIssue[] {
  const value = text.trim();
  const max = TEXT_LIMITS.description;
  if (value === '') {
    return [finding('description', 'required')];
  }
  return value.length > max ? [finding('description', 'tooLong', { max })] : [];
}
