import type {
  FieldSpec,
  Me,
  OfferingForm,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** Somebody without any special role. */
export function aPerson(part: Partial<Me> = {}): Me {
  return {
    person: { id: 'p1', name: 'Rosa Ek', ref: 'user:default/rosa' },
    roles: ['requester'],
    isStaff: false,
    units: [{ ref: 'group:default/finance', title: 'Finance' }],
    liaisonOf: [],
    teams: [],
    language: 'en',
    can: {
      create: true,
      file: ['request', 'incident'],
      createForAnybody: false,
      readQueues: false,
      readDefinitions: false,
      manageDefinitions: false,
      administer: false,
    },
    ...part,
  };
}

/** A liaison of one unit. */
export function aLiaison(): Me {
  return aPerson({
    roles: ['requester', 'liaison'],
    liaisonOf: [{ ref: 'group:default/finance', title: 'Finance' }],
  });
}

/** Somebody of the service desk. */
export function anAgent(): Me {
  const me = aPerson();
  return {
    ...me,
    roles: ['requester', 'agent'],
    isStaff: true,
    can: {
      ...me.can,
      createForAnybody: true,
      readQueues: true,
      readDefinitions: true,
    },
  };
}

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
