/**
 * A fake API and people for tests of plugins that build on the service desk.
 *
 * @packageDocumentation
 */
export * from './testUtils/index';
