export * from './DefinitionEditor';
export * from './EditButtons';
export * from './NewDefinitionMenu';
