import {
  type FieldSpec,
  type Finding,
  isFieldAsked,
  validateFields,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { type DraftAnswers, plainAnswers } from './requestDraft';

/**
 * A finding; `path` as the server names it, such as `fields.system`.
 *
 * @public
 */
export interface RequestIssue extends Finding {
  /** How a missing answer is given, when not by typing. */
  isChosen?: 'choice' | 'person';
}

/** What of the answers to a form is asked, would be sent, and is wrong. @public */
export interface CheckedAnswers {
  /** The questions that are asked, given the answers so far. */
  asked: FieldSpec[];
  issues: RequestIssue[];
  /** Answers to the questions that are asked, as the API takes them. */
  fields: ReturnType<typeof plainAnswers>;
}

/**
 * Checks the answers to a form as far as the browser can. The server checks
 * again, and whether people and entities exist. Answers to questions that are
 * not asked any more stay with the caller, in case the person changes their
 * mind, but are neither wrong nor sent.
 *
 * @param today - civil date `YYYY-MM-DD`
 * @public
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
        ([id, answer]) => askedIds.has(id) && !isBlank(answer),
      ),
    ),
  };
}

const TYPED = new Set<FieldSpec['type']>([
  'text',
  'longText',
  'number',
  'date',
]);

function fieldIssue(spec: FieldSpec, issue: Finding): RequestIssue {
  return {
    ...issue,
    path: `fields.${spec.id}`,
    ...(TYPED.has(spec.type) ? {} : { isChosen: 'choice' }),
  };
}

function isBlank(answer: unknown): boolean {
  return (
    (typeof answer === 'string' && answer.trim() === '') ||
    (Array.isArray(answer) && answer.length === 0)
  );
}
