import type { DefinitionProblem } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { LoadedDefinitions } from '../DefinitionService';
import { definitionKey } from '../documents/DefinitionDocument';
import { type PlannedDocument, sourceOfAuthor } from './classifyDocument';
import { DefinitionWorld, type WorldDefinition } from './DefinitionWorld';
import { lintDefinition } from './lintDefinition';
import { lintDependents } from './lintDependents';
import { type Finding, isError } from './lintReference';
import { lintRetirements } from './lintRetirements';

interface PlanToLint {
  planned: readonly PlannedDocument[];
  /** Keys of what is refused; those that are found wrong are added. */
  refused: Set<string>;
  /** Keys of what ends; those that cannot be done without are taken out. */
  retired: Set<string>;
  stored: LoadedDefinitions;
}

/**
 * Checks what definitions say about each other, and again without what was
 * refused, until nothing more falls. Changes are first checked by themselves,
 * then by what they would do to definitions that are not changed.
 *
 * @internal
 */
export function lintPlan(plan: PlanToLint): DefinitionProblem[] {
  const { planned, refused, retired, stored } = plan;
  const problems: DefinitionProblem[] = [];
  const before = new DefinitionWorld({
    stored: storedDefinitions(stored, new Set()),
    applied: [],
    refused: new Set(),
  });
  for (;;) {
    const inPlay = planned.filter(each => !refused.has(definitionKey(each)));
    const world = worldOf(inPlay, plan);
    const found = inPlay.map(each => {
      const definition = world.get(each.kind, each.name);
      return {
        plan: each,
        findings: definition ? lintDefinition(definition, world) : [],
      };
    });
    const failing = found.filter(
      each => each.plan.action !== 'unchanged' && each.findings.some(isError),
    );
    if (failing.length > 0) {
      problems.push(...failing.flatMap(toProblems));
      failing.forEach(each => refused.add(definitionKey(each.plan)));
      continue;
    }
    const broken = brokenBy({ inPlay, retired, before, world });
    if (broken.size === 0) {
      return [...problems, ...found.flatMap(toProblems)];
    }
    for (const [key, findings] of broken) {
      const change = inPlay.find(each => definitionKey(each) === key);
      if (change) {
        problems.push(...toProblems({ plan: change, findings }));
        refused.add(key);
      } else {
        problems.push(...retirementProblems(key, findings, stored));
        retired.delete(key);
      }
    }
  }
}

/** What changes and retirements would do to the rest, by their keys. */
function brokenBy(options: {
  inPlay: readonly PlannedDocument[];
  retired: ReadonlySet<string>;
  before: DefinitionWorld;
  world: DefinitionWorld;
}): Map<string, Finding[]> {
  const { inPlay, retired, before, world } = options;
  const changes = inPlay.filter(({ action }) => action !== 'unchanged');
  const broken = lintDependents({
    changed: new Set([...changes.map(definitionKey), ...retired]),
    before,
    after: world,
  });
  for (const [key, message] of lintRetirements(retired, world)) {
    const findings = broken.get(key) ?? [];
    broken.set(key, [...findings, { severity: 'error', path: [], message }]);
  }
  return broken;
}

function worldOf(
  inPlay: readonly PlannedDocument[],
  { refused, retired, stored }: PlanToLint,
): DefinitionWorld {
  const applied = inPlay.map((plan, position): WorldDefinition => {
    const before = stored.snapshot.get(plan.kind, plan.name);
    return {
      kind: plan.kind,
      name: plan.name,
      spec: plan.document.spec,
      retired: false,
      ...(plan.action === 'unchanged'
        ? {}
        : {
            change: {
              position,
              ...(before && !before.retired ? { before: before.spec } : {}),
            },
          }),
    };
  });
  return new DefinitionWorld({
    stored: storedDefinitions(stored, retired),
    applied,
    refused,
  });
}

function storedDefinitions(
  { heads, snapshot }: LoadedDefinitions,
  retired: ReadonlySet<string>,
): WorldDefinition[] {
  return [...heads.values()].flatMap(({ kind, name }): WorldDefinition[] => {
    const definition = snapshot.get(kind, name);
    return definition
      ? [
          {
            ...definition,
            retired:
              definition.retired || retired.has(definitionKey(definition)),
          },
        ]
      : [];
  });
}

function toProblems({
  plan,
  findings,
}: {
  plan: PlannedDocument;
  findings: readonly Finding[];
}): DefinitionProblem[] {
  return findings.map(({ severity, path, message }) => {
    const line = plan.document.lineOf(path);
    return {
      // What runs already is not stopped by a rule that came later.
      severity: plan.action === 'unchanged' ? 'warning' : severity,
      definition: definitionKey(plan),
      source: plan.document.source,
      ...(line === undefined ? {} : { line }),
      path: path.join('.'),
      message,
    };
  });
}

/** Told at the file in which it was, as no document is there any more. */
function retirementProblems(
  key: string,
  findings: readonly Finding[],
  { heads }: LoadedDefinitions,
): DefinitionProblem[] {
  return findings.map(({ path, message }) => ({
    severity: 'error',
    definition: key,
    source: sourceOfAuthor(heads.get(key)?.author ?? ''),
    ...(path.length > 0 ? { path: path.join('.') } : {}),
    message,
  }));
}
