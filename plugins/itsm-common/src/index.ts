/**
 * Contract, domain rules and permissions of Mesa.
 *
 * @packageDocumentation
 */
export * from './definitions';
export * from './domain';
export * from './contract';
export * from './permissions';
export * from './signals';
