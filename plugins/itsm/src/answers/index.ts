export * from './showCivilDate';
