export * from './QueueContent';
