import { InputError } from '@backstage/errors';
import type { Finding } from '@mesa-itsm/backstage-plugin-itsm-common';
import { coded } from './coded';

const SHOWN = 10;

/**
 * A 400 that names every wrong thing in its message, and once more by path
 * and code in `details`, so that a form can show each at its field, in the
 * reader's language.
 *
 * @internal
 */
export function validationError(findings: readonly Finding[]): InputError {
  const error = coded(new InputError(sentenceOf(findings)), 'invalidInput');
  return withFindings(error, findings);
}

/** Tells in an error's body where each finding is. @internal */
export function withFindings<E extends Error>(
  error: E,
  findings: readonly Finding[],
): E {
  return Object.assign(error, { details: findings });
}

/** All findings in one English sentence. @internal */
export function sentenceOf(findings: readonly Finding[]): string {
  const shown = findings
    .slice(0, SHOWN)
    .map(({ path, message }) => (path ? `${path}: ${message}` : message))
    .join('; ');
  const rest = findings.length - SHOWN;
  return rest > 0 ? `${shown} (and ${rest} more)` : shown;
}
