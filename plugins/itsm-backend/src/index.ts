/**
 * Backend plugin of Mesa.
 *
 * @packageDocumentation
 */
export { itsmPlugin as default } from './plugin';
