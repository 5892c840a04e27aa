import type { DefinitionRevision } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { FakeHandlers } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import {
  aHead,
  FEDERAL,
  OFFICE,
  renderEditor,
} from '../../editor/__testUtils__/renderEditor';

const other = (kind: string, name: string, title: string) =>
  aHead({ kind, name, title });

/** A service level that the portal keeps. */
export const INCIDENTS: DefinitionRevision = {
  ...aHead({
    kind: 'SlaPolicy',
    name: 'incidents',
    title: { en: 'Incidents', es: 'Incidentes' },
  }),
  spec: {
    title: { en: 'Incidents', es: 'Incidentes' },
    order: 500,
    calendar: 'office',
    appliesTo: {
      types: ['incident'],
      priorities: [],
      offerings: ['printer-repair'],
      services: [],
      units: [],
      entities: [],
    },
    targets: {
      response: 'PT1H',
      resolution: { 1: 'PT1H30M', 2: 'PT8H' },
    },
    warnings: [{ percent: 75 }],
    escalation: 'desk',
  },
  revisions: [],
};

const READ = [INCIDENTS, OFFICE, FEDERAL];
const HEADS = [
  ...READ,
  other('Calendar', 'always', 'Around the clock'),
  other('EscalationPolicy', 'desk', 'Service desk'),
  other('Offering', 'printer-repair', 'Printer repair'),
  other('Offering', 'password-reset', 'Password reset'),
  other('Service', 'accounts', 'User accounts'),
];

/** The administration with an editor of a service level open. */
export function renderPolicyEditor(at: string, handlers: FakeHandlers = {}) {
  return renderEditor(at, {
    listDefinitions: () => ({ items: HEADS }),
    getDefinition: ({ params }) =>
      READ.find(
        ({ kind, name }) => kind === params.kind && name === params.name,
      )!,
    ...handlers,
  });
}
