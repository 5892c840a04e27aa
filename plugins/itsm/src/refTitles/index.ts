export * from './RefTag';
export * from './useRefTitles';
