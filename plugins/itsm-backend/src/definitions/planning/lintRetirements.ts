import type { DefinitionKind } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type DefinitionIdentity,
  definitionKey,
} from '../documents/DefinitionDocument';
import type { DefinitionWorld, WorldDefinition } from './DefinitionWorld';

type Uses<K extends DefinitionKind> = (
  definition: WorldDefinition<K>,
) => DefinitionIdentity[];

const named = (kind: DefinitionKind, ...names: readonly string[]) =>
  names.map(name => ({ kind, name }));

/**
 * What each kind cannot do without. A service or an offering that ends takes
 * from people what they saw; without one of these, clocks would silently count
 * nothing, or otherwise.
 */
const usesOf: { [K in DefinitionKind]?: Uses<K> } = {
  SlaPolicy: ({ spec }) => [
    ...named('Calendar', spec.calendar),
    ...named('EscalationPolicy', ...(spec.escalation ? [spec.escalation] : [])),
  ],
  FollowUpPolicy: ({ spec }) => named('Calendar', spec.calendar),
  Calendar: ({ spec }) => named('HolidayList', ...spec.holidayLists),
  HolidayList: ({ spec }) => named('HolidayList', ...spec.includes),
};

/** Users of a definition that a message names; there may be hundreds. */
const NAMED = 10;

/**
 * Calendars, lists of holidays and escalation policies that would be retired
 * while something in use counts on them.
 *
 * @param retired - keys of what would be retired
 * @param world - all definitions as they would stand
 * @returns what is wrong, by the keys
 * @internal
 */
export function lintRetirements(
  retired: ReadonlySet<string>,
  world: DefinitionWorld,
): Map<string, string> {
  const users = new Map<string, Set<string>>();
  if (retired.size > 0) {
    for (const [kind, uses] of Object.entries(usesOf)) {
      const inUse = world
        .list(kind as DefinitionKind)
        .filter(definition => !definition.retired);
      for (const definition of inUse) {
        for (const used of (uses as Uses<DefinitionKind>)(definition)) {
          const key = definitionKey(used);
          if (retired.has(key)) {
            users.set(
              key,
              (users.get(key) ?? new Set<string>()).add(
                definitionKey(definition),
              ),
            );
          }
        }
      }
    }
  }
  return new Map(
    [...users].map(([key, names]) => [
      key,
      `is in none of the files any more, but used by ${listed([
        ...names,
      ])}, so it stays as it is; let what uses it name another one, or take that out of the files too`,
    ]),
  );
}

function listed(keys: readonly string[]): string {
  const sorted = [...keys].sort();
  const shown = sorted.slice(0, NAMED).join(', ');
  return sorted.length > NAMED
    ? `${shown} and ${sorted.length - NAMED} more`
    : shown;
}
