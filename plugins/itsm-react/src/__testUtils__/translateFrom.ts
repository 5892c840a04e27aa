import type { ItsmTranslate } from '../translations';

/** Texts of one language, without a portal around them. */
export function translateFrom(
  messages: Readonly<Record<string, string>>,
): ItsmTranslate {
  const translate = (key: string, values: Record<string, string> = {}) =>
    messages[key].replace(/\{\{(\w+)\}\}/g, (_gap, name) => values[name]);
  return translate as unknown as ItsmTranslate;
}
