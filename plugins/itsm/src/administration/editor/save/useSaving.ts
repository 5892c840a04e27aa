import { useCallback, useEffect, useState } from 'react';
import {
  type ApplyResult,
  DEFINITION_API_VERSION,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmApi } from '@mesa-itsm/backstage-plugin-itsm-react';
import { currentRevision } from './currentRevision';

/** A definition as an editor hands it over. */
export interface EditedDefinition {
  kind: string;
  name: string;
  spec: Record<string, unknown>;
  /** Revision that the editor began with; 0 for a new definition. */
  base: number;
}

/**
 * Tries a definition as soon as it is handed over, and saves what was tried.
 * Right before, it is tried once more: when somebody saved the definition in
 * the meantime, that is shown and nothing is written.
 */
export function useSaving(edited: EditedDefinition, onSaved: () => void) {
  const { kind, name, spec, base } = edited;
  const api = useItsmApi();
  const [shown, setShown] = useState<ApplyResult>();
  const [pending, setPending] = useState<'check' | 'save'>('check');
  const [error, setError] = useState<Error>();
  const [isIdle, setIdle] = useState(false);

  const apply = useCallback(
    (dryRun: boolean) =>
      api.call('applyDefinitions', {
        body: {
          documents: [
            {
              apiVersion: DEFINITION_API_VERSION,
              kind,
              metadata: { name },
              spec,
            },
          ],
          dryRun,
        },
      }),
    [api, kind, name, spec],
  );
  const run = useCallback(
    async (what: 'check' | 'save', action: () => Promise<void>) => {
      setPending(what);
      setIdle(false);
      setError(undefined);
      try {
        await action();
      } catch (failure) {
        setError(failure as Error);
      }
      setIdle(true);
    },
    [],
  );
  const check = useCallback(
    () => run('check', async () => setShown(await apply(true))),
    [apply, run],
  );
  useEffect(() => {
    check();
  }, [check]);

  const save = () =>
    run('save', async () => {
      const latest = await apply(true);
      if (
        currentRevision(latest) !== (shown && currentRevision(shown)) ||
        isRefused(latest)
      ) {
        setShown(latest);
        return;
      }
      const result = await apply(false);
      if (result.applied) {
        onSaved();
      } else {
        setShown(result);
      }
    });
  const current = shown && currentRevision(shown);
  return {
    shown,
    error,
    check,
    save,
    pending: isIdle ? undefined : pending,
    isRefused: shown !== undefined && isRefused(shown),
    isUnchanged: shown?.changes.every(({ action }) => action === 'unchanged'),
    /** The revision that somebody else saved in the meantime. */
    stale: current !== undefined && current !== base ? current : undefined,
  };
}

function isRefused(result: ApplyResult): boolean {
  return (
    result.problems.some(({ severity }) => severity === 'error') ||
    result.changes.some(({ action }) => action === 'refused')
  );
}
