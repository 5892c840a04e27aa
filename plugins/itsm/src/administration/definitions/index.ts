export * from './DefinitionsTab';
