import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { englishMessages } from './englishMessages';

/** Keys and English texts of the service desk. @public */
export type ItsmMessages = typeof englishMessages;

/** So many keys are more than the compiler compares one by one. */
const messages: Readonly<Record<string, string>> = englishMessages;

/**
 * Every visible text of the service desk, in English and Spanish. It brings
 * its translations itself, because only modules of the app may attach
 * translation extensions; apps override single messages through it.
 *
 * @public
 */
export const itsmTranslationRef = createTranslationRef({
  id: 'itsm',
  messages,
  // That they are complete is in the type of the Spanish messages.
  translations: { es: () => import('./spanishMessages') },
}) as TranslationRef<'itsm', ItsmMessages>;
