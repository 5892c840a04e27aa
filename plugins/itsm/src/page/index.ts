export * from './ItsmPage';
