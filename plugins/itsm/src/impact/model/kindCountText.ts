import { ITEM_KINDS } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmTranslate } from '@mesa-itsm/backstage-plugin-itsm-react';

/** `3 components`; kinds of an adopter's own stay as they are. */
export function kindCountText(
  t: ItsmTranslate,
  kind: string,
  count: number,
): string {
  const known = ITEM_KINDS.find(each => each === kind);
  return known ? t(`impact.kinds.${known}`, { count }) : `${count} ${kind}`;
}
