import type { NotificationService } from '@backstage/plugin-notifications-node';
import type {
  EscalationAudience,
  Language,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type {
  OutboxChannel,
  OutboxDelivery,
} from '@mesa-itsm/backstage-plugin-itsm-node';
import type { ItsmConfig } from '../config';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { Directory, Organisation } from '../directory/Directory';
import { peopleOf } from '../outbox/SignalsChannel';
import type { People } from '../people/People';
import { readAudiences } from '../tickets/operations/readAudience';
import type { StoredEvent } from '../tickets/ticketEventRow';
import type { TicketRecord } from '../tickets/TicketRecord';
import type { TicketStore } from '../tickets/TicketStore';
import { type NoticeText, reminderNotice, slaNotice } from './noticeTexts';

interface NoticesChannelOptions {
  notifications: NotificationService;
  database: ItsmDatabase;
  directory: Directory;
  people: People;
  store: TicketStore;
  config: ItsmConfig;
  pagePath: string;
}

/**
 * Notices in the portal. Nobody gets one who may not read the ticket, whatever
 * a policy says; one notice for a ticket and topic is brought up to date and
 * not repeated.
 *
 * @internal
 */
export class NoticesChannel implements OutboxChannel {
  readonly id = 'notices';
  readonly kinds = ['sla_reached', 'reminded'];
  readonly #options: NoticesChannelOptions;

  constructor(options: NoticesChannelOptions) {
    this.#options = options;
  }

  async deliver({ ticketRef, seq }: OutboxDelivery): Promise<void> {
    const { database, store, directory } = this.#options;
    const record = await store.byRef(database.knex, ticketRef);
    const event = record && (await store.event(database.knex, record.id, seq));
    if (!event) {
      return;
    }
    const organisation = await directory.organisation();
    const readers = await this.#readersOf(record, event, organisation);
    const wanted = await this.#wantedBy(record, event, organisation);
    await this.#send(
      record,
      event,
      wanted.filter(ref => readers.has(ref)),
    );
  }

  /** Users whom the entry is for. */
  async #wantedBy(
    { state }: TicketRecord,
    { body }: StoredEvent,
    organisation: Organisation,
  ): Promise<string[]> {
    if (body.kind === 'reminded') {
      return this.#refsOf([state.requester, state.beneficiary, state.openedBy]);
    }
    if (body.kind !== 'sla_reached') {
      return [];
    }
    // Whose it was when it was late, wherever it went since.
    const team = organisation.group(body.team);
    const audiences: Record<EscalationAudience, readonly string[]> = {
      assignee: body.assignee ? await this.#refsOf([body.assignee]) : [],
      team: team?.members ?? [],
      parentGroup: team?.parent
        ? organisation.group(team.parent)?.members ?? []
        : [],
    };
    return [...new Set(body.tell.flatMap(audience => audiences[audience]))];
  }

  async #refsOf(ids: readonly string[]): Promise<string[]> {
    const { people, database } = this.#options;
    const found = await people.store.byIds(database.knex, ids);
    return [...new Set([...found.values()].flatMap(({ ref }) => ref ?? []))];
  }

  /** Users who may read it, and what is internal only if it is theirs. */
  async #readersOf(
    { ref }: TicketRecord,
    { visibility }: StoredEvent,
    organisation: Organisation,
  ): Promise<Set<string>> {
    const { database, config } = this.#options;
    const audience = (await readAudiences(database.knex, [ref])).get(ref);
    const rows = (audience?.access ?? []).filter(
      ({ reason }) =>
        visibility === 'public' || reason === 'team' || reason === 'assignee',
    );
    const readers = new Set(rows.flatMap(row => peopleOf(row, organisation)));
    if (audience && !audience.restricted) {
      organisation
        .membersWithin(Object.values(config.roles).flat())
        .forEach(reader => readers.add(reader));
    }
    return readers;
  }

  async #send(
    record: TicketRecord,
    event: StoredEvent,
    refs: readonly string[],
  ): Promise<void> {
    const { people, database, config, notifications } = this.#options;
    const known = await people.store.byRefs(database.knex, refs);
    const languageOf = new Map(known.map(each => [each.ref, each.language]));
    const byLanguage = new Map<Language, string[]>();
    for (const ref of refs) {
      const language = languageOf.get(ref) ?? config.defaultLanguage;
      byLanguage.set(language, [...(byLanguage.get(language) ?? []), ref]);
    }
    for (const [language, entityRef] of byLanguage) {
      await notifications.send({
        recipients: { type: 'entity', entityRef },
        payload: {
          ...textOf(language, record, event),
          link: `${this.#options.pagePath}/tickets/${record.ref}`,
          severity: severityOf(event),
          topic: 'service-desk',
          scope: scopeOf(record, event),
        },
      });
    }
  }
}

function textOf(
  language: Language,
  { ref, state }: TicketRecord,
  { body }: StoredEvent,
): NoticeText {
  const ticket = { ref, title: state.title };
  return body.kind === 'sla_reached'
    ? slaNotice(language, ticket, body)
    : reminderNotice(language, ticket);
}

function severityOf({ body }: StoredEvent): 'high' | 'normal' {
  return body.kind === 'sla_reached' && body.isBreach ? 'high' : 'normal';
}

function scopeOf({ ref }: TicketRecord, { body }: StoredEvent): string {
  return body.kind === 'sla_reached'
    ? `itsm:${ref}:sla:${body.metric}`
    : `itsm:${ref}:reminder`;
}
