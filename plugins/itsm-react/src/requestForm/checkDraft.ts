import {
  type FieldSpec,
  type Finding,
  finding,
  isFieldAsked,
  type OfferingForm,
  TEXT_LIMITS,
  validateFields,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { plainAnswers, type RequestDraft } from './requestDraft';

/** A finding; `path` as the server names it, such as `fields.system`. */
export interface RequestIssue extends Finding {
  /** How a missing answer is given, when not by typing. */
  isChosen?: 'choice' | 'person';
}

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** The questions that are asked, given the answers so far. */
export function askedFields(
  offering: OfferingForm,
  draft: RequestDraft,
  today: string,
): FieldSpec[] {
  const { values } = validateFields(
    offering.fields,
    plainAnswers(draft.answers),
    today,
  );
  return offering.fields.filter(spec => isFieldAsked(spec, values));
}

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
    ...checkFields(offering, draft, today),
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

function checkFields(
  offering: OfferingForm,
  draft: RequestDraft,
  today: string,
): RequestIssue[] {
  const { issues } = validateFields(
    offering.fields,
    plainAnswers(draft.answers),
    today,
  );
  return issues.flatMap(issue => {
    const spec = offering.fields.find(field => field.id === issue.path);
    // Answers to questions that are no longer asked are not sent at all.
    return !spec || issue.code === 'notAsked' ? [] : [fieldIssue(spec, issue)];
  });
}

const TYPED = new Set<FieldSpec['type']>([
  'text',
  'longText',
  'number',
  'date',
]);

/** What was found of an answer to a question of the form. @public */
export function fieldIssue(spec: FieldSpec, issue: Finding): RequestIssue {
  return {
    ...issue,
    path: `fields.${spec.id}`,
    ...(TYPED.has(spec.type) ? {} : { isChosen: 'choice' }),
  };
}
