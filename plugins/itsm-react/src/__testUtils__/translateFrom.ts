import type { ItsmTranslate } from '../translations';

/** Texts of one language, without a portal around them. */
export function translateFrom(
  messages: Readonly<Record<string, string>>,
): ItsmTranslate {
  const translate = (
    key: string,
    values: Record<string, string | number> = {},
  ) => {
    const counted = `${key}_${values.count === 1 ? 'one' : 'other'}`;
    return (messages[key] ?? messages[counted]).replace(
      /\{\{(\w+)\}\}/g,
      (_gap, name) => String(values[name]),
    );
  };
  return translate as unknown as ItsmTranslate;
}
