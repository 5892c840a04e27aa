import type { LoggerService } from '@backstage/backend-plugin-api';
import { isRefusalCode } from '@mesa-itsm/backstage-plugin-itsm-common';
import { asUnavailable } from './asUnavailable';

/** Errors of Backstage that are answered with less than 500. */
const REFUSALS: ReadonlySet<unknown> = new Set([
  'InputError',
  'AuthenticationError',
  'NotAllowedError',
  'NotFoundError',
  'ConflictError',
]);

/**
 * An error as it may be told: refusals, and what was put into words for
 * whoever asked. What failed otherwise is written to the log, and they are
 * told no more than that, for its text may be a statement or an address.
 *
 * @internal
 */
export function toldError(error: unknown, logger: LoggerService): unknown {
  const told = asUnavailable(error, logger);
  if (isRefusal(told) || isInOurWords(told)) {
    return told;
  }
  logger.error('A request failed', told as Error);
  return new Error('The service desk could not answer; its log says why');
}

/** As Backstage's error middleware finds the status. */
function isRefusal(error: unknown): boolean {
  const { name, statusCode, status } = (error ?? {}) as Record<string, unknown>;
  const found = [statusCode, status].find(each => typeof each === 'number');
  return found === undefined ? REFUSALS.has(name) : Number(found) < 500;
}

function isInOurWords(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as Partial<Error & { code: unknown }>;
  return isRefusalCode(code) && cause === undefined;
}
