/**
 * API client, texts, hooks and components of the service desk for frontend
 * plugins.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './components';
export * from './findings';
export * from './hooks';
export * from './impact';
export * from './pickers';
export * from './requestForm';
export * from './sla';
export * from './translations';
