export * from './itsmApiRef';
export * from './ItsmApiError';
export * from './ItsmClient';
