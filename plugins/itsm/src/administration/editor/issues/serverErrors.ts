import type { DefinitionProblem } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DescribeContext } from '@mesa-itsm/backstage-plugin-itsm-react';
import type { EditedDefinition } from '../save/useSaving';
import { describeIssue } from './describeIssue';
import type { FieldErrors } from './fieldErrors';

/** Why the server refused a definition, and what it was then. */
export interface Refusal {
  of: EditedDefinition;
  problems: readonly DefinitionProblem[];
}

/** Problems are told by the way in the document. */
const SPEC = /^spec\./;

/**
 * What the server found, at the fields that still say what was refused. Of
 * what it warns of, saving was not hindered.
 */
export function serverErrors(
  refusal: Refusal | undefined,
  now: EditedDefinition,
  context: DescribeContext,
): FieldErrors {
  const errors = new Map<string, string>();
  if (!refusal) {
    return errors;
  }
  const own = `${refusal.of.kind}/${refusal.of.name}`;
  for (const {
    severity,
    definition = own,
    path,
    message,
  } of refusal.problems) {
    const field = path?.replace(SPEC, '') ?? '';
    const isHere =
      severity === 'error' &&
      definition === own &&
      field !== '' &&
      textAt(now.spec, field) === textAt(refusal.of.spec, field);
    if (isHere && !errors.has(field)) {
      errors.set(
        field,
        describeIssue({ code: 'custom', path: [], message }, context),
      );
    }
  }
  return errors;
}

/** The value at a path such as `appliesTo.offerings.0`, to be compared. */
function textAt(spec: object, path: string): string | undefined {
  const value = path
    .split('.')
    .reduce<unknown>(
      (part, key) =>
        typeof part === 'object' && part !== null
          ? (part as Record<string, unknown>)[key]
          : undefined,
      spec,
    );
  return JSON.stringify(value);
}
