import { useState } from 'react';
import {
  CONFIGURATION_IMPORT_LIMITS,
  type ConfigurationImportResult,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmApi } from '@mesa-itsm/backstage-plugin-itsm-react';
import { readFileText } from './readFileText';

/** For rows that say nothing of their own. */
export interface ImportDefaults {
  class?: string;
  owner?: string;
}

interface State {
  result?: ConfigurationImportResult;
  /** What was tried, to be applied as it was. */
  tried?: { csv: string; defaults: ImportDefaults };
  error?: { of: 'try' | 'apply'; error: Error };
  pending?: 'try' | 'apply';
  isTooLarge?: boolean;
}

/** Tries a file, and applies what was tried. */
export function useImport() {
  const api = useItsmApi();
  const [state, setState] = useState<State>({});
  const tryFile = async (file: File, defaults: ImportDefaults) => {
    // A character takes up to four bytes.
    if (file.size > 4 * CONFIGURATION_IMPORT_LIMITS.characters) {
      setState({ isTooLarge: true });
      return;
    }
    setState({ pending: 'try' });
    try {
      const csv = await readFileText(file);
      if (csv.length > CONFIGURATION_IMPORT_LIMITS.characters) {
        setState({ isTooLarge: true });
        return;
      }
      const result = await api.call('importConfigurationItems', {
        body: { csv, defaults, dryRun: true },
      });
      setState({ result, tried: { csv, defaults } });
    } catch (error) {
      setState({ error: { of: 'try', error: error as Error } });
    }
  };
  const apply = async () => {
    const { tried, result } = state;
    if (!tried || !result) {
      return;
    }
    setState({ ...state, pending: 'apply', error: undefined });
    try {
      setState({
        result: await api.call('importConfigurationItems', {
          body: { ...tried, dryRun: false, digest: result.digest },
        }),
      });
    } catch (error) {
      setState({ ...state, error: { of: 'apply', error: error as Error } });
    }
  };
  return { ...state, tryFile, apply, forget: () => setState({}) };
}
