export type {
  Definition,
  Definitions,
  DefinitionSnapshot,
} from './Definitions';
export { createDefinitions, type DefinitionFeature } from './createDefinitions';
