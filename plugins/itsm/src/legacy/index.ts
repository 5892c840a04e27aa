export { createTicketSearchApi } from './createTicketSearchApi';
export * from './legacyExtensions';
export { itsmPlugin } from './legacyPlugin';
