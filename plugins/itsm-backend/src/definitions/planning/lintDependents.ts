import type { DefinitionKind } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type DefinitionIdentity,
  definitionKey,
} from '../documents/DefinitionDocument';
import { resolveHolidayLists } from '../resolveHolidayLists';
import type { DefinitionWorld, WorldDefinition } from './DefinitionWorld';
import { lintDefinition } from './lintDefinition';
import { type Finding, isError } from './lintReference';

interface Change {
  /** Keys of what would be changed, or retired. */
  changed: ReadonlySet<string>;
  /** All definitions without it, and with it. */
  before: DefinitionWorld;
  after: DefinitionWorld;
}

type DependsOn<K extends DefinitionKind> = (
  definition: WorldDefinition<K>,
  change: Change,
) => boolean;

/** Whether something of a definition could be wrong because of the change. */
const dependsOnChange: { [K in DefinitionKind]?: DependsOn<K> } = {
  Offering: ({ spec }, { changed }) =>
    spec.supports.some(name => isIn(changed, 'Offering', name)),
  Calendar: ({ spec }, { changed, after }) =>
    resolveHolidayLists(spec, name => after.get('HolidayList', name)).some(
      ({ name }) => isIn(changed, 'HolidayList', name),
    ),
  SlaPolicy: ({ spec }, change) =>
    spec.appliesTo.offerings.some(name => isMoved(name, change)),
  FollowUpPolicy: (_, { changed, after }) =>
    after.list('CodeList').some(({ name }) => isIn(changed, 'CodeList', name)),
};

/**
 * What a change would break in definitions that are not changed themselves:
 * told of those that break it, as nobody looks for it elsewhere. What was
 * wrong before is not their fault.
 *
 * Goes once through all definitions, and checks only those that name what is
 * changed: policies only where an offering moves to another service, and then
 * against those of their order.
 *
 * @returns what is wrong with changed definitions, by their keys
 * @internal
 */
export function lintDependents(change: Change): Map<string, Finding[]> {
  const told = new Map<string, Finding[]>();
  for (const definition of dependentsOf(change)) {
    for (const { parts = [] } of newErrors(definition, change)) {
      const changed = parts.filter(({ kind, name }) =>
        isIn(change.changed, kind, name),
      );
      const sure = changed.filter(({ isUnsure }) => !isUnsure);
      for (const part of sure.length > 0 ? sure : changed) {
        const key = definitionKey(part);
        told.set(
          key,
          withFinding(told.get(key) ?? [], {
            severity: 'error',
            path: part.path,
            message: part.message,
          }),
        );
      }
    }
  }
  return told;
}

function dependentsOf(change: Change): WorldDefinition[] {
  if (change.changed.size === 0) {
    return [];
  }
  return Object.entries(dependsOnChange).flatMap(([kind, depends]) =>
    change.after
      .list(kind as DefinitionKind)
      .filter(
        definition =>
          !definition.retired &&
          !change.changed.has(definitionKey(definition)) &&
          (depends as DependsOn<DefinitionKind>)(definition, change),
      ),
  );
}

function newErrors(
  definition: WorldDefinition,
  { before, after }: Change,
): Finding[] {
  const known = new Set(lintDefinition(definition, before).map(textOf));
  return lintDefinition(definition, after).filter(
    finding => isError(finding) && !known.has(textOf(finding)),
  );
}

/** Two policies that tie tell of the same offering, each in its turn. */
function withFinding(findings: Finding[], finding: Finding): Finding[] {
  return findings.some(other => textOf(other) === textOf(finding))
    ? findings
    : [...findings, finding];
}

function textOf({ severity, path, message }: Finding): string {
  return JSON.stringify([severity, path, message]);
}

function isIn(
  changed: ReadonlySet<string>,
  kind: DefinitionIdentity['kind'],
  name: string,
): boolean {
  return changed.has(definitionKey({ kind, name }));
}

function isMoved(name: string, { changed, before, after }: Change): boolean {
  return (
    isIn(changed, 'Offering', name) &&
    before.get('Offering', name)?.spec.service !==
      after.get('Offering', name)?.spec.service
  );
}
