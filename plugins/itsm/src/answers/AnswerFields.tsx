import {
  FieldInput,
  type ShownIssue,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import type { AnswerForm } from './useAnswerForm';

/** The questions that are asked, with their fields and findings. */
export function AnswerFields(props: {
  form: AnswerForm;
  /** What else was found, such as by the server. */
  issues?: readonly ShownIssue[];
}) {
  const { form, issues = [] } = props;
  return (
    <>
      {form.asked.map(spec => (
        <FieldInput
          key={spec.id}
          spec={spec}
          answer={form.answers[spec.id]}
          onAnswer={form.answer}
          issues={[...form.issues, ...issues]}
        />
      ))}
    </>
  );
}
