export * from './itsmTranslationRef';
export * from './itsmTranslations';
export * from './useItsmTranslation';
