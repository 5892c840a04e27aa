/**
 * Describes the annotations of the service desk in the catalog's model.
 *
 * @packageDocumentation
 */
export {
  catalogModuleItsmModel as default,
  itsmAnnotationsModel,
} from './model/catalogModuleItsmModel';
