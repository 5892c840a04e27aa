import { useCallback, useState } from 'react';
import type { RequestDraft } from '@mesa-itsm/backstage-plugin-itsm-react';

/** Drafts by form and prefill, for as long as the portal stays open. */
const drafts = new Map<string, RequestDraft>();

export interface KeptDraft {
  draft: RequestDraft;
  keep: (draft: RequestDraft) => void;
  /** Forgets it, once it was sent. */
  forget: () => void;
}

/**
 * A draft that survives looking something up on another page. It is never
 * written to the browser's storage: requests can hold what others at the
 * same computer must not read.
 */
export function useKeptDraft(
  key: string,
  create: () => RequestDraft,
): KeptDraft {
  const [draft, setDraft] = useState(() => drafts.get(key) ?? create());
  const keep = useCallback(
    (changed: RequestDraft) => {
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
