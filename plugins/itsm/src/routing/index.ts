export * from './routes';
export * from './useItsmRoutes';
