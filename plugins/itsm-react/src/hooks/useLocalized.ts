import { useCallback } from 'react';
import {
  localize,
  type LocalizedText,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmLanguage } from './useItsmLanguage';

/** Picks the reader's language out of texts of definitions. @public */
export function useLocalized(): (text: LocalizedText) => string {
  const language = useItsmLanguage();
  return useCallback(
    (text: LocalizedText) => localize(text, language),
    [language],
  );
}
