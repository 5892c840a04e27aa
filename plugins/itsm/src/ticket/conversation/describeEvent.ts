import type {
  LocalizedText,
  TicketEventView,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmTranslate } from '@mesa-itsm/backstage-plugin-itsm-react';

const KINDS = [
  'created',
  'comment',
  'edited',
  'entity_linked',
  'entity_unlinked',
  'ticket_linked',
  'ticket_unlinked',
  'watcher_added',
  'watcher_removed',
  'access_granted',
  'access_revoked',
  'routed',
  'entry_redacted',
] as const;

const AUTOMATIC = ['requester_replied', 'duplicate_linked'] as const;

/** Fields whose changes say something to people; the rest is bookkeeping. */
const FIELDS = [
  'title',
  'description',
  'status',
  'requester',
  'beneficiary',
  'unit',
  'offering',
  'service',
  'fields',
  'impact',
  'urgency',
  'priority',
  'priorityComputed',
  'priorityOverride',
  'team',
  'assignee',
  'pendingReason',
  'resumeAt',
  'resolutionCode',
  'solution',
  'cause',
  'cancelReason',
  'restricted',
] as const;

const BOOKKEEPING = new Set([
  'statusBefore',
  'openedBy',
  'origin',
  'offeringRevision',
  'reopenCount',
  'reassignCount',
  'ownedAt',
  'resolvedAt',
  'closedAt',
]);

/** Long texts of which the timeline only says that they changed. */
const LONG_TEXTS = new Set(['description', 'fields']);

/** Who did it, for the head of an entry. */
export function eventActor(event: TicketEventView, t: ItsmTranslate): string {
  return event.actor?.name ?? t('ticket.event.system');
}

/** What was done, as the head of an entry says it after the name. */
export function eventTitle(event: TicketEventView, t: ItsmTranslate): string {
  const automatic = AUTOMATIC.find(reason => reason === event.automatic);
  if (automatic) {
    return t(`ticket.event.automatic.${automatic}`);
  }
  if (event.kind === 'transition' && event.action) {
    return t(`ticket.event.transition.${event.action}`);
  }
  if (event.kind === 'comment' && event.visibility === 'internal') {
    return t('ticket.event.internalComment');
  }
  const kind = KINDS.find(known => known === event.kind);
  return kind ? t(`ticket.event.${kind}`) : event.kind;
}

/** One readable line of a change. */
export interface ChangeLine {
  field: string;
  label: string;
  from?: string;
  to?: string;
}

/** The changes of an entry as lines that people can read. */
export function changeLines(
  event: TicketEventView,
  t: ItsmTranslate,
  localized: (text: LocalizedText) => string,
): ChangeLine[] {
  // What a ticket was filed with stands on the page itself.
  if (event.kind === 'created') {
    return [];
  }
  return event.changes
    .filter(change => !BOOKKEEPING.has(change.field))
    .map(change => {
      const field = FIELDS.find(known => known === change.field);
      const label = field ? t(`ticket.part.${field}`) : change.field;
      return LONG_TEXTS.has(change.field)
        ? { field: change.field, label }
        : {
            field: change.field,
            label,
            from:
              change.from === undefined ? undefined : localized(change.from),
            to: change.to === undefined ? undefined : localized(change.to),
          };
    });
}
