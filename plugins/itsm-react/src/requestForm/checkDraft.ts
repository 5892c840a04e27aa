import {
  type FieldIssue,
  type FieldSpec,
  isFieldAsked,
  type OfferingForm,
  TEXT_LIMITS,
  validateFields,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { plainAnswers, type RequestDraft } from './requestDraft';

/** What can be wrong with a request before it is sent. */
export type RequestIssueCode =
  | 'required'
  | 'requiredPerson'
  | 'tooLong'
  | 'singleLine'
  | 'email'
  | 'field';

/** A finding; `path` as the server names it, such as `fields.system`. */
export interface RequestIssue {
  path: string;
  code: RequestIssueCode;
  /** Longest text allowed, for `tooLong`. */
  max?: number;
  /** For `field`: the question and what was found. */
  spec?: FieldSpec;
  finding?: FieldIssue;
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
      : [{ path: 'beneficiary', code: 'requiredPerson' }];
  }
  if (draft.audience === 'self') {
    return [];
  }
  const { name, email, telephone } = draft.contact;
  return [
    ...checkLine('beneficiary.name', name, 120, true),
    ...(email.trim() !== '' && !EMAIL.test(email.trim())
      ? [{ path: 'beneficiary.email', code: 'email' } as const]
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
    return isRequired ? [{ path, code: 'required' }] : [];
  }
  if (/[\r\n]/.test(value)) {
    return [{ path, code: 'singleLine' }];
  }
  return value.length > max ? [{ path, code: 'tooLong', max }] : [];
}

function checkDescription(text: string): RequestIssue[] {
  const value = text.trim();
  const max = TEXT_LIMITS.description;
  if (value === '') {
    return [{ path: 'description', code: 'required' }];
  }
  return value.length > max
    ? [{ path: 'description', code: 'tooLong', max }]
    : [];
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
  return issues.flatMap(finding => {
    const spec = offering.fields.find(field => field.id === finding.path);
    // Answers to questions that are no longer asked are not sent at all.
    return !spec || finding.code === 'notAsked'
      ? []
      : [{ path: `fields.${finding.path}`, code: 'field', spec, finding }];
  });
}
