import type {
  DefinitionHead,
  DefinitionKind,
  DefinitionRevision,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen, within } from '@testing-library/react';
import { anAdministrator } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { AdministrationContent } from '../AdministrationContent';

const AT = '2025-03-14T15:00:00.000Z';
const head = (
  kind: DefinitionKind,
  name: string,
  title: string,
): DefinitionHead => ({
  kind,
  name,
  title: { en: title, es: `${title} (es)` },
  revision: 1,
  managedBy: 'file',
  retired: false,
  updatedAt: AT,
  author: 'service-levels.yaml',
});
const CALENDAR = head('Calendar', 'office', 'Office hours');
const POLICY = head('SlaPolicy', 'incidents', 'Incidents');
const ESCALATION = head('EscalationPolicy', 'up', 'Upwards');
const FOLLOW_UP = head('FollowUpPolicy', 'default', 'Follow-up');
const LIST = head('HolidayList', 'public', 'Public holidays');

function renderDefinition(of: DefinitionHead, spec: Record<string, unknown>) {
  const definition: DefinitionRevision = { ...of, spec, revisions: [] };
  return renderScreen(<AdministrationContent />, {
    path: '/itsm/administration',
    at: `/itsm/administration?open=${of.kind}/${of.name}`,
    handlers: {
      getMe: anAdministrator,
      listDefinitions: () => ({ items: [CALENDAR, POLICY, ESCALATION, LIST] }),
      getDefinition: () => definition,
      pickGroups: () => ({
        items: [{ ref: 'group:default/desk', title: 'Service desk' }],
      }),
    },
  });
}
const rowOf = (name: RegExp) =>
  screen.getByRole('rowheader', { name }).closest('tr')!;

