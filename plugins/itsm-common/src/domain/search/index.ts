export * from './splitWords';
export { ANALYZER_VERSION, lexemesOf, surfaceOf } from './lexemesOf';
export {
  parseSearchQuery,
  QUERY_WORDS,
  type SearchQuery,
  type SearchWord,
} from './searchQuery';
export * from './findInText';
export * from './searchedTexts';
export * from './findMatch';
