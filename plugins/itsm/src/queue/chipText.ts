import type {
  TicketChip,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmTranslate } from '@mesa-itsm/backstage-plugin-itsm-react';

const AGREEING = ['open', 'mine', 'filedByMe', 'resolved'] as const;

/** The name of a quick filter; in some languages it agrees with the kind. */
export function chipText(
  t: ItsmTranslate,
  chip: TicketChip,
  type: TicketType,
): string {
  const agreeing = AGREEING.find(known => known === chip);
  return agreeing && type !== 'request'
    ? t(`queue.chipOf.${agreeing}`)
    : t(`queue.chip.${chip}`);
}
