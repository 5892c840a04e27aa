export * from './createIdempotencyKey';
export * from './itsmApiRef';
export * from './ItsmApiError';
export * from './ItsmClient';
