export * from './fakeItsmApi';
export * from './people';
