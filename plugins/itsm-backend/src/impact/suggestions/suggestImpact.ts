import type { UnitOfWork } from '../../database/UnitOfWork';
import type { CatalogGraph, GraphSnapshot } from '../../graph/CatalogGraph';
import type { TimerHandler } from '../../sla/TicketTimers';
import type { TimerStore } from '../../sla/TimerStore';
import type { TicketRecord } from '../../tickets/TicketRecord';
import type { TicketToolbox } from '../../tickets/usecases/TicketToolbox';
import type { OpenOutage, OpenOutages } from '../OpenOutages';
import { impactOfTicket } from './impactOfTicket';
import type { Suggestion, SuggestionStore } from './SuggestionStore';

/** @internal */
export interface SuggestOptions {
  tools: Pick<TicketToolbox, 'store' | 'writer'>;
  timers: TimerStore;
  suggestions: SuggestionStore;
  graph: CatalogGraph;
  outages: OpenOutages;
}

/**
 * Works out anew what suffers with the entities of tickets: what is reached no
 * more goes, what is reached comes, what somebody has linked or set aside
 * stays. The log tells what changed (Mesa semantics 3.6).
 *
 * @internal
 */
export function suggestImpact(options: SuggestOptions): TimerHandler {
  const { tools, timers, suggestions } = options;
  return async (uow, records) => {
    // Read in this unit of work: it never goes back behind what was written.
    const [snapshot, outages] = await readFacts(options, uow);
    const before = await suggestions.byTickets(
      uow.trx,
      records.map(({ id }) => id),
    );
    const notes: Parameters<typeof tools.writer.note>[1][number][] = [];
    for (const record of records.filter(isWorkedOn)) {
      const body = await suggestOne(options, uow, {
        record,
        snapshot,
        outages,
        before: before.get(record.id)!,
      });
      if (body) {
        notes.push({ record, bodies: [body] });
      }
    }
    await timers.setMany(
      uow,
      'impact',
      records.map(({ id }) => ({ ticketId: id, dueAt: undefined })),
    );
    if (notes.length > 0) {
      await tools.writer.note(uow, notes);
    }
  };
}

async function readFacts(
  { graph, outages }: SuggestOptions,
  uow: UnitOfWork,
): Promise<[GraphSnapshot, readonly OpenOutage[]]> {
  return [await graph.current(uow.trx), await outages.read(uow.trx)];
}

/** What is over keeps what was found while it was not. */
function isWorkedOn({ state }: TicketRecord): boolean {
  return !['resolved', 'closed', 'cancelled', 'rejected'].includes(
    state.status,
  );
}

async function suggestOne(
  { tools, suggestions }: SuggestOptions,
  uow: UnitOfWork,
  facts: {
    record: TicketRecord;
    snapshot: GraphSnapshot;
    outages: readonly OpenOutage[];
    before: readonly Suggestion[];
  },
) {
  const { record, snapshot, outages, before } = facts;
  const { entities } = await tools.store.surroundings(uow.trx, record.id);
  const dismissed = before.filter(
    ({ provenance }) => provenance === 'not_impacted',
  );
  const now = impactOfTicket(snapshot, {
    entities,
    // What is restricted must not show in what it does to others.
    outages: outages
      .filter(
        ({ ticket, isRestricted }) => ticket !== record.id && !isRestricted,
      )
      .map(({ entity }) => entity),
    notImpacted: dismissed.map(({ entity }) => entity),
    now: uow.now,
  });
  const known = new Map(
    before
      .filter(({ provenance }) => provenance === 'computed')
      .map(each => [each.entity, each]),
  );
  const reached = new Set(now.suggestions.map(({ entity }) => entity));
  const linked = new Set(entities.map(({ ref }) => ref));
  const added = now.suggestions.filter(({ entity }) => !known.has(entity));
  const removed = [...known.keys()].filter(entity => !reached.has(entity));
  await suggestions.save(
    uow,
    record.id,
    now.suggestions.filter(each => isNews(known.get(each.entity), each)),
  );
  await suggestions.remove(uow, record.id, [
    ...removed,
    ...dismissed.map(({ entity }) => entity).filter(ref => linked.has(ref)),
  ]);
  await suggestions.note(uow, record.id, {
    graphVersion: snapshot.version,
    computedAt: uow.now,
    total: now.total,
  });
  // Who accepts a suggestion makes it an entity: that is told already.
  const gone = removed.filter(entity => !linked.has(entity));
  return added.length + gone.length === 0
    ? undefined
    : {
        kind: 'impact_computed' as const,
        added: added.map(({ entity }) => entity),
        removed: gone,
        total: now.total,
        graphVersion: snapshot.version,
      };
}

/** The same way in another version of the graph is no news. */
function isNews(before: Suggestion | undefined, now: Suggestion): boolean {
  return (
    before === undefined ||
    before.effect !== now.effect ||
    before.path.join() !== now.path.join() ||
    before.via.join() !== now.via.join()
  );
}
