import { definitionSpecSchemas } from '@mesa-itsm/backstage-plugin-itsm-common';
import { createDefinitionSnapshot } from '../createDefinitionSnapshot';
import { document, exampleFamily } from '../definitionFixtures';
import type { LoadedDefinitions } from '../DefinitionService';
import { definitionKey } from '../documents/DefinitionDocument';
import { parseDefinitionObjects } from '../documents/parseDefinitionObjects';
import type { ManagedBy } from '../store/DefinitionStore';
import { hashSpec } from './hashSpec';
import { planDefinitions } from './planDefinitions';

type Document = ReturnType<typeof document>;

const WEEK = { monday: [{ from: '09:00', to: '18:00' }] };
const NIGHTS = { tuesday: [{ from: '22:00', to: '06:00', nextDay: true }] };
const calendar = (name: string, part: object = {}) =>
  document('Calendar', name, {
    title: name,
    timeZone: 'UTC',
    weekly: WEEK,
    ...part,
  });
const holidays = (name: string, part: object = {}) =>
  document('HolidayList', name, { title: name, ...part });
const policy = (name: string, part: object = {}) =>
  document('SlaPolicy', name, {
    title: name,
    order: 100,
    calendar: 'office',
    targets: { resolution: 'PT8H' },
    ...part,
  });
const escalation = document('EscalationPolicy', 'desk', {
  title: 'Desk',
  steps: [{ on: 'breach', tell: ['team'] }],
});
const followUp = (part: object = {}) =>
  document('FollowUpPolicy', 'default', { calendar: 'office', ...part });
const reasons = (...codes: string[]) =>
  document('CodeList', 'reasons', {
    title: 'Reasons',
    purpose: 'pendingReason',
    codes: codes.map(code => ({
      code,
      label: code,
      clock: 'pause',
      waitsFor: 'requester',
    })),
  });
const service = (name: string) =>
  document('Service', name, { title: name, family: 'web' });
const offering = (name: string, part: object = {}) =>
  document('Offering', name, { title: name, service: 'site', ...part });

/** Definitions as they are stored. */
function storedAs(
  documents: Document[],
  options: { portal?: string[]; retired?: string[] } = {},
): LoadedDefinitions {
  const has = (names: string[] | undefined, key: string) =>
    names?.includes(key) ?? false;
  const definitions = documents.map(({ kind, metadata: { name }, spec }) => ({
    kind,
    name,
    revision: 1,
    retired: has(options.retired, `${kind}/${name}`),
    spec: definitionSpecSchemas[kind].parse(spec),
  }));
  return {
    snapshot: createDefinitionSnapshot(1, definitions),
    heads: new Map(
      definitions.map(({ spec, ...definition }) => {
        const key = definitionKey(definition);
        const isFromPortal = has(options.portal, key);
        return [
          key,
          {
            ...definition,
            managedBy: isFromPortal ? 'portal' : 'file',
            contentHash: hashSpec(spec),
            updatedAt: 0,
            author: isFromPortal ? 'user:default/ana' : 'file:sla.yaml',
          } as const,
        ];
      }),
    ),
  };
}

function apply(
  documents: Document[],
  stored: LoadedDefinitions,
  managedBy: ManagedBy = 'file',
) {
  const plan = planDefinitions({
    read: parseDefinitionObjects(documents),
    stored,
    managedBy,
    retireMissing: managedBy === 'file',
    hasFiles: true,
  });
  return {
    refused: plan.changes
      .filter(({ action }) => action === 'refused')
      .map(definitionKey),
    retired: plan.writes.heads.filter(head => head.retired).map(definitionKey),
    written: plan.writes.heads.filter(head => !head.retired).map(definitionKey),
    problems: plan.problems.map(
      ({ severity, definition, source, path, message }) =>
        `${severity} ${source} ${[definition, path]
          .filter(Boolean)
          .join(' ')}: ${message}`,
    ),
  };
}

const stays = (key: string, users: string) =>
  `error sla.yaml ${key}: is in none of the files any more, but used by ${users}, so it stays as it is; let what uses it name another one, or take that out of the files too`;

