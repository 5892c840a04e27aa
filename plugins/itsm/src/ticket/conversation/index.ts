export * from './Composer';
export * from './Timeline';
