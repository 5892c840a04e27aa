import {
  useDebounced,
  useItsmQuery,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import type { PreviewQuestion } from './calendarQuestion';

/** Milliseconds for which writing rests before it is asked. */
const REST = 400;

/** The answer to a question about working time, once writing rests. */
export function useDue(question: PreviewQuestion | undefined) {
  const asked = useDebounced(JSON.stringify(question) ?? '', REST);
  return useItsmQuery(
    'computeWorkingTime',
    asked ? { body: JSON.parse(asked) as PreviewQuestion } : undefined,
    { keepPrevious: true },
  );
}
