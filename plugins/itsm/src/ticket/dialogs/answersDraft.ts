import {
  type FieldAnswer,
  type FieldSpec,
  isFieldAsked,
  type LocalizedText,
  validateFields,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type DraftAnswer,
  type DraftAnswers,
  fieldIssue,
  plainAnswers,
  type RequestIssue,
} from '@mesa-itsm/backstage-plugin-itsm-react';

const REFERENCES = new Set(['person', 'unit', 'entity']);

/** The answers of a ticket as the fields of the form hold them. */
export function draftAnswers(
  answers: readonly FieldAnswer[],
  localized: (text: LocalizedText) => string,
): DraftAnswers {
  return Object.fromEntries(
    answers.map(({ id, type, value, display }): [string, DraftAnswer] => {
      const isReference = REFERENCES.has(type) && typeof value === 'string';
      const [title] = display;
      return [
        id,
        isReference
          ? { ref: value, title: title ? localized(title) : value }
          : value,
      ];
    }),
  );
}

/** What of a draft is asked, would be sent, and is wrong. */
export interface CheckedAnswers {
  asked: FieldSpec[];
  issues: RequestIssue[];
  /** Answers to the questions that are asked, as the API takes them. */
  fields: ReturnType<typeof plainAnswers>;
}

/**
 * Checks the answers as far as the browser can; the server checks again.
 *
 * @param today - civil date `YYYY-MM-DD`
 */
export function checkAnswers(
  specs: readonly FieldSpec[],
  answers: DraftAnswers,
  today: string,
): CheckedAnswers {
  const plain = plainAnswers(answers);
  const { values, issues } = validateFields(specs, plain, today);
  const asked = specs.filter(spec => isFieldAsked(spec, values));
  const askedIds = new Set(asked.map(spec => spec.id));
  return {
    asked,
    issues: issues.flatMap(issue => {
      const spec = asked.find(field => field.id === issue.path);
      return spec ? [fieldIssue(spec, issue)] : [];
    }),
    fields: Object.fromEntries(
      Object.entries(plain).filter(
        ([id, answer]) => askedIds.has(id) && answer !== '',
      ),
    ),
  };
}
