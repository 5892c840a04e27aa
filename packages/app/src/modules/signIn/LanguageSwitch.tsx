import {
  appLanguageApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import useObservable from 'react-use/esm/useObservable';
import { appTranslationRef } from '../../translations';

const knownLanguages = ['en', 'es'] as const;

/** Chooses the language before there is anybody whose settings could say it. */
export function LanguageSwitch() {
  const { t } = useTranslationRef(appTranslationRef);
  const languageApi = useApi(appLanguageApiRef);
  const { language } = useObservable(
    languageApi.language$(),
    languageApi.getLanguage(),
  );
  const { languages } = languageApi.getAvailableLanguages();
  return (
    <ToggleButtonGroup
      aria-label={t('language.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={([chosen]) => languageApi.setLanguage(String(chosen))}
    >
      {knownLanguages
        .filter(known => languages.includes(known))
        .map(known => (
          <ToggleButton key={known} id={known} size="small">
            <span lang={known}>{t(`language.${known}`)}</span>
          </ToggleButton>
        ))}
    </ToggleButtonGroup>
  );
}
