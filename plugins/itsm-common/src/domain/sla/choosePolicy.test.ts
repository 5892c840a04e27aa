import fc from 'fast-check';
import {
  canMeet,
  choosePolicy,
  type SlaPolicyRule,
  type SlaSubject,
  targetOf,
} from './choosePolicy';

const rule = (
  name: string,
  order: number,
  appliesTo: Partial<SlaPolicyRule['appliesTo']> = {},
): SlaPolicyRule => ({
  name,
  order,
  appliesTo: {
    types: [],
    priorities: [],
    offerings: [],
    services: [],
    units: [],
    entities: [],
    ...appliesTo,
  },
});

const policies = [
  rule('everything', 900),
  rule('incidents', 500, { types: ['incident'] }),
  rule('critical', 100, { types: ['incident'], priorities: [1] }),
  rule('web', 200, { types: ['request'], offerings: ['web'] }),
  rule('mayor', 50, { units: ['group:default/mayor'], offerings: ['web'] }),
];

describe('the policy of a ticket', () => {
  it.each<[SlaSubject, string | undefined]>([
    [{ type: 'incident', priority: 1 }, 'critical > incidents, everything'],
    [{ type: 'incident', priority: 2 }, 'incidents > everything'],
    [{ type: 'incident' }, 'incidents > everything'],
    [{ type: 'request', offering: 'web' }, 'web > everything'],
    [
      { type: 'request', offering: 'web', unit: 'group:default/mayor' },
      'mayor > web, everything',
    ],
    [{ type: 'problem', priority: 1 }, 'everything > '],
    // Changes have windows.
    [{ type: 'change' }, undefined],
  ])('of %j is the most specific one', (subject, expected) => {
    const chosen = choosePolicy(policies, subject);
    expect(
      chosen && `${chosen.policy.name} > ${chosen.passedOver.join(', ')}`,
    ).toBe(expected);
  });

  it('says what of it fits', () => {
    expect(
      choosePolicy(policies, { type: 'incident', priority: 1 })?.fits,
    ).toEqual(['types', 'priorities']);
    expect(choosePolicy(policies, { type: 'problem' })?.fits).toEqual([]);
  });

  it('is none when none applies', () => {
    expect(choosePolicy([policies[1]], { type: 'request' })).toBeUndefined();
  });
});

describe('two policies', () => {
  const some = <T>(...values: T[]) =>
    fc.subarray(values, { minLength: 0, maxLength: values.length });
  const anyRule = fc.record({
    types: some('request', 'incident'),
    priorities: some(1 as const, 2 as const),
    offerings: some('a', 'b', 'c'),
    services: some('x', 'y'),
    units: some('u', 'v'),
    entities: some('e'),
  });
  const subjects = (['request', 'incident'] as const).flatMap(type =>
    ([1, 2] as const).flatMap(priority =>
      ['a', 'b', 'c'].flatMap(offering =>
        ['u', 'v'].flatMap(unit =>
          ['e', 'f'].map(
            (entity): SlaSubject => ({
              type,
              priority,
              offering,
              service: offering === 'a' ? 'x' : 'y',
              unit,
              entity,
            }),
          ),
        ),
      ),
    ),
  );

  it('can meet when both apply to some ticket, and only then', () => {
    fc.assert(
      fc.property(anyRule, anyRule, (a, b) => {
        const one = rule('one', 1, a);
        const other = rule('other', 1, b);
        const meet = subjects.some(
          subject =>
            choosePolicy([one], subject) && choosePolicy([other], subject),
        );
        expect(canMeet(one, other, name => (name === 'a' ? 'x' : 'y'))).toBe(
          meet,
        );
      }),
    );
  });

  it('could be for one ticket while nobody knows where an offering belongs', () => {
    expect(
      canMeet(
        rule('service', 1, { services: ['x'] }),
        rule('offering', 1, { offerings: ['b'] }),
        () => undefined,
      ),
    ).toBe(true);
  });

  it('of a service and of another one’s offering cannot', () => {
    const service = rule('service', 1, { services: ['x'] });
    const offering = rule('offering', 1, { offerings: ['b'] });
    const serviceOf = (name: string) => (name === 'a' ? 'x' : 'y');
    expect(canMeet(service, offering, serviceOf)).toBe(false);
    expect(
      canMeet(service, rule('its', 1, { offerings: ['a'] }), serviceOf),
    ).toBe(true);
    expect(
      canMeet(
        rule('p1', 1, { priorities: [1] }),
        rule('p2', 1, { priorities: [2] }),
        serviceOf,
      ),
    ).toBe(false);
  });
});

describe('a target', () => {
  const targets = { response: 'PT1H', resolution: { 1: 'PT4H', 3: 'P2WD' } };

  it.each([
    ['response', 2, 'PT1H'],
    ['response', undefined, 'PT1H'],
    ['resolution', 1, 'PT4H'],
    ['resolution', 2, undefined],
    ['resolution', undefined, undefined],
    ['update', 1, undefined],
  ] as const)('of %s for priority %s is %s', (metric, priority, expected) => {
    expect(targetOf(targets, metric, priority)).toBe(expected);
  });
});
