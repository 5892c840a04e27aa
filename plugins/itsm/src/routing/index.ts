export * from './routes';
export * from './useItsmRoutes';
export * from './useUrlText';
export * from './useTypedText';
