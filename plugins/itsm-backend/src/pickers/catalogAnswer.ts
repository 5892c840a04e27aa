import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  InputError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { coded } from '../http/coded';
import { reasonOf } from '../http/reasonOf';

/**
 * What the catalog answers to a picker, its refusals said in the words of
 * whoever picks.
 *
 * @param logger - told why the catalog did not answer
 * @param onRefusedInput - the error when the catalog does not take the input;
 *   without it, its own words are passed on
 * @throws InputError for the catalog's 400
 * @throws NotAllowedError for its 403
 * @throws ServiceUnavailableError for everything else
 * @internal
 */
export async function catalogAnswer<T>(
  answer: Promise<T>,
  logger: LoggerService,
  onRefusedInput?: () => Error,
): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (is(error, 'InputError', 400)) {
      throw onRefusedInput?.() ?? refusedSearch(error);
    }
    if (is(error, 'NotAllowedError', 403)) {
      throw coded(
        new NotAllowedError(
          'The catalog does not let you look for this; ask whoever runs the portal for access to it',
        ),
        'catalogDenies',
      );
    }
    logger.warn(`The catalog did not answer a picker: ${reasonOf(error)}`);
    throw coded(
      new ServiceUnavailableError(
        'The catalog did not answer; try again in a moment',
      ),
      'catalogDown',
    );
  }
}

interface Refusal {
  name?: string;
  message?: string;
  statusCode?: number;
  cause?: { message?: string };
}

/** As thrown by the catalog itself, or as its client tells of an answer. */
function is(error: unknown, expected: string, status: number): boolean {
  const { name, statusCode } = error as Refusal;
  return name === expected || statusCode === status;
}

function refusedSearch(error: unknown): InputError {
  const { cause, message } = error as Refusal;
  const reason = cause?.message ?? message ?? 'it gave no reason';
  return coded(
    new InputError(
      `The catalog does not take this search: ${reason}; change the text or the filters`,
    ),
    'catalogRefusesSearch',
    { reason },
  );
}
