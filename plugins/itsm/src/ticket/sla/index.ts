export * from './SlaPanel';
