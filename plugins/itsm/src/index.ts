export { itsmPlugin as default, itsmPlugin } from './plugin';
export * from './routing/routes';
