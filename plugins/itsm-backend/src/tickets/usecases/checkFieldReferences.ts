import {
  type FieldSpec,
  type FieldValue,
  type Finding,
  finding,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../../access/Caller';
import type { EntityInfo } from '../../directory/Directory';
import { validationError } from '../../http/validationError';
import { findPerson, isNameableUnit } from './namedByCaller';
import type { TicketToolbox } from './TicketToolbox';

/** An entity that an answer puts on the ticket. @internal */
export interface AnsweredEntity {
  info: EntityInfo;
  role: 'primary' | 'affected';
}

/**
 * Checks that the people, units and entities of the answers exist and may be
 * seen by the caller. What is not there and what is hidden sound the same.
 *
 * @param before - answers that are there already; those are left alone
 * @returns the newly answered entities that are linked to the ticket
 * @internal
 */
export async function checkFieldReferences(
  tools: TicketToolbox,
  caller: Caller,
  specs: readonly FieldSpec[],
  values: Readonly<Record<string, FieldValue>>,
  before: Readonly<Record<string, FieldValue>> = {},
): Promise<AnsweredEntity[]> {
  // What was right when it was answered may be gone from the catalog by now.
  const answered = specs.filter(
    spec =>
      values[spec.id] !== undefined && values[spec.id] !== before[spec.id],
  );
  const problems: Finding[] = [];
  const entitySpecs = answered.filter(spec => spec.type === 'entity');
  const [organisation, found] = await Promise.all([
    tools.directory.organisation(),
    tools.directory.entities(
      entitySpecs.map(spec => values[spec.id] as string),
      caller.credentials,
    ),
  ]);
  for (const spec of answered) {
    const path = `fields.${spec.id}`;
    const ref = values[spec.id] as string;
    if (spec.type === 'person' && !(await findPerson(tools, caller, ref))) {
      problems.push(finding(path, 'unknownUser', { ref }));
    }
    if (
      spec.type === 'unit' &&
      !(await isNameableUnit(tools, caller, organisation, ref))
    ) {
      problems.push(finding(path, 'unknownUnit', { ref }));
    }
  }
  const entities: AnsweredEntity[] = [];
  for (const spec of entitySpecs) {
    const path = `fields.${spec.id}`;
    const ref = values[spec.id] as string;
    const info = found.get(ref);
    if (!info) {
      problems.push(finding(path, 'unknownEntity', { ref }));
    } else if (spec.types.length > 0 && !spec.types.includes(info.type ?? '')) {
      problems.push(finding(path, 'entityType', { ref, types: spec.types }));
    } else if (spec.linkAs) {
      entities.push({ info, role: spec.linkAs });
    }
  }
  if (problems.length > 0) {
    throw validationError(problems);
  }
  return entities;
}
