import { isRefusalCode } from '@mesa-itsm/backstage-plugin-itsm-common';
import { ItsmApiError } from '../api';
import { type DescribeContext, showParams } from './showParams';
import { translateWith } from './translateWith';

/**
 * What went wrong, in words that help, in the reader's language: by the code
 * that the server gave, by the status of the answer where it gave none.
 *
 * @public
 */
export function describeError(error: Error, context: DescribeContext): string {
  const { t } = context;
  if (!(error instanceof ItsmApiError)) {
    return t(
      // What `fetch` throws when there is no answer at all.
      error.name === 'TypeError' || error.name === 'AbortError'
        ? 'common.error.network'
        : 'common.error.unknown',
    );
  }
  return isRefusalCode(error.code)
    ? translateWith(
        t,
        `refusal.${error.code}`,
        showParams(error.params, context),
      )
    : describeStatus(error.status, context);
}

function describeStatus(status: number, { t }: DescribeContext): string {
  switch (status) {
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
      return t(status >= 500 ? 'common.error.server' : 'common.error.unknown');
  }
}
