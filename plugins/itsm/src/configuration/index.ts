export * from './ConfigurationContent';
