import { useCallback, useState } from 'react';

/** Drafts by form and prefill, for as long as the portal stays open. */
const drafts = new Map<string, unknown>();

export interface KeptDraft<T> {
  draft: T;
  keep: (draft: T) => void;
  /** Forgets it, once it was sent. */
  forget: () => void;
}

/**
 * A draft that survives looking something up on another page. It is never
 * written to the browser's storage: requests can hold what others at the
 * same computer must not read.
 *
 * @param key - names the form; forms of different shape need different keys
 */
export function useKeptDraft<T>(key: string, create: () => T): KeptDraft<T> {
  const [draft, setDraft] = useState(
    () => (drafts.get(key) as T | undefined) ?? create(),
  );
  const keep = useCallback(
    (changed: T) => {
      drafts.set(key, changed);
      setDraft(changed);
    },
    [key],
  );
  const forget = useCallback(() => {
    drafts.delete(key);
  }, [key]);
  return { draft, keep, forget };
}
