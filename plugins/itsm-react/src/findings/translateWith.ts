import type { ItsmMessages, ItsmTranslate } from '../translations';

/**
 * A text whose key is only known at run time. Its gaps are too, so types
 * cannot tie the two; a test sees to it that every text finds its values.
 */
export function translateWith(
  t: ItsmTranslate,
  key: keyof ItsmMessages,
  values: Readonly<Record<string, string>>,
): string {
  const translate = t as (
    of: string,
    options: Readonly<Record<string, string>>,
  ) => string;
  return translate(key, values);
}
