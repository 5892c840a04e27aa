import { useMemo, useState } from 'react';
import type { ConfigurationItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  describeFinding,
  ItsmApiError,
  useDescribeContext,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { type ItemDraft, itemDraft } from './itemDraft';

/** What is wrong with a field of the form, if anything is. */
export type ErrorAt = (field: string) => string | undefined;

/**
 * What is written in the form, what the server found wrong with it, and how
 * it is saved.
 *
 * @param save - sends a draft, and gives the item as it is then
 */
export function useItemForm(
  item: ConfigurationItem | undefined,
  save: (draft: ItemDraft) => Promise<ConfigurationItem>,
) {
  const context = useDescribeContext();
  const [begun] = useState(() => itemDraft(item));
  const [draft, setDraft] = useState(begun);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<Error>();
  const errors = useMemo(
    () =>
      new Map(
        (error instanceof ItsmApiError ? error.details : []).map(problem => [
          problem.path.replace(/^item\./, ''),
          describeFinding(problem, context),
        ]),
      ),
    [error, context],
  );
  return {
    draft,
    set: (part: Partial<ItemDraft>) =>
      setDraft(before => ({ ...before, ...part })),
    // What is taken back again is no change.
    isChanged: JSON.stringify(draft) !== JSON.stringify(begun),
    isPending,
    /** How many fields are wrong. */
    mistakes: errors.size,
    errorAt: ((field: string) => errors.get(field)) as ErrorAt,
    /** Why it was not saved, unless the fields say it. */
    failure: errors.size > 0 ? undefined : error,
    /** @returns the item, or undefined when it was not saved */
    submit: async (): Promise<ConfigurationItem | undefined> => {
      setPending(true);
      setError(undefined);
      try {
        return await save(draft);
      } catch (refusal) {
        setError(refusal as Error);
        return undefined;
      } finally {
        setPending(false);
      }
    },
  };
}

/** @internal */
export type ItemForm = ReturnType<typeof useItemForm>;
