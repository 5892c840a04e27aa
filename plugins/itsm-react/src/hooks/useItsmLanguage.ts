import { useEffect, useMemo } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';
import type { Language } from '@mesa-itsm/backstage-plugin-itsm-common';
import useObservable from 'react-use/lib/useObservable';
import { MeStore } from './MeStore';
import { useItsmApi } from './useItsmApi';
import { useMe } from './useMe';

/** For apps without a language API: nothing ever changes. */
const NEVER = {
  subscribe: () => ({ unsubscribe() {} }),
};

/** The language of the portal, as one that the product speaks. @public */
export function useItsmLanguage(): Language {
  const languages = useApiHolder().get(appLanguageApiRef);
  const changes = useMemo(() => languages?.language$(), [languages]);
  const latest = useObservable(
    changes ?? NEVER,
    languages?.getLanguage() ?? { language: 'en' },
  );
  return latest.language.startsWith('es') ? 'es' : 'en';
}

/**
 * Tells the backend, once, when the portal speaks another language than it
 * writes mail in. Used by the page, not by every component.
 *
 * @public
 */
export function useLanguagePreference(): void {
  const api = useItsmApi();
  const language = useItsmLanguage();
  const { value: me } = useMe();
  useEffect(() => {
    if (me) {
      MeStore.of(api).tellLanguage(language);
    }
  }, [api, language, me]);
}
