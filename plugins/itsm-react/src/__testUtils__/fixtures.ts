import type {
  FieldSpec,
  OfferingForm,
} from '@mesa-itsm/backstage-plugin-itsm-common';

const question = { required: false, filterable: false, when: [] };

/** One question of each kind that the form draws differently. */
export const SYSTEM_FIELD: FieldSpec = {
  ...question,
  id: 'system',
  type: 'entity',
  label: { en: 'System', es: 'Sistema' },
  required: true,
  kinds: ['System'],
  types: [],
};
export const CONTRACT_FIELD: FieldSpec = {
  ...question,
  id: 'contract',
  type: 'choice',
  label: { en: 'Contract', es: 'Contrato' },
  required: true,
  choices: [
    { value: 'permanent', label: { en: 'Permanent', es: 'Base' } },
    { value: 'temporary', label: { en: 'Temporary', es: 'Eventual' } },
  ],
};
export const REASON_FIELD: FieldSpec = {
  ...question,
  id: 'reason',
  type: 'text',
  label: { en: 'Reason', es: 'Motivo' },
  required: true,
  maxLength: 10,
  format: 'plain',
  when: [{ field: 'contract', equals: 'temporary' }],
};

/** An offering that asks the given questions. */
export function anOffering(fields: FieldSpec[]): OfferingForm {
  return {
    name: 'new-account',
    title: { en: 'New account', es: 'Cuenta nueva' },
    audience: 'external',
    liaisonOnly: false,
    keywords: [],
    asksFor: [],
    service: { name: 'accounts', title: 'Accounts' },
    family: { name: 'people', title: 'People' },
    urgency: { choices: ['medium', 'low'], default: 'medium' },
    fields,
    revision: 1,
  };
}
