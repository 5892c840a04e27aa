export * from './routes';
export * from './useItsmRoutes';
export * from './useUrlText';
