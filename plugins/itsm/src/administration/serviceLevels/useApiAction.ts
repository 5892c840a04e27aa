import { useState } from 'react';

/** Something that a button does through the API. */
export interface ApiAction {
  run: () => Promise<void>;
  isPending: boolean;
  /** Why it failed the last time. */
  error: Error | undefined;
}

/** Does it once at a time, and keeps why it failed. */
export function useApiAction(action: () => Promise<void>): ApiAction {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<Error>();
  const run = async () => {
    setPending(true);
    setError(undefined);
    try {
      await action();
    } catch (failure) {
      setError(failure as Error);
    }
    setPending(false);
  };
  return { run, isPending, error };
}
