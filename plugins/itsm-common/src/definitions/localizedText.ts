import { z } from 'zod';

/** Languages the product speaks. @public */
export const LANGUAGES = ['en', 'es'] as const;

/** A language the product speaks. @public */
export type Language = (typeof LANGUAGES)[number];

const text = z.string().trim().min(1).max(4000);

/**
 * A text that people read: one string for every language, or one per
 * language. Both languages are asked for so that nobody meets a half
 * translated form.
 *
 * @public
 */
export const localizedTextSchema = z.union([
  text,
  z.strictObject({ en: text, es: text }),
]);

/** @public */
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** Picks the reader's language out of a localized text. @public */
export function localize(value: LocalizedText, language: Language): string {
  return typeof value === 'string' ? value : value[language];
}
