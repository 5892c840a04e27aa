import type { DemoScenario } from './DemoScenario';

const REFERENCE =
  /^(?:component|group|resource|system|user):default\/[a-z0-9-]+$/;

/** Everybody who does something in the scenarios, as references. */
export function actorsOf(scenarios: readonly DemoScenario[]): string[] {
  const names = scenarios.flatMap(({ by, then }) => [
    by,
    ...then.map(step => step.by),
  ]);
  return [...new Set(names)].map(name => `user:default/${name}`);
}

/** Everything of the catalog that the scenarios name, as references. */
export function entitiesOf(scenarios: readonly DemoScenario[]): string[] {
  const filings = scenarios.flatMap(({ then, ...filing }) => [
    filing,
    ...then.flatMap(step => (step.do === 'file' ? [step.ticket] : [])),
  ]);
  const answers = filings.flatMap(({ fields }) =>
    Object.values(fields?.(() => '2000-01-01') ?? {}),
  );
  const groups = scenarios
    .flatMap(({ then }) => then)
    .flatMap(step =>
      step.do === 'assign' || step.do === 'dispatch'
        ? [`group:default/${step.team}`]
        : [],
    );
  const linked = scenarios
    .flatMap(({ then }) => then)
    .flatMap(step => (step.do === 'linkEntity' ? [step.ref] : []));
  const refs = [...actorsOf(scenarios), ...answers, ...groups, ...linked];
  return [
    ...new Set(
      refs.filter(
        (ref): ref is string => typeof ref === 'string' && REFERENCE.test(ref),
      ),
    ),
  ];
}
