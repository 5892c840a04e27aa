/**
 * What backend modules and permission policies need of Mesa.
 *
 * @packageDocumentation
 */
export * from './permissions';
export * from './extensions';
