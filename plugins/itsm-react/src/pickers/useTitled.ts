import { useEffect, useState } from 'react';
import type { PickerItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { PickerLoader } from './usePickerPages';

/**
 * A chosen line with a title that can be read. Links to forms carry bare
 * references; the list is asked for what they are called.
 */
export function useTitled(
  value: PickerItem | null,
  load: PickerLoader,
): PickerItem | null {
  const [found, setFound] = useState<PickerItem>();
  const bareRef = value !== null && value.title === value.ref ? value.ref : '';
  useEffect(() => {
    if (bareRef === '') {
      return undefined;
    }
    const abort = new AbortController();
    load({ q: nameOf(bareRef), signal: abort.signal }).then(
      page => {
        if (!abort.signal.aborted) {
          setFound(page.items.find(item => item.ref === bareRef));
        }
      },
      // The reference itself is still readable.
      () => undefined,
    );
    return () => abort.abort();
  }, [bareRef, load]);
  return value && found?.ref === value.ref && bareRef ? found : value;
}

function nameOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}
