export { appTranslationRef } from './appTranslationRef';
