import type {
  TicketAction,
  TicketStatus,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmTranslate } from '../translations';

/** Statuses whose word agrees in gender with the kind of ticket. */
const AGREEING = [
  'new',
  'assigned',
  'resolved',
  'closed',
  'cancelled',
] as const;

/**
 * The name of a status. Some languages name it differently for a request
 * than for an incident, a problem or a change.
 *
 * @public
 */
export function statusText(
  t: ItsmTranslate,
  status: TicketStatus,
  type: TicketType = 'request',
): string {
  const agreeing = AGREEING.find(known => known === status);
  return agreeing && type !== 'request'
    ? t(`statusOf.${agreeing}`)
    : t(`status.${status}`);
}

/** The name of an action, as its button says it. @public */
export function actionText(
  t: ItsmTranslate,
  action: TicketAction,
  type: TicketType = 'request',
): string {
  return action === 'cancel' && type !== 'request'
    ? t(`action.cancel.${type}`)
    : t(`action.${action}`);
}
