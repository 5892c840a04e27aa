export * from './useUnsavedChanges';
