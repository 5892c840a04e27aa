import type { ItsmTranslate } from '@mesa-itsm/backstage-plugin-itsm-react';

const KNOWN = ['component', 'api', 'resource', 'system', 'domain'] as const;

/** `3 components`; kinds of an adopter's own stay as they are. */
export function kindCountText(
  t: ItsmTranslate,
  kind: string,
  count: number,
): string {
  const known = KNOWN.find(each => each === kind);
  return known ? t(`impact.kinds.${known}`, { count }) : `${count} ${kind}`;
}
