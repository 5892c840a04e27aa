import { ItsmApiError } from '../api';
import type { ItsmTranslate } from '../translations';

/** What went wrong, in words that help, in the reader's language. @public */
export function describeError(error: Error, t: ItsmTranslate): string {
  if (!(error instanceof ItsmApiError)) {
    return t(
      // What `fetch` throws when there is no answer at all.
      error.name === 'TypeError' || error.name === 'AbortError'
        ? 'common.error.network'
        : 'common.error.unknown',
    );
  }
  switch (error.status) {
    case 400:
    case 422:
      return t('common.error.input');
    case 401:
    case 403:
      return t('common.error.notAllowed');
    case 404:
      return t('common.error.notFound');
    case 409:
    case 412:
      return t('common.error.conflict');
    case 429:
      return t('common.error.tooMany');
    default:
      return t(
        error.status >= 500 ? 'common.error.server' : 'common.error.unknown',
      );
  }
}
