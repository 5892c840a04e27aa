import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  type ConfigurationItemFields,
  type ConfigurationItemIdentity,
  finding,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { coded } from '../http/coded';
import { validationError } from '../http/validationError';

/** @internal */
export function itemNotFound(ref: string): Error {
  return coded(
    new NotFoundError(`Configuration item ${ref} not found`),
    'itemNotFound',
    { ref },
  );
}

/** The name is that of another item of the portal. @internal */
export function itemExists(ref: string, isRetired: boolean): Error {
  return isRetired
    ? coded(
        new ConflictError(
          `${ref} was retired; bring it back, or choose another name`,
        ),
        'itemRetiredBefore',
        { ref },
      )
    : coded(
        new ConflictError(
          `The portal has ${ref} already; change that one, or choose another name`,
        ),
        'itemExists',
        { ref },
      );
}

/** The name is that of an entity of git or the like. @internal */
export function itemElsewhere(ref: string): Error {
  return coded(
    new ConflictError(
      `The catalog has ${ref} from elsewhere, such as a file in git; change it there, or choose another name`,
    ),
    'itemElsewhere',
    { ref },
  );
}

/** @internal */
export function itemRetired(ref: string): Error {
  return coded(
    new ConflictError(`${ref} is retired; bring it back first`),
    'itemRetired',
    { ref },
  );
}

/** @internal */
export function itemInUse(ref: string): Error {
  return coded(
    new ConflictError(`${ref} is not retired; there is nothing to bring back`),
    'itemInUse',
    { ref },
  );
}

/** Refuses what only the schema of a new item would have seen. @internal */
export function requireOfKind(
  { kind }: ConfigurationItemIdentity,
  ref: string,
  fields: ConfigurationItemFields,
): void {
  const findings = [
    ...(kind !== 'Component' && fields.lifecycle !== undefined
      ? [finding('item.lifecycle', 'onlyComponents')]
      : []),
    ...(fields.dependsOn.includes(ref)
      ? [finding('item.dependsOn', 'namesItself')]
      : []),
  ];
  if (findings.length > 0) {
    throw validationError(findings);
  }
}
