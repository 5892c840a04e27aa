import {
  type DefinitionKind,
  definitionSpecSchemas,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { DefinitionWorld, type WorldDefinition } from './DefinitionWorld';
import { lintCompleteness, lintDefinition } from './lintDefinition';

function define(
  kind: DefinitionKind,
  name: string,
  spec: object,
  rest: Partial<WorldDefinition> = {},
): WorldDefinition {
  return {
    kind,
    name,
    retired: false,
    spec: definitionSpecSchemas[kind].parse(spec),
    ...rest,
  };
}

const family = define('ServiceFamily', 'web', { title: 'Web' });
const service = define('Service', 'site', { title: 'Site', family: 'web' });
const offering = (spec: object = {}, name = 'page') =>
  define('Offering', name, { title: 'Page', service: 'site', ...spec });
const resolutions = (...codes: object[]) =>
  define('CodeList', 'resolutions', {
    title: 'Resolutions',
    purpose: 'requestResolution',
    codes: [{ code: 'fulfilled', label: 'Fulfilled' }, ...codes],
  });
const holidays = (name: string, includes: string[] = []) =>
  define('HolidayList', name, { title: name, includes });
const causes = (name: string, change?: WorldDefinition['change']) =>
  define(
    'CodeList',
    name,
    {
      title: 'Causes',
      purpose: 'cause',
      codes: [{ code: 'unknown', label: 'Unknown' }],
    },
    change ? { change } : {},
  );

function lint(
  definition: WorldDefinition,
  stored: WorldDefinition[],
  refused: string[] = [],
) {
  const world = new DefinitionWorld({
    stored,
    applied: [definition],
    refused: new Set(refused),
  });
  return lintDefinition(definition, world).map(
    ({ severity, path, message }) =>
      `${severity} ${path.join('.')}: ${message}`,
  );
}

describe('lintDefinition', () => {
  it.each([
    ['a service of a known family', service, [family]],
    ['an offering of a known service', offering(), [service]],
    [
      'an internal offering that supports an external one',
      offering({ audience: 'internal', supports: ['other'] }),
      [service, offering({}, 'other')],
    ],
    [
      'the default routing policy',
      define('RoutingPolicy', 'default', { fallbackTeam: 'group:default/a' }),
      [],
    ],
    ['the only list of a purpose', causes('causes'), []],
    [
      'resolutions that leave duplicates to linking',
      resolutions({ code: 'duplicate', label: 'Duplicate', state: 'retired' }),
      [],
    ],
    [
      'a second list of a purpose whose first one is retired',
      causes('causes', { position: 0 }),
      [{ ...causes('old'), retired: true }],
    ],
    [
      'a template with known placeholders',
      define('ResponseTemplate', 'hello', {
        title: 'Hello',
        text: 'Hello {{requester}}, {{ ref }} by {{agent}}',
      }),
      [],
    ],
    [
      'holidays that include others, twice the same',
      holidays('all', ['country', 'state']),
      [holidays('country'), holidays('state', ['country'])],
    ],
    [
      'a calendar with a list of holidays',
      define('Calendar', 'office', {
        title: 'Office',
        timeZone: 'UTC',
        weekly: { monday: [{ from: '09:00', to: '18:00' }] },
        holidayLists: ['country'],
      }),
      [holidays('country')],
    ],
  ])('finds nothing wrong with %s', (_what, definition, stored) => {
    expect(lint(definition, stored)).toEqual([]);
  });

  it.each([
    [
      'a list of holidays that does not exist',
      define('Calendar', 'office', {
        title: 'Office',
        timeZone: 'UTC',
        weekly: { monday: [{ from: '09:00', to: '18:00' }] },
        holidayLists: ['country'],
      }),
      [],
      'error spec.holidayLists.0: HolidayList/country does not exist; apply it too or correct the name',
    ],
    [
      'holidays that include themselves',
      holidays('a', ['a']),
      [],
      'error spec.includes.0: makes a ring: a → a; leave one of them out',
    ],
    [
      'holidays that include themselves through others',
      holidays('a', ['b']),
      [holidays('b', ['c']), holidays('c', ['a'])],
      'error spec.includes.0: makes a ring: a → b → c → a; leave one of them out',
    ],
    [
      'a family that does not exist',
      service,
      [],
      'error spec.family: ServiceFamily/web does not exist; apply it too or correct the name',
    ],
    [
      'a service that does not exist',
      offering(),
      [],
      'error spec.service: Service/site does not exist; apply it too or correct the name',
    ],
    [
      'a resolution "duplicate" that people could choose',
      resolutions({ code: 'duplicate', label: 'Duplicate' }),
      [],
      'warning spec.codes.1.state: "duplicate" is given by linking a ticket as a duplicate and names no other ticket when it is chosen by hand; set "state: retired", its label goes on to be shown',
    ],
    [
      'resolutions without a label for duplicates',
      resolutions(),
      [],
      'warning spec.codes: "duplicate" is what a ticket linked as a duplicate is resolved with, and has no label here; add it with "state: retired"',
    ],
    [
      'a service that has ended',
      offering(),
      [{ ...service, retired: true }],
      'warning spec.service: Service/site is retired, so this is not shown',
    ],
    [
      'a service whose state is retired',
      offering(),
      [
        define('Service', 'site', {
          title: 'Site',
          family: 'web',
          state: 'retired',
        }),
      ],
      'warning spec.service: Service/site is retired, so this is not shown',
    ],
    [
      'an external offering that supports another',
      offering({ supports: ['other'] }),
      [service, offering({}, 'other')],
      'error spec.supports: only an offering with "audience: internal" supports others; change the audience or leave "supports" out',
    ],
    [
      'support of an internal offering',
      offering({ audience: 'internal', supports: ['other'] }),
      [service, offering({ audience: 'internal' }, 'other')],
      'error spec.supports.0: Offering/other is internal; only external offerings are supported by an internal one',
    ],
    [
      'support of an offering that does not exist',
      offering({ audience: 'internal', supports: ['other'] }),
      [service],
      'error spec.supports.0: Offering/other does not exist; apply it too or correct the name',
    ],
    [
      'a matrix with a name of its own',
      define('PriorityMatrix', 'mine', {
        rows: Object.fromEntries(
          ['organisation', 'service', 'person'].map(impact => [
            impact,
            { critical: 1, high: 2, medium: 3, low: 4 },
          ]),
        ),
      }),
      [],
      'error metadata.name: a PriorityMatrix must be named "default": there is one for the whole service desk',
    ],
    [
      'a second list of a purpose',
      causes('more', { position: 0 }),
      [causes('causes')],
      'error spec.purpose: CodeList/causes serves the purpose "cause" already; put the codes there',
    ],
    [
      'an unknown placeholder',
      define('ResponseTemplate', 'hello', {
        title: 'Hello',
        text: { en: 'Hello {{name}}', es: 'Hola {{name}}' },
      }),
      [],
      'warning spec.text: {{name}} is not a placeholder and would be shown as it is; there are {{ref}}, {{requester}} and {{agent}}',
    ],
  ])('tells of %s', (_what, definition, stored, expected) => {
    expect(lint(definition, stored)).toEqual([expected]);
  });

  it('says that a missing reference was refused', () => {
    expect(lint(offering(), [], ['Service/site'])).toEqual([
      'error spec.service: needs Service/site, which was refused; correct that one first',
    ]);
  });

  it('blames the newcomer, not the list that serves the purpose already', () => {
    const old = causes('old', {
      position: 1,
      before: causes('old').spec,
    });
    const fresh = causes('fresh', { position: 0 });
    const world = new DefinitionWorld({
      stored: [],
      applied: [fresh, old],
      refused: new Set(),
    });
    expect(lintDefinition(old, world)).toEqual([]);
    expect(lintDefinition(fresh, world)).toHaveLength(1);
  });
});

describe('lintCompleteness', () => {
  it('tells which code lists and policies are missing', () => {
    const world = new DefinitionWorld({
      stored: [causes('causes')],
      applied: [],
      refused: new Set(),
    });
    expect(lintCompleteness(world)).toEqual([
      expect.stringContaining('"pendingReason"'),
      expect.stringContaining('"requestResolution"'),
      expect.stringContaining('"incidentResolution"'),
      expect.stringContaining('RoutingPolicy/default'),
    ]);
  });
});
