import {
  InputError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { coded } from '../http/coded';

/**
 * What the catalog answers to a picker, its refusals said in the words of
 * whoever picks.
 *
 * @param onRefusedInput - the error when the catalog does not take the input;
 *   without it, its own words are passed on
 * @throws InputError for the catalog's 400
 * @throws NotAllowedError for its 403
 * @throws ServiceUnavailableError for everything else
 * @internal
 */
export async function catalogAnswer<T>(
  answer: Promise<T>,
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
    throw coded(
      new ServiceUnavailableError(
        'The catalog did not answer; try again in a moment',
        error,
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
