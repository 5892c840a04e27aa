import type { DefinitionKind } from '@mesa-itsm/backstage-plugin-itsm-common';
import type {
  DefinitionIdentity,
  DocumentPath,
} from '../documents/DefinitionDocument';
import type { DefinitionWorld } from './DefinitionWorld';

/** What is wrong between definitions. @internal */
export interface Finding {
  severity: 'error' | 'warning';
  path: DocumentPath;
  message: string;
  /** Others that have a part in it. */
  parts?: readonly FindingPart[];
}

/**
 * The same thing as another definition sees it: told there when that one is
 * changed, and the one in which it was found is not.
 *
 * @internal
 */
export interface FindingPart extends DefinitionIdentity {
  path: DocumentPath;
  message: string;
  /** It could have a part in it; told only when none surely has. */
  isUnsure?: boolean;
}

/** @internal */
export const error = (
  path: DocumentPath,
  message: string,
  parts?: readonly FindingPart[],
): Finding => ({
  severity: 'error',
  path: ['spec', ...path],
  message,
  ...(parts ? { parts } : {}),
});
/** @internal */
export const warning = (path: DocumentPath, message: string): Finding => ({
  severity: 'warning',
  path: ['spec', ...path],
  message,
});

/** @internal */
export function isError({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'error';
}

/**
 * A reference by name leads to a definition that is in use.
 *
 * @param whenRetired - what follows when it is not in use any more
 * @internal
 */
export function lintReference(
  world: DefinitionWorld,
  kind: DefinitionKind,
  name: string,
  path: DocumentPath,
  whenRetired: string = 'so this is not shown',
): Finding[] {
  const target = world.get(kind, name);
  if (!target) {
    return [
      error(
        path,
        world.wasRefused({ kind, name })
          ? `needs ${kind}/${name}, which was refused; correct that one first`
          : `${kind}/${name} does not exist; apply it too or correct the name`,
      ),
    ];
  }
  const isOut =
    target.retired ||
    ('state' in target.spec && target.spec.state === 'retired');
  return isOut
    ? [warning(path, `${kind}/${name} is retired, ${whenRetired}`)]
    : [];
}
