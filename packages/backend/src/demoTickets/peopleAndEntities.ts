import type { DemoScenario } from './DemoScenario';

const REFERENCE =
  /^(?:api|component|domain|group|resource|system|user):default\/[a-z0-9-]+$/;
/** Parts of a scenario that name a person, or a team. */
const PEOPLE = ['by', 'requester', 'beneficiary', 'assignee', 'person'];
const TEAM = 'team';

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
  return [...new Set(scenarios.flatMap(referencesIn))];
}

function referencesIn(part: unknown): string[] {
  if (typeof part === 'function') {
    // Which day it is does not matter for what the answers refer to.
    return referencesIn(part(() => '2000-01-01'));
  }
  if (typeof part === 'string') {
    return REFERENCE.test(part) ? [part] : [];
  }
  if (typeof part !== 'object' || part === null) {
    return [];
  }
  return Object.entries(part).flatMap(([key, value]) => {
    if (typeof value === 'string' && PEOPLE.includes(key)) {
      return [value.includes(':') ? value : `user:default/${value}`];
    }
    return typeof value === 'string' && key === TEAM
      ? [`group:default/${value}`]
      : referencesIn(value);
  });
}
