import { document } from '../definitions/definitionFixtures';
import { groupRef } from './organisation';

const both = (text: string) => ({ en: text, es: `${text} (es)` });
const workdays = (...hours: string[]) =>
  Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map(day => [
      day,
      hours.map(text => {
        const [from, to] = text.split('-');
        return { from, to };
      }),
    ]),
  );

/** Service levels of the desk under test; some tests add them. @internal */
export const slaDefinitions = [
  document('HolidayList', 'public', {
    title: both('Public holidays'),
    holidays: [{ name: 'Benito Juárez', month: 3, weekday: 'monday', nth: 4 }],
  }),
  document('Calendar', 'office', {
    title: both('Office'),
    timeZone: 'America/Mexico_City',
    weekly: workdays('09:00-18:00'),
    holidayLists: ['public'],
  }),
  document('Calendar', 'always', {
    title: both('Always'),
    timeZone: 'America/Mexico_City',
    weekly: Object.fromEntries(
      [
        'monday',
        'tuesday',
        'wednesday',
        'thursday',
        'friday',
        'saturday',
        'sunday',
      ].map(day => [day, [{ from: '00:00', to: '24:00' }]]),
    ),
  }),
  document('EscalationPolicy', 'up', {
    title: both('Up'),
    steps: [
      { on: 'warning', tell: ['assignee'] },
      { on: 'breach', tell: ['assignee', 'team', 'parentGroup'] },
      { on: 'breach', metrics: ['response'], moveTo: groupRef('desk') },
    ],
  }),
  document('SlaPolicy', 'incidents', {
    title: both('Incidents'),
    order: 200,
    calendar: 'office',
    appliesTo: { types: ['incident'] },
    targets: {
      response: { 1: 'PT30M', 2: 'PT2H', 3: 'PT4H', 4: 'P1WD' },
      resolution: { 1: 'PT4H', 2: 'PT9H', 3: 'P2WD', 4: 'P5WD' },
      update: { 1: 'PT1H' },
    },
    escalation: 'up',
  }),
  document('SlaPolicy', 'critical', {
    title: both('Critical'),
    order: 100,
    calendar: 'always',
    appliesTo: { types: ['incident'], priorities: [1] },
    targets: { response: 'PT15M', resolution: 'PT2H', update: 'PT1H' },
    warnings: [{ percent: 50 }, { before: 'PT5M' }],
    escalation: 'up',
  }),
  document('SlaPolicy', 'web', {
    title: both('Web work'),
    order: 300,
    calendar: 'office',
    appliesTo: { types: ['request'], offerings: ['web-work'] },
    targets: { response: 'PT4H', resolution: 'P2WD', update: 'P1WD' },
  }),
  document('SlaPolicy', 'accounts', {
    title: both('Accounts'),
    order: 300,
    calendar: 'office',
    appliesTo: { types: ['request'], services: ['accounts'] },
    targets: { resolution: { 1: 'PT4H', 2: 'PT8H' } },
  }),
];

/** Targets of seconds, for histories that take no longer. @internal */
export const shortTargets = [
  document('SlaPolicy', 'short', {
    title: both('Short'),
    order: 10,
    calendar: 'always',
    appliesTo: { types: ['incident', 'problem'] },
    targets: {
      response: { 1: 'PT4S', 2: 'PT6S', 3: 'PT9S' },
      resolution: { 1: 'PT10S', 2: 'PT20S', 4: 'PT40S' },
      update: { 1: 'PT5S', 3: 'PT8S' },
    },
    warnings: [{ percent: 50 }],
    escalation: 'up',
  }),
  document('SlaPolicy', 'short-requests', {
    title: both('Short requests'),
    order: 11,
    calendar: 'office',
    appliesTo: { types: ['request'], services: ['site'] },
    targets: {
      response: { 1: 'PT4S', 2: 'PT6S', 3: 'PT9S' },
      resolution: { 1: 'PT10S', 2: 'PT20S', 4: 'PT40S' },
      update: 'PT5S',
    },
  }),
];
