import { useCallback } from 'react';
import type { OfferingForm } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useLocalized } from '../hooks';
import { useItsmTranslation } from '../translations';

const OWN_QUESTIONS = {
  title: 'form.subject.label',
  description: 'form.description.label',
  beneficiary: 'form.for.personLabel',
  'beneficiary.name': 'form.contact.name',
  'beneficiary.unit': 'form.contact.unit',
  'beneficiary.email': 'form.contact.email',
  'beneficiary.telephone': 'form.contact.telephone',
} as const;

/** Names of the questions by path; undefined for what the form lacks. */
export function useQuestionLabels(
  offering: OfferingForm,
): (path: string) => string | undefined {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  return useCallback(
    (path: string) => {
      if (Object.hasOwn(OWN_QUESTIONS, path)) {
        return t(OWN_QUESTIONS[path as keyof typeof OWN_QUESTIONS]);
      }
      const spec = offering.fields.find(field => path === `fields.${field.id}`);
      return spec && localized(spec.label);
    },
    [t, localized, offering],
  );
}
