import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { coded } from './coded';
import { reasonOf } from './reasonOf';

/** Of the system, of PostgreSQL (classes 08, 53 and 57) and of SQLite. */
const GONE =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|08...|53...|57P0.|SQLITE_BUSY.*|SQLITE_IOERR.*|SQLITE_FULL)$/;
/** The driver's own words, behind the statement, which come without a code. */
const ENDED =
  /(^|- )(Connection (terminated|ended)|Client has encountered a connection error|timeout expired|Query read timeout)/;

type Failure = Partial<
  Error & {
    code: unknown;
    statusCode: unknown;
    cause: { code?: unknown };
  }
>;

/**
 * An error as whoever asked can use it: when the database or another backend
 * of the portal does not answer, they are told to try again rather than which
 * address did not answer. Everything else stays as it is.
 *
 * @internal
 */
export function asUnavailable(error: unknown, logger: LoggerService): unknown {
  const failure = (error ?? {}) as Failure;
  // No cause is handed on: it would be told to whoever asked.
  if (isOtherBackendDown(failure)) {
    logger.error(
      `Another part of the portal did not answer: ${reasonOf(error)}`,
    );
    return coded(
      new ServiceUnavailableError(
        'Another part of the portal did not answer; try again in a moment',
      ),
      'portalDown',
    );
  }
  if (isDatabaseGone(failure)) {
    logger.error(`The database did not answer: ${reasonOf(error)}`);
    return coded(
      new ServiceUnavailableError(
        'The database of the service desk did not answer; try again in a moment',
      ),
      'databaseDown',
    );
  }
  return error;
}

/**
 * Sign-in and permissions are asked over HTTP, and may have lost their own
 * database: a failure of theirs comes as an answer, a way that is cut as an
 * error of `fetch`, or of the package that stands for it in their clients.
 */
function isOtherBackendDown(failure: Failure): boolean {
  switch (failure.name) {
    case 'ResponseError':
      return Number(failure.statusCode) >= 500;
    case 'TypeError':
      return (
        /^(fetch failed|terminated)$/.test(failure.message ?? '') &&
        typeof failure.cause?.code === 'string'
      );
    case 'FetchError':
      return typeof failure.code === 'string';
    default:
      return false;
  }
}

function isDatabaseGone({ code, name, message }: Failure): boolean {
  return (
    (typeof code === 'string' && GONE.test(code)) ||
    name === 'KnexTimeoutError' ||
    (name === 'Error' && ENDED.test(message ?? ''))
  );
}
