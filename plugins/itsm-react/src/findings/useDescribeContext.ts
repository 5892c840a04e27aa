import { useMemo } from 'react';
import { useReaderLocale } from '../hooks';
import { useItsmTranslation } from '../translations';
import type { DescribeContext } from './showParams';

/** What `describeError` and its like need, for the reader. @public */
export function useDescribeContext(): DescribeContext {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  return useMemo(() => ({ t, locale }), [t, locale]);
}
