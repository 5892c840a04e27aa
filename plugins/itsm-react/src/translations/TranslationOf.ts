/** The same keys as the English messages: a missing one is a type error. */
export type TranslationOf<T extends object> = { [K in keyof T]: string };
