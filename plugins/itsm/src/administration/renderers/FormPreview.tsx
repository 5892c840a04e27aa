import type { FormEvent } from 'react';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import type { FieldSpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { AnswerFields, useAnswerForm } from '../../answers';

/** The form as people will see it, to be tried; nothing is sent. */
export function FormPreview({ fields }: { fields: readonly FieldSpec[] }) {
  const { t } = useItsmTranslation();
  const form = useAnswerForm(fields);
  const check = (event: FormEvent) => {
    event.preventDefault();
    form.check();
  };
  return (
    <form
      noValidate
      onSubmit={check}
      aria-label={t('administration.form.preview')}
    >
      <Flex direction="column" gap="4">
        <Text color="secondary">{t('administration.form.previewHint')}</Text>
        <AnswerFields form={form} />
        <div role="status">
          {form.isChecked && form.issues.length === 0 && (
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
          <Button variant="tertiary" onPress={form.reset}>
            {t('administration.form.previewClear')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
