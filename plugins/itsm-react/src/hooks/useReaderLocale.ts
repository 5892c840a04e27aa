import { useItsmLanguage } from './useItsmLanguage';

/**
 * The BCP 47 locale for dates and numbers: the portal's language, in the
 * regional flavour of the browser when that is of the same language.
 *
 * @public
 */
export function useReaderLocale(): string {
  const language = useItsmLanguage();
  const flavour = window.navigator.languages?.find(
    tag => tag.split('-')[0] === language,
  );
  return flavour ?? (language === 'es' ? 'es-MX' : 'en-US');
}
