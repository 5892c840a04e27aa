import fc from 'fast-check';
import type { ImpactEntity, ImpactRelation } from '../impactGraph';
import type { RedundancyRule } from '../redundancy';

/** References of its entities. */
export const REFS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
/** One of them. */
export const anyRef = fc.constantFrom(...REFS);
const ruleOf = fc.oneof(
  fc.constant('all'),
  fc.constant('dependsOn'),
  fc.subarray(REFS, { minLength: 1 }),
);
const entityOf = fc.record({
  relations: fc.array(
    fc.record({
      type: fc.constantFrom<ImpactRelation>(
        'dependsOn',
        'dependsOn',
        'dependencyOf',
        'providesApi',
        'consumesApi',
        'apiConsumedBy',
        'apiProvidedBy',
        'partOf',
        'partOf',
        'hasPart',
      ),
      target: fc.oneof(anyRef, fc.constant('gone')),
    }),
    { maxLength: 4 },
  ),
  rules: fc.array(
    fc.record({
      of: ruleOf,
      amount: fc.integer({ min: 1, max: 4 }),
      share: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
});

/** Small, so that much of it hangs together; some relations lead nowhere. */
export const anyCatalog = fc
  .array(entityOf, { minLength: REFS.length, maxLength: REFS.length })
  .map(all =>
    all.map(
      ({ relations, rules }, index): ImpactEntity => ({
        ref: REFS[index],
        relations,
        ...(rules.length > 0
          ? {
              redundancy: rules.map(
                ({ of, amount, share }) =>
                  ({
                    ...(Array.isArray(of) ? { of: 'refs', refs: of } : { of }),
                    ...(share ? { percent: amount * 25 } : { min: amount }),
                  } as RedundancyRule),
              ),
            }
          : {}),
      }),
    ),
  );

/** Anything that can be asked of it. */
export const anyQuestion = fc.record({
  roots: fc.uniqueArray(anyRef, { minLength: 1, maxLength: 3 }),
  limping: fc.uniqueArray(anyRef, { maxLength: 3 }),
  downs: fc.uniqueArray(anyRef, { maxLength: 2 }),
  notImpacted: fc.uniqueArray(anyRef, { maxLength: 2 }),
  parameters: fc.record(
    {
      direction: fc.constantFrom('down' as const, 'up' as const),
      dependsOn: fc.boolean(),
      apis: fc.boolean(),
      partUp: fc.boolean(),
      wholeDown: fc.constantFrom(
        'root' as const,
        'always' as const,
        'never' as const,
      ),
      maxDepth: fc.integer({ min: 1, max: 5 }),
    },
    {
      requiredKeys: ['direction', 'dependsOn', 'apis', 'partUp', 'wholeDown'],
    },
  ),
});
