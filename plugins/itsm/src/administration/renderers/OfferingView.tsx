import { Flex, Text } from '@backstage/ui';
import type { OfferingSpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { FormPreview } from './FormPreview';
import { FormQuestions } from './FormQuestions';
import { OfferingFacts } from './OfferingFacts';
import { Part } from './Part';

/** An offering: what it is, and the form that people fill in. */
export function OfferingView({ spec }: { spec: OfferingSpec }) {
  const { t } = useItsmTranslation();
  return (
    <Flex direction="column" gap="5">
      <OfferingFacts spec={spec} />
      {spec.fields.length === 0 ? (
        <Part title={t('administration.form.title')}>
          <Text color="secondary">{t('administration.form.empty')}</Text>
        </Part>
      ) : (
        <>
          <Part title={t('administration.form.title')}>
            <FormQuestions fields={spec.fields} />
          </Part>
          <Part title={t('administration.form.preview')}>
            <FormPreview fields={spec.fields} />
          </Part>
        </>
      )}
    </Flex>
  );
}
