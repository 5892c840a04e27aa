import { slaPolicySpecSchema } from '@mesa-itsm/backstage-plugin-itsm-common';
import { randomPolicy } from '../__testUtils__/randomPolicy';
import { metricDraft, withEach } from './metricDraft';
import { keptPolicy, newPolicy, policyDraft } from './policyDraft';
import { keptTarget } from './targetDraft';
import { newWarning } from './warningDraft';

const TITLE = { en: 'Incidents', es: 'Incidentes' };
const LEAST = {
  title: 'Incidents',
  order: 500,
  calendar: 'office',
  targets: { response: 'PT1H' },
};

describe('a service level that is only looked at', () => {
  it.each([
    ['the least', LEAST],
    [
      'everything',
      {
        title: TITLE,
        description: { en: 'Around the clock', es: 'Todo el día' },
        order: 0,
        calendar: 'always',
        appliesTo: {
          types: ['problem', 'incident'],
          priorities: [4, 1],
          offerings: ['password-reset', 'password-reset'],
          services: ['accounts'],
          units: ['group:default/it'],
          entities: ['system:default/payroll'],
        },
        targets: {
          response: { 1: 'PT15M', 4: 'P1WD' },
          resolution: 'PT1H30M',
          update: { 2: 'PT007H' },
        },
        warnings: [{ percent: 50 }, { before: 'PT5M' }, { before: 'PT1M30S' }],
        escalation: 'desk',
      },
    ],
    ['no warnings', { ...LEAST, warnings: [] }],
    ['one description for both', { ...LEAST, description: 'Same' }],
    ['two of one text', { ...LEAST, title: { en: 'Same', es: 'Same' } }],
  ])('is kept as it was: %s', (_, written) => {
    const spec = slaPolicySpecSchema.parse(written);
    expect(keptPolicy(policyDraft(spec))).toEqual(spec);
  });

  it('is kept as it was, whatever it says', () => {
    const specs = Array.from({ length: 500 }, (_, seed) =>
      slaPolicySpecSchema.safeParse(randomPolicy(seed)),
    ).flatMap(({ data }) => (data ? [data] : []));
    // Some are refused, such as for a warning that is there twice.
    expect(specs.length).toBeGreaterThan(350);
    expect(specs.map(spec => keptPolicy(policyDraft(spec)))).toEqual(specs);
  });
});

describe('a new service level', () => {
  it('warns as usual, and lacks what somebody has to say', () => {
    const kept = keptPolicy(newPolicy());
    expect(kept.warnings).toEqual([{ percent: 75 }]);
    const { error } = slaPolicySpecSchema.safeParse(kept);
    expect([
      ...new Set(error!.issues.map(({ path }) => String(path[0]))),
    ]).toEqual(['title', 'order', 'calendar', 'targets']);
  });
});

describe('what is taken away', () => {
  const spec = slaPolicySpecSchema.parse({
    ...LEAST,
    description: 'What for',
    escalation: 'desk',
  });

  it('is left out of the policy', () => {
    const draft = policyDraft(spec);
    const kept = keptPolicy({
      ...draft,
      description: { ...draft.description, en: ' ', es: '' },
      escalation: undefined,
      warnings: [],
      targets: { ...draft.targets, response: metricDraft({}) },
    });
    expect(kept).not.toHaveProperty('description');
    expect(kept).not.toHaveProperty('escalation');
    expect(kept.targets).toEqual({});
    expect(kept.warnings).toEqual([]);
  });

  it('is a warning without a time as long as none is written', () => {
    const kept = keptPolicy({
      ...policyDraft(spec),
      warnings: [{ ...newWarning(), kind: 'before' }],
    });
    expect(kept.warnings).toEqual([{ before: '' }]);
  });
});

describe('targets of a metric', () => {
  it('begin with the one for all, and keep it', () => {
    const each = withEach(metricDraft('PT4H'));
    expect(keptTarget(each.each[3])).toBe('PT4H');
    expect(keptTarget(each.all)).toBe('PT4H');
  });

  it('keep those that are there already', () => {
    const each = withEach({
      ...metricDraft({ 1: 'PT1H' }),
      isEach: false,
    });
    expect(keptTarget(each.each[1])).toBe('PT1H');
    expect(keptTarget(each.each[2])).toBeUndefined();
  });
});
