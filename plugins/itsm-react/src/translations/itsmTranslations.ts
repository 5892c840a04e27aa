import {
  createTranslationResource,
  type TranslationResource,
} from '@backstage/core-plugin-api/alpha';
import { itsmTranslationRef } from './itsmTranslationRef';

/** The service desk's texts in the languages besides English. @public */
export const itsmTranslations: TranslationResource<'itsm'> =
  createTranslationResource({
    ref: itsmTranslationRef,
    translations: {
      es: () => import('./spanishMessages'),
    },
  });
