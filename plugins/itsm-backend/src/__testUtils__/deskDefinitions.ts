import { document } from '../definitions/definitionFixtures';
import { groupRef } from './organisation';

const both = (text: string) => ({ en: text, es: `${text} (es)` });

const codes = (purpose: string, list: Record<string, object>) =>
  document('CodeList', `${purpose.toLocaleLowerCase('en-US')}s`, {
    title: both(purpose),
    purpose,
    codes: Object.entries(list).map(([code, rest]) => ({
      code,
      label: both(code),
      ...rest,
    })),
  });

const offering = (name: string, spec: object) =>
  document('Offering', name, {
    title: both(name),
    service: 'site',
    ...spec,
  });

const choices = ['news', 'forms', 'images'].map(value => ({
  value,
  label: both(value),
}));

/** A form with every type of field; only the system is asked for always. */
const fields = [
  {
    id: 'system',
    type: 'entity',
    kinds: ['System'],
    linkAs: 'primary',
    required: true,
    filterable: true,
  },
  { id: 'url', type: 'text', format: 'url', filterable: true },
  { id: 'details', type: 'longText' },
  { id: 'pages', type: 'number', integer: true, min: 1, max: 99 },
  { id: 'online', type: 'boolean', filterable: true },
  { id: 'due', type: 'date', notBefore: 'today' },
  { id: 'area', type: 'choice', choices, filterable: true },
  { id: 'tags', type: 'multiChoice', choices, filterable: true },
  { id: 'approver', type: 'person' },
  { id: 'costCentre', type: 'unit' },
  {
    id: 'component',
    type: 'entity',
    kinds: ['Component'],
    linkAs: 'affected',
  },
  {
    id: 'why',
    type: 'text',
    required: true,
    when: [{ field: 'area', equals: 'forms' }],
  },
].map(field => ({ label: both(field.id), ...field }));

/** The definitions of the desk under test. @internal */
export const deskDefinitions = [
  document('ServiceFamily', 'web', { title: both('Web') }),
  document('Service', 'site', { title: both('Web site'), family: 'web' }),
  document('Service', 'accounts', {
    title: both('Accounts'),
    family: 'web',
    team: groupRef('desk'),
  }),
  offering('update-page', { fields }),
  offering('new-account', {
    service: 'accounts',
    urgency: { choices: ['high', 'medium'], default: 'medium' },
    acknowledgement: both('We are on it'),
  }),
  offering('contract-work', { team: groupRef('contractors') }),
  offering('web-work', { team: groupRef('web') }),
  offering('finance-report', { units: [groupRef('finance')] }),
  offering('change-liaison', { liaisonOnly: true }),
  offering('new-server', { audience: 'internal', supports: ['update-page'] }),
  offering('ghost-work', { team: groupRef('nowhere') }),
  offering('vacant-work', { team: groupRef('vacant') }),
  offering('drafted', { state: 'draft' }),
  codes('pendingReason', {
    'waiting-requester': { clock: 'pause', waitsFor: 'requester' },
    'waiting-supplier': { clock: 'pause', waitsFor: 'supplier' },
    'waiting-problem': { clock: 'pause', waitsFor: 'problem' },
    'waiting-change': { clock: 'pause', waitsFor: 'change' },
    'waiting-budget': { clock: 'pause', waitsFor: 'other', state: 'retired' },
  }),
  codes('requestResolution', {
    fulfilled: {},
    duplicate: { state: 'retired' },
  }),
  codes('incidentResolution', {
    restored: {},
    workaround: {},
    'problem-fixed': {},
    duplicate: { state: 'retired' },
  }),
  codes('cause', { 'human-error': {}, 'worn-out': {} }),
  document('RoutingPolicy', 'default', { fallbackTeam: groupRef('desk') }),
  document('ChangeTemplate', 'restart', {
    title: both('Restart'),
    reason: 'It leaks',
    implementationPlan: 'Restart the service',
    testPlan: 'Open the page',
    rollbackPlan: 'Nothing to roll back',
    outage: true,
    editable: ['plannedStart', 'plannedEnd', 'entities'],
  }),
  document('ResponseTemplate', 'greeting', {
    title: both('Greeting'),
    text: both('Dear {{requester}}, {{ref}} is with {{agent}}.'),
  }),
  document('ResponseTemplate', 'handover', {
    title: both('Hand-over'),
    text: both('Seen by {{agent}}'),
    visibility: 'internal',
  }),
];
