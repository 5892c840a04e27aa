import { followUpPolicySpecSchema } from './followUpPolicy';
import { escalationPolicySpecSchema, slaPolicySpecSchema } from './slaPolicy';

const policy = {
  title: 'Incidents',
  order: 1,
  calendar: 'office',
  targets: { response: 'PT1H', resolution: { 1: 'PT4H', 2: 'P2WD' } },
};
const problems = (
  schema: typeof slaPolicySpecSchema | typeof escalationPolicySpecSchema,
  spec: object,
) =>
  (schema.safeParse(spec).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

describe('a policy of service levels', () => {
  it('warns at three quarters and is about everything by default', () => {
    expect(slaPolicySpecSchema.parse(policy)).toMatchObject({
      warnings: [{ percent: 75 }],
      appliesTo: { types: [], offerings: [], units: [] },
    });
  });

  it.each([
    [{ targets: {} }, 'targets: promises nothing'],
    [{ targets: { response: 'PT0S' } }, 'targets.response: is no time at all'],
    [{ targets: { response: 'P0WD' } }, 'targets.response: is no time at all'],
    [{ targets: { response: '-PT1H' } }, 'targets.response: '],
    [{ targets: { response: 'P1D' } }, 'targets.response: '],
    [{ targets: { response: 'P401WD' } }, 'is longer than 400 working days'],
    [{ targets: { response: {} } }, 'names no target'],
    [{ targets: { response: { 5: 'PT1H' } } }, 'targets.response: '],
    [{ warnings: [{ percent: 100 }] }, '100 percent is the breach itself'],
    [{ warnings: [{ percent: 120 }] }, 'warnings.0'],
    [{ warnings: [{ before: 'P1WD' }] }, 'is no working time'],
    [
      { warnings: [{ before: 'PT1H' }] },
      'is not shorter than the shortest target',
    ],
    [{ warnings: [{ percent: 75 }, { percent: 75 }] }, 'is there twice'],
    [{ appliesTo: { types: ['change'] } }, 'appliesTo.types.0'],
    [{ order: -1 }, 'order'],
  ])('is refused with %j', (part, expected) => {
    expect(
      problems(slaPolicySpecSchema, { ...policy, ...part }).join(),
    ).toMatch(expected);
  });
});

describe('an escalation policy', () => {
  it('does something in each step', () => {
    expect(
      problems(escalationPolicySpecSchema, {
        title: 'Up',
        steps: [{ on: 'breach' }],
      }),
    ).toEqual([
      'steps.0: does nothing: name whom it tells, or where it moves to',
    ]);
  });
});

describe('what happens by itself', () => {
  const parse = (follow: object) =>
    followUpPolicySpecSchema
      .safeParse({ calendar: 'office', pending: { asking: follow } })
      .error?.issues.map(
        ({ path, message }) => `${path.join('.')}: ${message}`,
      );

  it('says with which code and words it resolves', () => {
    expect(parse({ resolveAfter: 'P5WD' })).toEqual([
      'pending.asking.resolutionCode: is needed with resolveAfter',
      'pending.asking.solution: is needed with resolveAfter',
    ]);
    expect(parse({})).toEqual([
      'pending.asking: does nothing: name remindAfter or resolveAfter',
    ]);
    expect(parse({ remindAfter: 'P0WD' })?.length).toBe(1);
    expect(parse({ remindAfter: 'P2WD' })).toBeUndefined();
  });
});
