import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  type ChipCounts,
  countSchema,
  type EndpointInput,
  type EndpointResponse,
  type EntityOverview,
  type TicketDetail,
  type TicketSummary,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { z } from 'zod';
import type { Caller } from '../access/Caller';
import type { TicketAccess } from '../access/TicketAccess';
import type { TicketAuthority, TicketRights } from '../access/TicketAuthority';
import type { TicketScope } from '../access/TicketScope';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { readMatches } from '../search/readMatches';
import { auditRestrictedReads } from './auditRestrictedReads';
import { countExplained } from './operations/countExplained';
import { countTickets } from './operations/countTickets';
import { entitiesOfTickets } from './operations/entitiesOfTickets';
import { findByText, type TextFilter } from './operations/filterByText';
import { listTickets } from './operations/listTickets';
import { lastChangesOf } from './operations/nearestChanges';
import { readableRefs } from './operations/readableRefs';
import { readOverview } from './operations/readOverview';
import { relatedOfTickets } from './operations/relatedOfTickets';
import { readableLinks } from './readableLinks';
import { rightsOf } from './rightsOf';
import type { TicketRecord, TicketSurroundings } from './TicketRecord';
import type { FiledTicket } from './TicketService';
import { ticketNotFound } from './ticketNotFound';
import type { TicketToolbox } from './usecases/TicketToolbox';
import { mayRedact } from './views/capabilities';
import { ticketDetailView } from './views/ticketDetailView';
import {
  peopleOfEvent,
  refsOfEvent,
  ticketEventView,
} from './views/ticketEventView';
import { peopleOfSummary, ticketSummaryView } from './views/ticketSummaryView';
import { readViewContext } from './views/readViewContext';
import type { ViewContext } from './views/ViewContext';

/** A ticket that the caller may read, with what rights depend on. @internal */
export interface ReadableTicket {
  record: TicketRecord;
  around: TicketSurroundings;
  rights: TicketRights;
  authority: TicketAuthority;
}

/** Every way in which tickets are read; each goes through the scope. @internal */
export class TicketReader {
  readonly #tools: TicketToolbox;
  readonly #access: TicketAccess;
  readonly #auditor: AuditorService;

  constructor(options: {
    tools: TicketToolbox;
    access: TicketAccess;
    auditor: AuditorService;
  }) {
    this.#tools = options.tools;
    this.#access = options.access;
    this.#auditor = options.auditor;
  }

