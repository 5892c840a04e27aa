import { useEffect, useState } from 'react';
import { useItsmApi } from '@mesa-itsm/backstage-plugin-itsm-react';
import { type ListedHolidays, readLists } from './readLists';

/** Holidays of shared lists; undefined until they are read. */
export function useListedHolidays(
  names: readonly string[],
): ListedHolidays | undefined {
  const api = useItsmApi();
  // Names hold no blanks.
  const key = names.join(' ');
  const [read, setRead] = useState<{ key: string; listed: ListedHolidays }>();
  useEffect(() => {
    const abort = new AbortController();
    readLists(api, key ? key.split(' ') : [], abort.signal).then(
      listed => abort.signal.aborted || setRead({ key, listed }),
    );
    return () => abort.abort();
  }, [api, key]);
  return read?.key === key ? read.listed : undefined;
}
