export { DefinitionTitles } from './DefinitionTitles';
export * from './SpecView';