  async list(
    caller: Caller,
    query: EndpointInput<'listTickets'>['query'],
  ): Promise<EndpointResponse<'listTickets'>> {
    const authority = await this.#access.authorityOf(caller, {
      toRead: true,
    });
    const text = await this.#find(authority, query.q);
    const { records, next } = await listTickets(this.#tools.database.knex, {
      query,
      scope: authority.scope,
      caller,
      now: this.#tools.clock.now(),
      text,
    });
    await this.#audit(authority, records);
    const matches = text
      ? await readMatches(this.#tools.database.knex, records, text)
      : undefined;
    const of = query.related?.[0];
    const summaries = await this.#summaries(authority, records, of);
    return {
      items: summaries.map((summary, at) => {
        const match = matches?.get(records[at].id);
        return match ? { ...summary, match } : summary;
      }),
      ...(next && { next }),
    };
  }

  async counts(
    caller: Caller,
    query: EndpointInput<'countTickets'>['query'],
  ): Promise<ChipCounts> {
    const authority = await this.#access.authorityOf(caller, {
      toRead: true,
    });
    const counts = await countTickets(this.#tools.database.knex, {
      query,
      scope: authority.scope,
      caller,
      now: this.#tools.clock.now(),
      text: await this.#find(authority, query.q),
    });
    return { counts };
  }

  #find(
    { scope, internal }: TicketAuthority,
    q: string | undefined,
  ): Promise<TextFilter | undefined> {
    const { database, textIndex, clock } = this.#tools;
    return findByText(database.knex, {
      index: textIndex,
      q,
      scope,
      internal,
      now: clock.now(),
    });
  }

  /** What the pages of the catalog show of an entity with its parts. */
  async overview(
    caller: Caller,
    ref: string,
  ): Promise<Omit<EntityOverview, 'file'>> {
    const authority = await this.#access.authorityOf(caller, {
      toRead: true,
    });
    const { counts, nextChange } = await readOverview(
      this.#tools.database.knex,
      { ref, scope: authority.scope, caller, now: this.#tools.clock.now() },
    );
    if (!nextChange) {
      return { counts };
    }
    await this.#audit(authority, [nextChange]);
    const [summary] = await this.#summaries(authority, [nextChange], ref);
    return { counts, nextChange: summary };
  }

  /**
   * @param known - what need not be read
   * @throws NotFoundError when it is not there or not the caller's to read
   */
  async readable(
    caller: Caller,
    ref: string,
    known?: Pick<FiledTicket, 'record' | 'around'>,
  ): Promise<ReadableTicket> {
    const { knex } = this.#tools.database;
    const [authority, record] = await Promise.all([
      this.#access.authorityOf(caller),
      known?.record ?? this.#tools.store.byRef(knex, ref),
    ]);
    const around =
      known?.around ??
      (record && (await this.#tools.store.surroundings(knex, record.id)));
    const rights = record && rightsOf(authority, record, around!);
    if (!rights?.read) {
      throw ticketNotFound(ref);
    }
    await this.#audit(authority, [record!]);
    return { record: record!, around: around!, rights, authority };
  }

  /**
   * @param options - `isFiled`: the answer to its filing, with what is told
   *   once; `filed`: the ticket, where it need not be read
   */
  async detail(
    caller: Caller,
    ref: string,
    { isFiled, filed }: { isFiled?: boolean; filed?: FiledTicket } = {},
  ): Promise<TicketDetail> {
    const ticket = await this.readable(caller, ref, filed);
    const { record, around } = ticket;
    const { knex } = this.#tools.database;
    const { links, shown } = filed
      ? { links: [], shown: [] }
      : await readableLinks(this.#tools, ticket);
    await this.#audit(ticket.authority, shown);
    const { state } = record;
    const [context, offering] = await Promise.all([
      readViewContext(this.#tools, {
        people: [
          ...peopleOfSummary(record),
          state.openedBy,
          ...(state.approvedBy ? [state.approvedBy] : []),
          ...around.watchers,
          ...around.named,
        ],
        known: filed?.people,
        entityTitles: around.entities.map(each => [each.ref, each.title]),
        explains: new Map([
          [
            record.id,
            links.filter(each => each.kind === 'investigates').length,
          ],
        ]),
      }),
      state.offering && state.offeringRevision
        ? this.#tools.definitions.atRevision(
            'Offering',
            state.offering,
            state.offeringRevision,
          )
        : undefined,
    ]);
    const specs = offering?.spec.fields ?? [];
    const answeredPeople = await this.#tools.people.store.byRefs(
      knex,
      specs
        .filter(spec => spec.type === 'person' && state.fields[spec.id])
        .map(spec => String(state.fields[spec.id])),
    );
    return ticketDetailView(ticket, context, {
      specs,
      ...(isFiled ? { acknowledgement: offering?.spec.acknowledgement } : {}),
      links,
      namesByRef: new Map(
        answeredPeople.map(person => [person.ref!, person.name]),
      ),
      reopen: this.#tools.reopen,
      now: this.#tools.clock.now(),
    });
  }

  async events(
    caller: Caller,
    ref: string,
    { cursor, limit }: EndpointInput<'listTicketEvents'>['query'],
  ): Promise<EndpointResponse<'listTicketEvents'>> {
    const { record, rights, authority } = await this.readable(caller, ref);
    const { knex } = this.#tools.database;
    const before = cursor
      ? decodeCursor(cursor, z.tuple([countSchema]))[0]
      : undefined;
    const events = await this.#tools.store.events(knex, record.id, {
      internal: rights.readInternal,
      before,
      limit: limit + 1,
    });
    const page = events.slice(0, limit);
    const [context, changes, refs] = await Promise.all([
      this.context(page.flatMap(peopleOfEvent)),
      mayRedact(rights, authority)
        ? lastChangesOf(knex, record.id, page)
        : undefined,
      readableRefs(
        knex,
        page.flatMap(refsOfEvent),
        authority.scope,
        this.#tools.clock.now(),
      ),
    ]);
    const last = page.at(-1);
    return {
      items: page.flatMap(
        event =>
          ticketEventView(event, context, {
            readInternal: rights.readInternal,
            readableRefs: refs,
            type: record.type,
            ...(changes ? { lastChanges: changes } : {}),
          }) ?? [],
      ),
      ...(events.length > limit && last
        ? {
            next: encodeCursor([
              rights.readInternal ? last.seq : last.publicSeq,
            ]),
          }
        : {}),
    };
  }

  async #summaries(
    authority: TicketAuthority,
    records: readonly TicketRecord[],
    relatedTo?: string,
  ): Promise<TicketSummary[]> {
    const { knex } = this.#tools.database;
    const explains = await countExplained(
      knex,
      records.filter(({ type }) => type === 'problem').map(({ id }) => id),
      authority.scope,
      this.#tools.clock.now(),
    );
    const ids = records.map(record => record.id);
    const entities = await entitiesOfTickets(knex, ids);
    const related = await relatedOfTickets(knex, ids, relatedTo);
    const titles = [...entities.values()].flat();
    const context = await readViewContext(this.#tools, {
      people: records.flatMap(peopleOfSummary),
      entityTitles: titles.map(({ ref, title }) => [ref, title]),
      explains,
    });
    return records.map(record =>
      ticketSummaryView(
        record,
        context,
        entities.get(record.id) ?? [],
        related.get(record.id),
      ),
    );
  }

  /** Which tickets somebody may read. */
  async scopeOf(caller: Caller): Promise<TicketScope> {
    return (await this.#access.authorityOf(caller, { toRead: true })).scope;
  }

  /** What is needed to name some people and definitions. */
  context(people: readonly string[]): Promise<ViewContext> {
    return readViewContext(this.#tools, { people, entityTitles: [] });
  }

  #audit(
    { scope }: TicketAuthority,
    shown: readonly TicketRecord[],
  ): Promise<void> {
    return auditRestrictedReads(
      this.#tools.database.knex,
      this.#auditor,
      scope,
      shown,
    );
  }
}
