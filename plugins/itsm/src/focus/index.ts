export * from './useFocusKeeper';
