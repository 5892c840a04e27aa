export * from './ServiceLevelsTab';
