export * from './AdministrationContent';
