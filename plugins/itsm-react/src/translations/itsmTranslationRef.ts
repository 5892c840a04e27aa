import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { englishMessages } from './englishMessages';

/** Keys and English texts of the service desk. @public */
export type ItsmMessages = typeof englishMessages;

/**
 * Every visible text of the service desk, in English and Spanish. It brings
 * its translations itself, because only modules of the app may attach
 * translation extensions; apps override single messages through it.
 *
 * @public
 */
export const itsmTranslationRef: TranslationRef<'itsm', ItsmMessages> =
  createTranslationRef({
    id: 'itsm',
    messages: englishMessages,
    translations: { es: () => import('./spanishMessages') },
  });
