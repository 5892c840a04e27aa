/**
 * The service desk for apps on the new frontend system.
 *
 * @packageDocumentation
 */
export { itsmPlugin as default } from './plugin';
export * from './routing/routes';
