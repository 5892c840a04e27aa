export * from './saveFile';
export * from './toCsv';
