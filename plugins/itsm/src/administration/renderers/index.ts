export * from './SpecView';
