export * from './legacyExtensions';
export { itsmPlugin } from './legacyPlugin';
