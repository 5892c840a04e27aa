import {
  CHANGE_KINDS,
  CHANGE_OUTCOMES,
  IMPACTS,
  type LocalizedText,
  PRIORITIES,
  PROBLEM_OUTCOMES,
  TICKET_STATUSES,
  type TicketEventView,
  type TicketType,
  URGENCIES,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type ItsmTranslate,
  statusText,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { isTold, tellingOf } from './fieldTelling';

const KINDS = [
  'created',
  'comment',
  'workaround_communicated',
  'flowed',
  'reminded',
  'sla_reapplied',
  'edited',
  'entity_linked',
  'entity_unlinked',
  'impact_computed',
  'impact_dismissed',
  'impact_restored',
  'ticket_linked',
  'ticket_unlinked',
  'watcher_added',
  'watcher_removed',
  'access_granted',
  'access_revoked',
  'routed',
  'entry_redacted',
  'imported',
] as const;

const AUTOMATIC = [
  'requester_replied',
  'duplicate_linked',
  'parent_moved',
  'problem_fixed',
  'problem_cancelled',
  'change_made',
  'plan_edited',
  'target_missed',
  'date_came',
  'no_answer',
  'time_over',
  'offeringTeam',
  'supportGroup',
  'entityOwner',
  'serviceTeam',
  'fallback',
] as const;

/** Who did it, for the head of an entry. */
export function eventActor(event: TicketEventView, t: ItsmTranslate): string {
  return event.actor?.name ?? t('ticket.event.system');
}

/** What was done, as the head of an entry says it after the name. */
export function eventTitle(
  event: TicketEventView,
  t: ItsmTranslate,
  type: TicketType = 'request',
): string {
  const automatic = AUTOMATIC.find(reason => reason === event.automatic);
  if (automatic) {
    return t(`ticket.event.automatic.${automatic}`);
  }
  if (event.kind === 'transition' && event.action) {
    return t(`ticket.event.transition.${event.action}`);
  }
  if (event.sla) {
    const { isBreach, metric } = event.sla;
    return isBreach
      ? t(`ticket.event.sla.breach.${metric}`)
      : t(`ticket.event.sla.warning.${metric}`);
  }
  const isOverride = event.changes.some(
    ({ field }) => field === 'priorityOverride',
  );
  if (event.kind === 'edited' && isOverride) {
    return t('ticket.event.priority');
  }
  if (event.kind === 'comment' && event.visibility === 'internal') {
    return t('ticket.event.internalComment');
  }
  if (event.kind === 'created' && type !== 'request') {
    return t(`ticket.event.created.${type}`);
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
  /** A value of it was taken out of the log for good. */
  redacted?: boolean;
}

/** Codes that the server leaves to the reader's language. */
function codeText(
  field: string,
  value: string,
  { t, type }: Pick<ChangeReader, 't' | 'type'>,
): string | undefined {
  switch (field) {
    case 'status': {
      const status = TICKET_STATUSES.find(code => code === value);
      return status && statusText(t, status, type);
    }
    case 'outcome': {
      const outcomes = [...PROBLEM_OUTCOMES, ...CHANGE_OUTCOMES];
      const outcome = outcomes.find(code => code === value);
      return outcome && t(`outcome.${outcome}`);
    }
    case 'changeKind': {
      const kind = CHANGE_KINDS.find(code => code === value);
      return kind && t(`changeKind.${kind}`);
    }
    case 'impact': {
      const impact = IMPACTS.find(code => code === value);
      return impact && t(`impact.${impact}`);
    }
    case 'urgency': {
      const urgency = URGENCIES.find(code => code === value);
      return urgency && t(`urgency.${urgency}`);
    }
    case 'priorityComputed':
    case 'priorityOverride': {
      const level = PRIORITIES.find(code => String(code) === value);
      return level && t(`priority.${level}`);
    }
    case 'outage':
    case 'restricted':
      return t(value === 'true' ? 'common.yes' : 'common.no');
    default:
      return undefined;
  }
}

/** What it takes to say a change in the reader's language. */
export interface ChangeReader {
  t: ItsmTranslate;
  /** Whose log it is. */
  type: TicketType;
  localized: (text: LocalizedText) => string;
  /** An instant in ISO 8601 as the reader writes dates. */
  instant: (iso: string) => string;
}

/** The changes of an entry as lines that people can read. */
export function changeLines(
  event: TicketEventView,
  { t, type, localized, instant }: ChangeReader,
): ChangeLine[] {
  // What a ticket was filed with stands on the page itself.
  if (event.kind === 'created') {
    return [];
  }
  const read = (field: string, value: LocalizedText | undefined) => {
    if (value === undefined) {
      return undefined;
    }
    const text = localized(value);
    return tellingOf(field) === 'instant'
      ? instant(text)
      : codeText(field, text, { t, type }) ?? text;
  };
  return event.changes
    .filter(change => tellingOf(change.field) !== 'silent')
    .map(({ field, from, to, redacted }) => {
      const label = isTold(field) ? t(`ticket.part.${field}`) : field;
      return tellingOf(field) === 'long'
        ? { field, label, redacted }
        : {
            field,
            label,
            from: read(field, from),
            to: read(field, to),
            redacted,
          };
    });
}
