import type { ItsmTranslate } from '@mesa-itsm/backstage-plugin-itsm-react';

const KNOWN = [
  'component',
  'api',
  'resource',
  'system',
  'domain',
  'group',
  'user',
] as const;

/** The word for an entity's kind; kinds of an adopter's own stay as they are. */
export function catalogKindText(t: ItsmTranslate, ref: string): string {
  const kind = ref.split(':', 1)[0];
  const known = KNOWN.find(each => each === kind);
  return known ? t(`entity.catalogKind.${known}`) : kind;
}
