import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { coded } from './coded';

/** Of the system, of PostgreSQL (classes 08, 53 and 57) and of SQLite. */
const GONE =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|08...|53...|57P0.|SQLITE_BUSY.*|SQLITE_IOERR.*|SQLITE_FULL)$/;
/** The driver's own words, behind the statement, which come without a code. */
const ENDED =
  /(^|- )(Connection (terminated|ended)|Client has encountered a connection error)/;

/**
 * An error as whoever asked can use it: when the database does not answer,
 * they are told to try again rather than which address did not answer.
 * Everything else stays as it is.
 *
 * @internal
 */
export function asUnavailable(error: unknown, logger: LoggerService): unknown {
  const { code, name, message } = (error ?? {}) as Partial<
    Error & { code: unknown }
  >;
  const isGone =
    (typeof code === 'string' && GONE.test(code)) ||
    name === 'KnexTimeoutError' ||
    (name === 'Error' && ENDED.test(message ?? ''));
  if (!isGone) {
    return error;
  }
  // A cause would be told to whoever asked.
  logger.error(`The database did not answer: ${error}`);
  return coded(
    new ServiceUnavailableError(
      'The database of the service desk did not answer; try again in a moment',
    ),
    'databaseDown',
  );
}
