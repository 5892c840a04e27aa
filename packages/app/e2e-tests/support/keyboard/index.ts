export * from './act';
export { expectInSight } from './focusShows';
export * from './KeysOnly';
export * from './reach';
