import type {
  OutboxMessage,
  TicketEventKind,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmTranslate } from '@mesa-itsm/backstage-plugin-itsm-react';

/** Every kind is listed: one that is missing is a type error. */
const KINDS: Readonly<Record<TicketEventKind, true>> = {
  created: true,
  transition: true,
  edited: true,
  comment: true,
  workaround_communicated: true,
  flowed: true,
  sla_reached: true,
  sla_reapplied: true,
  reminded: true,
  entity_linked: true,
  entity_unlinked: true,
  impact_computed: true,
  impact_dismissed: true,
  impact_restored: true,
  ticket_linked: true,
  ticket_unlinked: true,
  watcher_added: true,
  watcher_removed: true,
  access_granted: true,
  access_revoked: true,
  routed: true,
  entry_redacted: true,
  imported: true,
};

function isKind(kind: string): kind is TicketEventKind {
  return Object.hasOwn(KINDS, kind);
}

/** What a message tells; the word of the server when it is not known here. */
export function kindOf(message: OutboxMessage, t: ItsmTranslate): string {
  return isKind(message.kind)
    ? t(`administration.outbox.kind.${message.kind}`)
    : message.kind;
}

const CHANNELS = ['signals', 'notices'] as const;

/** Where a message goes. Channels of other modules have names of their own. */
export function channelOf(message: OutboxMessage, t: ItsmTranslate): string {
  const channel = CHANNELS.find(known => known === message.channel);
  return channel
    ? t(`administration.outbox.channel.${channel}`)
    : message.channel;
}

/** How often it was tried. */
export function attemptsOf(message: OutboxMessage, t: ItsmTranslate): string {
  return message.attempts === 0
    ? t('administration.outbox.untried')
    : t('administration.outbox.attempts', { count: message.attempts });
}
