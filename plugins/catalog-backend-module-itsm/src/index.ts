/**
 * Gives the configuration items that Mesa keeps to the software catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleItsm as default } from './module';