describe('retiring what something in use counts on', () => {
  it.each<[string, Document, Document[], string]>([
    [
      'the calendar of a policy',
      calendar('office'),
      [policy('a'), policy('b', { order: 2 })],
      'SlaPolicy/a, SlaPolicy/b',
    ],
    [
      'the calendar of what happens by itself',
      calendar('office'),
      [followUp()],
      'FollowUpPolicy/default',
    ],
    [
      'the holidays of a calendar',
      holidays('country'),
      [calendar('office', { holidayLists: ['country'] })],
      'Calendar/office',
    ],
    [
      'the holidays of others',
      holidays('country'),
      [holidays('desk', { includes: ['country'] })],
      'HolidayList/desk',
    ],
    [
      'whom a breach is for',
      escalation,
      [calendar('office'), policy('a', { escalation: 'desk' })],
      'SlaPolicy/a',
    ],
  ])('is refused: %s', (_, used, users, named) => {
    const key = definitionKey({ kind: used.kind, name: used.metadata.name });
    const stored = storedAs([used, ...users]);
    expect(apply(users, stored)).toEqual({
      refused: [key],
      retired: [],
      written: [],
      problems: [stays(key, named)],
    });
  });

  it('is fine once nothing in use counts on it', () => {
    const stored = storedAs([
      calendar('office'),
      calendar('desk'),
      policy('a'),
      policy('b', { order: 2 }),
    ]);
    // One goes too, the other one counts in another calendar.
    const moved = policy('b', { order: 2, calendar: 'desk' });
    expect(apply([calendar('desk'), moved], stored)).toEqual({
      refused: [],
      retired: ['Calendar/office', 'SlaPolicy/a'],
      written: ['SlaPolicy/b'],
      problems: [],
    });
    const before = storedAs([calendar('office'), policy('a')], {
      retired: ['SlaPolicy/a'],
    });
    expect(apply([exampleFamily], before).retired).toEqual(['Calendar/office']);
  });

  it('keeps what is needed by what is kept, also for users of the portal', () => {
    const stored = storedAs(
      [
        holidays('country'),
        holidays('state', { includes: ['country'] }),
        calendar('office', { holidayLists: ['state'] }),
        policy('a'),
      ],
      { portal: ['SlaPolicy/a'] },
    );
    const result = apply([exampleFamily], stored);
    expect(result.retired).toEqual([]);
    expect(result.problems).toEqual([
      stays('Calendar/office', 'SlaPolicy/a'),
      stays('HolidayList/state', 'Calendar/office'),
      stays('HolidayList/country', 'HolidayList/state'),
    ]);
  });

  it('is refused while the change that would do without it is wrong', () => {
    const stored = storedAs([calendar('office'), policy('a')]);
    const result = apply([policy('a', { calendar: 'nowhere' })], stored);
    expect(result.refused).toEqual(['SlaPolicy/a', 'Calendar/office']);
    expect(result.problems).toEqual([
      'error body SlaPolicy/a spec.calendar: Calendar/nowhere does not exist; apply it too or correct the name',
      stays('Calendar/office', 'SlaPolicy/a'),
    ]);
  });

  it('names some users of many', () => {
    const policies = Array.from({ length: 12 }, (_, index) =>
      policy(`p${index + 10}`, { order: index }),
    );
    const result = apply(policies, storedAs([calendar('office'), ...policies]));
    expect(result.problems).toEqual([
      stays(
        'Calendar/office',
        `${policies
          .slice(0, 10)
          .map(({ metadata }) => `SlaPolicy/${metadata.name}`)
          .join(', ')} and 2 more`,
      ),
    ]);
  });

  it('is refused for codes that something by itself is given', () => {
    const policies = [
      calendar('office'),
      followUp({ pending: { waiting: { remindAfter: 'P2WD' } } }),
    ];
    const stored = storedAs([reasons('waiting'), ...policies]);
    const told =
      'CodeList/reasons spec.codes: FollowUpPolicy/default needs the code "waiting" for "pendingReason" (pending.waiting); keep it, or change that policy in the same file or before';
    const gone = apply(policies, stored);
    expect(gone.retired).toEqual([]);
    expect(gone.problems).toEqual([`error sla.yaml ${told}`]);
    const edited = apply([reasons('supplier'), ...policies], stored);
    expect(edited.refused).toEqual(['CodeList/reasons']);
    expect(edited.problems).toEqual([`error body ${told}`]);
    const both = [
      reasons('supplier'),
      calendar('office'),
      followUp({ pending: {} }),
    ];
    expect(apply(both, stored)).toMatchObject({ refused: [], problems: [] });
  });
});

