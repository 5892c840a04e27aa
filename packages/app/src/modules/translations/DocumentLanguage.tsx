import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';
import useObservable from 'react-use/esm/useObservable';

/** Tells the browser and screen readers which language the page is in (WCAG 3.1.1). */
export function DocumentLanguage() {
  const languageApi = useApi(appLanguageApiRef);
  const { language } = useObservable(
    languageApi.language$(),
    languageApi.getLanguage(),
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return null;
}
