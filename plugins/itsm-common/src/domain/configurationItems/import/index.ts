export {
  type ConfigurationItemColumn,
  type ImportColumns,
  readImportColumns,
} from './importColumns';
export { referencesToLookUp } from './importRows';
export {
  type CheckItem,
  type ImportedItem,
  type ImportWorld,
  type PlannedRow,
  planImport,
} from './planImport';
export {
  type ConfigurationItemImportDefaults,
  type ImportLink,
  type ImportRow,
  readImportRow,
} from './readImportRow';