describe('moving an offering to another service', () => {
  const ground = [
    exampleFamily,
    service('site'),
    service('mail'),
    calendar('office'),
  ];
  const page = offering('page');
  const policies = [
    policy('of-mail', { appliesTo: { services: ['mail'] } }),
    policy('of-page', { appliesTo: { offerings: ['page'] } }),
    policy('of-site', { order: 101, appliesTo: { services: ['site'] } }),
  ];
  const stored = storedAs([...ground, page, ...policies]);
  const moved = offering('page', { service: 'mail' });
  const tie =
    'error body Offering/page spec.service: belongs to Service/mail, so that SlaPolicy/of-mail and SlaPolicy/of-page, both of order 100, apply to its tickets: which of them counts would be chance; give the more specific one a lower number, in the same file or before';

  it('is refused when two policies would be of one order for it', () => {
    const fromPortal = storedAs([...ground, page, ...policies], {
      portal: ['Offering/page'],
    });
    expect(apply([moved], fromPortal, 'portal')).toMatchObject({
      refused: ['Offering/page'],
      problems: [tie],
    });
  });

  it('is refused for files that hold the policies unchanged', () => {
    expect(apply([...ground, ...policies, moved], stored)).toEqual({
      refused: ['Offering/page'],
      retired: [],
      written: [],
      problems: [tie],
    });
  });

  it('is fine when one of them gets another order along with it', () => {
    const sooner = policy('of-page', {
      order: 50,
      appliesTo: { offerings: ['page'] },
    });
    const all = [...ground, policies[0], policies[2], moved, sooner];
    expect(apply(all, stored)).toMatchObject({
      problems: [],
      written: ['Offering/page', 'SlaPolicy/of-page'],
    });
  });

  it('is refused while the change of the order is', () => {
    const wrong = policy('of-page', {
      order: 50,
      calendar: 'nowhere',
      appliesTo: { offerings: ['page'] },
    });
    const all = [...ground, policies[0], policies[2], moved, wrong];
    expect(apply(all, stored).refused).toEqual([
      'Offering/page',
      'SlaPolicy/of-page',
    ]);
  });

  it('is refused when it wakes a policy that names both', () => {
    const both = [
      policy('both', {
        appliesTo: { offerings: ['page', 'other'], services: ['mail'] },
      }),
      policy('everything'),
    ];
    const all = [...ground, offering('other'), ...both];
    expect(apply([...all, moved], storedAs([...all, page]))).toMatchObject({
      refused: ['Offering/page'],
      problems: [
        tie.replace(
          'SlaPolicy/of-mail and SlaPolicy/of-page',
          'SlaPolicy/both and SlaPolicy/everything',
        ),
      ],
    });
  });

  it('is fine for tickets that both cannot be about', () => {
    const apart = [
      policy('of-mail', {
        appliesTo: { services: ['mail'], types: ['incident'] },
      }),
      policy('of-page', {
        appliesTo: { offerings: ['page'], types: ['request'] },
      }),
    ];
    const all = [...ground, ...apart];
    expect(apply([...all, moved], storedAs([...all, page])).problems).toEqual(
      [],
    );
  });

  it('is not blamed for what was wrong before', () => {
    const tied = [
      policy('one', { appliesTo: { offerings: ['page', 'box'] } }),
      policy('other', { appliesTo: { services: ['mail'] } }),
    ];
    const box = offering('box', { service: 'mail' });
    const all = [...ground, box, ...tied];
    const titled = offering('page', { title: 'Update a page' });
    const result = apply([...all, titled], storedAs([...all, page]));
    expect(result.written).toEqual(['Offering/page']);
    expect(result.problems.every(each => each.startsWith('warning'))).toBe(
      true,
    );
  });
});

