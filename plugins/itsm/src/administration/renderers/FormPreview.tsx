import { type FormEvent, useState } from 'react';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import type { FieldSpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  checkAnswers,
  describeIssue,
  type DraftAnswers,
  FieldInput,
  useDescribeContext,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { DateTime } from 'luxon';

/** The form as people will see it, to be tried; nothing is sent. */
export function FormPreview({ fields }: { fields: readonly FieldSpec[] }) {
  const { t } = useItsmTranslation();
  const context = useDescribeContext();
  const [answers, setAnswers] = useState<DraftAnswers>({});
  const [isChecked, setChecked] = useState(false);
  const today = DateTime.local().toISODate();
  const { asked, issues } = checkAnswers(fields, answers, today);
  const shown = isChecked
    ? issues.map(issue => ({
        path: issue.path,
        text: describeIssue(issue, context),
      }))
    : [];
  const check = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
  };
  return (
    <form
      noValidate
      onSubmit={check}
      aria-label={t('administration.form.preview')}
    >
      <Flex direction="column" gap="4">
        <Text color="secondary">{t('administration.form.previewHint')}</Text>
        {asked.map(spec => (
          <FieldInput
            key={spec.id}
            spec={spec}
            answer={answers[spec.id]}
            onAnswer={(id, answer) =>
              setAnswers(before => ({ ...before, [id]: answer }))
            }
            issues={shown}
          />
        ))}
        <div role="status">
          {isChecked && shown.length === 0 && (
            <Alert
              status="success"
              icon
              title={t('administration.form.previewFine')}
            />
          )}
        </div>
        <Flex gap="3" style={{ flexWrap: 'wrap' }}>
          <Button type="submit" variant="secondary">
            {t('administration.form.previewCheck')}
          </Button>
          <Button
            variant="tertiary"
            onPress={() => {
              setAnswers({});
              setChecked(false);
            }}
          >
            {t('administration.form.previewClear')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