describe('a calendar', () => {
  it('shows its week, also over midnight, and its holidays in words', async () => {
    renderDefinition(CALENDAR, {
      title: { en: 'Office hours', es: 'Oficina' },
      timeZone: 'America/Mexico_City',
      weekly: {
        monday: [
          { from: '08:00', to: '15:00' },
          { from: '16:00', to: '18:00' },
        ],
        friday: [{ from: '22:00', to: '06:00', nextDay: true }],
      },
      holidayLists: ['public'],
      holidays: [
        { name: 'New Year', yearly: '01-01' },
        { name: 'Juárez', month: 3, weekday: 'monday', nth: 3 },
        { name: 'Good Friday', easter: -2 },
        {
          name: 'Handover',
          yearly: '10-01',
          since: 2024,
          every: 6,
          hours: [{ from: '08:00', to: '12:00' }],
        },
      ],
      overrides: [
        { date: '2026-03-21', hours: [{ from: '09:00', to: '13:00' }] },
      ],
    });
    const week = await screen.findByRole('table', { name: 'The week' });
    expect(week).toBeInTheDocument();
    expect(rowOf(/^Monday/)).toHaveTextContent('08:00–15:00, 16:00–18:00');
    expect(rowOf(/^Tuesday/)).toHaveTextContent('closed');
    expect(rowOf(/^Friday/)).toHaveTextContent('22:00–06:00 of the next day');
    expect(rowOf(/^New Year/)).toHaveTextContent('Every year on January 1');
    expect(rowOf(/^Juárez/)).toHaveTextContent('The third Monday of March');
    expect(rowOf(/^Good Friday/)).toHaveTextContent(
      '2 days before Easter Sunday',
    );
    expect(rowOf(/^Handover/)).toHaveTextContent(
      'Every year on October 1, since 2024, every 6 years, worked 08:00–12:00',
    );
    expect(rowOf(/^March 21, 2026/)).toHaveTextContent('09:00–13:00');
    expect(
      screen.getByRole('link', { name: 'Public holidays' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('open=HolidayList%2Fpublic'),
    );
  });
});

describe('a list of holidays', () => {
  it('is read in words as well', async () => {
    renderDefinition(LIST, {
      title: 'Public holidays',
      holidays: [{ name: 'Last', month: 5, weekday: 'friday', nth: -1 }],
    });
    expect(
      await screen.findByText('The last Friday of May'),
    ).toBeInTheDocument();
  });
});

describe('a service level', () => {
  it('shows targets by metric and priority, for whom, and what follows', async () => {
    renderDefinition(POLICY, {
      title: 'Incidents',
      order: 500,
      calendar: 'office',
      appliesTo: { types: ['incident'], priorities: [1] },
      targets: { response: 'PT15M', resolution: { 1: 'PT4H', 3: 'P2WD' } },
      warnings: [{ percent: 50 }, { before: 'PT5M' }],
      escalation: 'up',
    });
    const table = await screen.findByRole('table', { name: 'Targets' });
    const cells = (name: RegExp) =>
      within(rowOf(name))
        .getAllByRole('cell')
        .map(cell => cell.textContent);
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(cell => cell.textContent),
    ).toEqual(['Until', 'P1 Critical', 'P2 High', 'P3 Medium', 'P4 Low']);
    expect(cells(/^Response/)).toEqual(['All priorities: 15 working minutes']);
    expect(cells(/^Resolution/)).toEqual([
      '4 working hours',
      'none',
      '2 working days',
      'none',
    ]);
    expect(cells(/^Next update/)).toEqual(['none']);
    expect(
      screen.getByText(
        'at 50% of the target, 5 working minutes before it is due',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Office hours' })).toHaveAttribute(
      'href',
      expect.stringContaining('open=Calendar%2Foffice'),
    );
    expect(screen.getByRole('link', { name: 'Upwards' })).toBeInTheDocument();
    expect(screen.getByText('Kinds of ticket')).toBeInTheDocument();
    expect(screen.queryByText('Offerings')).not.toBeInTheDocument();
  });

  it('says when it is for everything', async () => {
    renderDefinition(POLICY, {
      title: 'All',
      order: 900,
      calendar: 'office',
      targets: { response: 'P1WD' },
    });
    expect(await screen.findByText('Every ticket')).toBeInTheDocument();
  });
});

describe('an escalation policy', () => {
  it('says step by step whom it tells and where the ticket goes', async () => {
    renderDefinition(ESCALATION, {
      title: 'Upwards',
      steps: [
        { on: 'warning', tell: ['assignee'] },
        {
          on: 'breach',
          metrics: ['response'],
          tell: ['team', 'parentGroup'],
          moveTo: 'group:default/desk',
        },
      ],
    });
    await screen.findByText('All steps that fit are taken:');
    const [warning, breach] = screen.getAllByRole('listitem').slice(-2);
    expect(warning).toHaveTextContent(
      'When a target is at riskTells: the assignee',
    );
    expect(breach).toHaveTextContent(
      'When a target is missed (only: Response)',
    );
    expect(breach).toHaveTextContent(
      'Tells: the team and the group above the team',
    );
    expect(breach).toHaveTextContent('Moves the ticket to');
  });
});

describe('a follow-up policy', () => {
  it('says what time brings to what waits and to what is resolved', async () => {
    renderDefinition(FOLLOW_UP, {
      calendar: 'office',
      closeAfter: 'P5WD',
      pending: {
        'waiting-requester': {
          remindAfter: 'P2WD',
          remindTimes: 3,
          resolveAfter: 'P10WD',
          resolutionCode: 'no-answer',
          solution: { en: 'Nobody answered.', es: 'Nadie respondió.' },
        },
        'waiting-supplier': { remindAfter: 'PT8H', remindTimes: 1 },
      },
    });
    expect(await screen.findByText('5 working days')).toBeInTheDocument();
    expect(rowOf(/^waiting-requester/)).toHaveTextContent(
      'each 2 working days, at most 3 timesafter 10 working days as no-answerNobody answered.',
    );
    expect(rowOf(/^waiting-supplier/)).toHaveTextContent(
      'after 8 working hours, oncenever',
    );
  });
});
