import { InputError } from '@backstage/errors';
import {
  DEFINITION_KINDS,
  type SlaRules,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { createDefinitionSnapshot } from '../../definitions/createDefinitionSnapshot';
import type {
  Definition,
  DefinitionSnapshot,
} from '../../definitions/Definitions';
import { definitionKey } from '../../definitions/documents/DefinitionDocument';
import { parseDefinitionYaml } from '../../definitions/documents/parseDefinitionYaml';
import { DefinitionWorld } from '../../definitions/planning/DefinitionWorld';
import { lintDefinition } from '../../definitions/planning/lintDefinition';
import { lintDependents } from '../../definitions/planning/lintDependents';
import { isError } from '../../definitions/planning/lintReference';
import { coded } from '../../http/coded';
import type { Calendars } from '../Calendars';
import { policiesOf } from '../policiesOf';

const PROPOSABLE: ReadonlySet<string> = new Set([
  'SlaPolicy',
  'Calendar',
  'HolidayList',
]);

/** Policies and calendars as they are. @internal */
export function rulesOf(
  definitions: DefinitionSnapshot,
  calendars: Calendars,
): SlaRules {
  return {
    policies: policiesOf(definitions),
    calendarOf: name => calendars.current(definitions, name),
  };
}

/**
 * Definitions as they would be with the proposed ones in place of theirs.
 *
 * @throws InputError naming what is wrong with them, with path and reason
 * @internal
 */
export function withProposed(
  current: DefinitionSnapshot,
  yaml: string,
): DefinitionSnapshot {
  const read = parseDefinitionYaml(yaml, 'body');
  const problems = read.problems.map(
    ({ definition, path, message }) =>
      `${[definition, path].filter(Boolean).join(' ')}: ${message}`,
  );
  const others = read.documents.filter(({ kind }) => !PROPOSABLE.has(kind));
  problems.push(
    ...others.map(
      document =>
        `${definitionKey(
          document,
        )}: only SlaPolicy, Calendar and HolidayList are tried`,
    ),
  );
  if (read.documents.length === 0 && problems.length === 0) {
    problems.push('there is nothing to try: name a policy or a calendar');
  }
  if (problems.length === 0) {
    problems.push(...lintProposed(current, read.documents));
  }
  if (problems.length > 0) {
    throw coded(
      new InputError(`What is proposed is wrong. ${problems.join('; ')}`),
      'proposalWrong',
      { problems: problems.join('; ') },
    );
  }
  return overlay(current, read.documents);
}

type Documents = ReturnType<typeof parseDefinitionYaml>['documents'];

function lintProposed(
  current: DefinitionSnapshot,
  documents: Documents,
): string[] {
  const applied = documents.map((document, position) => ({
    ...document,
    retired: false,
    change: { position },
  }));
  const world = new DefinitionWorld({
    stored: allOf(current),
    applied,
    refused: new Set(),
  });
  const broken = lintDependents({
    changed: new Set(applied.map(definitionKey)),
    before: new DefinitionWorld({
      stored: allOf(current),
      applied: [],
      refused: new Set(),
    }),
    after: world,
  });
  return applied.flatMap(document =>
    [
      ...lintDefinition(document, world).filter(isError),
      ...(broken.get(definitionKey(document)) ?? []),
    ].map(
      ({ path, message }) =>
        `${definitionKey(document)} ${path.join('.')}: ${message}`,
    ),
  );
}

function allOf(current: DefinitionSnapshot): Definition[] {
  return DEFINITION_KINDS.flatMap(kind => [...current.list(kind)]);
}

/** Revision 0 keeps proposed ones apart from all that were ever stored. */
function overlay(
  current: DefinitionSnapshot,
  documents: Documents,
): DefinitionSnapshot {
  const byKey = new Map(
    allOf(current).map(definition => [definitionKey(definition), definition]),
  );
  for (const { kind, name, spec } of documents) {
    byKey.set(definitionKey({ kind, name }), {
      kind,
      name,
      revision: 0,
      retired: false,
      spec,
    } as Definition);
  }
  return createDefinitionSnapshot(-1, [...byKey.values()]);
}
