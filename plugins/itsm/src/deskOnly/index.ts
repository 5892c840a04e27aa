export * from './DeskOnly';
