export * from './configurationItem';
export * from './diffConfigurationItems';
export * from './referencesOf';
export * from './import';