describe('an edit that breaks others', () => {
  it('is refused where an internal offering supports what becomes internal', () => {
    const ground = [exampleFamily, service('site')];
    const backup = offering('backup', {
      audience: 'internal',
      supports: ['page'],
    });
    const stored = storedAs([...ground, offering('page'), backup]);
    const internal = offering('page', { audience: 'internal' });
    expect(apply([...ground, backup, internal], stored)).toMatchObject({
      refused: ['Offering/page'],
      problems: [
        'error body Offering/page spec.audience: Offering/backup supports this one, as only external offerings can be; take it out there, in the same file or before',
      ],
    });
  });

  it('is refused where a list of holidays makes hours of a calendar overlap', () => {
    const nights = calendar('nights', {
      weekly: NIGHTS,
      holidayLists: ['desk'],
    });
    const lists = [
      holidays('country'),
      holidays('desk', { includes: ['country'] }),
    ];
    const stored = storedAs([...lists, nights]);
    const half = {
      name: 'Half',
      date: '2025-03-19',
      hours: [
        { from: '12:00', to: '14:00' },
        { from: '05:00', to: '10:00' },
      ],
    };
    const told =
      'makes Calendar/nights wrong: 22:00–06:00 of 2025-03-18 overlaps 05:00–10:00 of the day after of HolidayList/country; let one end before the other begins';
    // The one that only has another title is not to blame.
    const edited = [
      holidays('country', {
        holidays: [{ name: 'Closed', yearly: '12-25' }, half],
      }),
      holidays('desk', { title: 'The desk', includes: ['country'] }),
    ];
    expect(apply([...edited, nights], stored)).toMatchObject({
      refused: ['HolidayList/country'],
      written: ['HolidayList/desk'],
      problems: [
        `error body HolidayList/country spec.holidays.1.hours.1: ${told}`,
      ],
    });
  });

  it('is refused where lists close a calendar for too long, whichever of them was edited', () => {
    const spans = [
      { name: 'A', from: '2028-01-01', to: '2028-02-24' },
      { name: 'B', from: '2028-02-25', to: '2028-04-20' },
    ];
    const one = holidays('one');
    const two = holidays('two');
    const long = holidays('long', { holidays: spans });
    const both = calendar('both', { holidayLists: ['one', 'two'] });
    const stored = storedAs([one, two, long, both]);
    const told = (list: string) =>
      `makes Calendar/both wrong: holidays of HolidayList/${list} close 111 days on end, from 2028-01-01 to 2028-04-20; the longest closure has 60`;
    expect(
      apply([one, holidays('two', { includes: ['long'] }), long, both], stored),
    ).toMatchObject({
      refused: ['HolidayList/two'],
      problems: [`error body HolidayList/two spec.holidays: ${told('long')}`],
    });
    expect(
      apply([one, holidays('two', { holidays: spans }), long, both], stored),
    ).toMatchObject({
      refused: ['HolidayList/two'],
      problems: [
        `error body HolidayList/two spec.holidays.1.name: ${told('two')}`,
      ],
    });
  });

  it('is refused where a list does not open a day between holidays any more', () => {
    const half = {
      name: 'Half',
      date: '2031-02-24',
      hours: [{ from: '09:00', to: '12:00' }],
    };
    const long = holidays('long', {
      holidays: [
        { name: 'A', from: '2031-01-10', to: '2031-02-23' },
        { name: 'B', from: '2031-02-25', to: '2031-04-10' },
      ],
    });
    const both = calendar('both', {
      weekly: { tuesday: [{ from: '09:00', to: '18:00' }] },
      holidayLists: ['half', 'long'],
    });
    const stored = storedAs([
      holidays('half', { holidays: [half] }),
      long,
      both,
    ]);
    expect(apply([holidays('half'), long, both], stored)).toMatchObject({
      refused: ['HolidayList/half'],
      problems: [
        'error body HolidayList/half spec.holidays: makes Calendar/both wrong: holidays of HolidayList/long close 91 days on end, from 2031-01-10 to 2031-04-10; the longest closure has 60',
      ],
    });
  });

  it('is refused where a list does not close a day any more', () => {
    const nights = calendar('nights', {
      weekly: NIGHTS,
      holidayLists: ['desk'],
      overrides: [
        { date: '2025-03-19', hours: [{ from: '05:00', to: '10:00' }] },
      ],
    });
    const closed = [{ name: 'Closed', date: '2025-03-19' }];
    const stored = storedAs([holidays('desk', { holidays: closed }), nights]);
    expect(apply([holidays('desk'), nights], stored)).toMatchObject({
      refused: ['HolidayList/desk'],
      problems: [
        'error body HolidayList/desk spec.holidays: makes Calendar/nights wrong: 05:00–10:00 of 2025-03-19 overlaps 22:00–06:00 of the day before; let one end before the other begins',
      ],
    });
  });
});
