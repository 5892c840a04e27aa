import { useState } from 'react';
import type { FieldSpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  checkAnswers,
  describeIssue,
  type DraftAnswers,
  type ShownIssue,
  useDescribeContext,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { DateTime } from 'luxon';

/**
 * Answers to the questions of a form while they are given. Findings are
 * shown once somebody asked to check them.
 */
export function useAnswerForm(
  specs: readonly FieldSpec[],
  initial: () => DraftAnswers = () => ({}),
) {
  const context = useDescribeContext();
  const [answers, setAnswers] = useState<DraftAnswers>(initial);
  const [isChecked, setChecked] = useState(false);
  const today = DateTime.local().toISODate();
  const { asked, issues, fields } = checkAnswers(specs, answers, today);
  const shown: ShownIssue[] = isChecked
    ? issues.map(issue => ({
        path: issue.path,
        text: describeIssue(issue, context),
      }))
    : [];
  return {
    answers,
    asked,
    /** Answers as the API takes them. */
    fields,
    isChecked,
    issues: shown,
    answer: (id: string, value: DraftAnswers[string]) =>
      setAnswers(before => ({ ...before, [id]: value })),
    /** Shows what is wrong from now on; true when nothing is. */
    check: () => {
      setChecked(true);
      return issues.length === 0;
    },
    reset: () => {
      setAnswers(initial());
      setChecked(false);
    },
  };
}

export type AnswerForm = ReturnType<typeof useAnswerForm>;
