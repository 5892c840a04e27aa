import {
  type TranslationFunction,
  useTranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { type ItsmMessages, itsmTranslationRef } from './itsmTranslationRef';

/** Gives a text of the service desk in the reader's language. @public */
export type ItsmTranslate = TranslationFunction<ItsmMessages>;

/**
 * The texts of the service desk.
 *
 * @public
 */
export function useItsmTranslation(): { t: ItsmTranslate } {
  return useTranslationRef(itsmTranslationRef);
}
