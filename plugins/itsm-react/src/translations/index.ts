export * from './itsmTranslationRef';
export * from './useItsmTranslation';
