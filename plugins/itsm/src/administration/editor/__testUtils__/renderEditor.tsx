import type {
  ApplyResult,
  DefinitionHead,
  DefinitionRevision,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  anAdministrator,
  type FakeHandlers,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../__testUtils__/renderScreen';
import { AdministrationContent } from '../../AdministrationContent';

/** A definition that the portal keeps. */
export function aHead(part: Partial<DefinitionHead> = {}): DefinitionHead {
  return {
    kind: 'Calendar',
    name: 'office',
    title: { en: 'Office hours', es: 'Horario de oficina' },
    revision: 3,
    managedBy: 'portal',
    retired: false,
    updatedAt: '2026-03-14T15:00:00.000Z',
    author: 'Marta Uc',
    ...part,
  };
}

/** A calendar of weekdays in Mexico City. */
export const OFFICE: DefinitionRevision = {
  ...aHead(),
  spec: {
    title: { en: 'Office hours', es: 'Horario de oficina' },
    timeZone: 'America/Mexico_City',
    weekly: {
      monday: [{ from: '09:00', to: '15:00' }],
      tuesday: [{ from: '09:00', to: '18:00' }],
    },
    holidayLists: ['federal'],
    holidays: [],
    overrides: [],
  },
  revisions: [],
};

/** A list of holidays that the portal keeps. */
export const FEDERAL: DefinitionRevision = {
  ...aHead({
    kind: 'HolidayList',
    name: 'federal',
    title: { en: 'Federal', es: 'Federales' },
  }),
  spec: {
    title: { en: 'Federal', es: 'Federales' },
    includes: [],
    holidays: [{ name: 'Christmas', yearly: '12-25' }],
  },
  revisions: [],
};

/** What applying one definition comes to. */
export function anOutcome(
  change: Partial<ApplyResult['changes'][number]>,
  part: Partial<ApplyResult> = {},
): ApplyResult {
  return {
    dryRun: true,
    applied: false,
    changes: [
      {
        kind: 'Calendar',
        name: 'office',
        action: 'updated',
        diff: [],
        ...change,
      },
    ],
    problems: [],
    ...part,
  };
}

/** The administration with an editor open. */
export function renderEditor(at: string, handlers: FakeHandlers = {}) {
  const definitions = [OFFICE, FEDERAL];
  return renderScreen(<AdministrationContent />, {
    path: '/itsm/administration',
    at: `/itsm/administration?${at}`,
    handlers: {
      getMe: anAdministrator,
      listDefinitions: () => ({ items: definitions }),
      getDefinition: ({ params }) =>
        definitions.find(
          ({ kind, name }) => kind === params.kind && name === params.name,
        )!,
      computeWorkingTime: () => ({
        due: { at: '2026-03-10T00:00:00.000Z', workingMs: 14_400_000 },
      }),
      ...handlers,
    },
  });
}

export const field = (name: string | RegExp) =>
  screen.getByRole('textbox', { name });
export const press = (name: string | RegExp) =>
  screen.getByRole('button', { name });
