import type { UnitOfWork } from '../../database/UnitOfWork';
import type { CatalogGraph, GraphSnapshot } from '../../graph/CatalogGraph';
import type { TimerHandler } from '../../sla/TicketTimers';
import type { TimerStore } from '../../sla/TimerStore';
import type { TicketEntityRow, TicketRecord } from '../../tickets/TicketRecord';
import type { TicketToolbox } from '../../tickets/usecases/TicketToolbox';
import type { OpenOutage, OpenOutages } from '../OpenOutages';
import {
  acceptedNow,
  impactOfTicket,
  isNews,
  type TicketFacts,
  type TicketImpactNow,
} from './impactOfTicket';
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

/** What else is down matters only to what is redundant. */
async function readFacts(
  { graph, outages }: SuggestOptions,
  uow: UnitOfWork,
): Promise<[GraphSnapshot, readonly OpenOutage[]]> {
  const snapshot = await graph.current(uow.trx);
  return [
    snapshot,
    snapshot.graph.hasRedundancy ? await outages.read(uow.trx) : [],
  ];
}

/**
 * What is over keeps what was found while it was not. A change that was
 * rejected may be planned anew.
 */
function isWorkedOn({ state }: TicketRecord): boolean {
  return !['resolved', 'closed', 'cancelled'].includes(state.status);
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
  const { record, snapshot } = facts;
  const { entities } = await tools.store.surroundings(uow.trx, record.id);
  const { now, taken, ended } = workOut(entities, { ...facts, now: uow.now });
  const linked = new Set(entities.map(({ ref }) => ref));
  const known = byEntity(facts.before, 'computed');
  const reached = new Set(now.suggestions.map(({ entity }) => entity));
  const added = now.suggestions.filter(({ entity }) => !known.has(entity));
  const removed = [...known.keys()].filter(entity => !reached.has(entity));
  await suggestions.save(uow, record.id, [
    ...now.suggestions.filter(each => isNews(known.get(each.entity), each)),
    ...taken,
  ]);
  await suggestions.remove(uow, record.id, [
    ...removed,
    ...ended.filter(entity => !reached.has(entity)),
  ]);
  await suggestions.note(uow, record.id, {
    graphVersion: snapshot.version,
    computedAt: uow.now,
    total: now.total,
  });
  // Who accepts a suggestion makes it an entity: that is told already.
  const gone = removed.filter(entity => !linked.has(entity));
  const unreached = byEntity(facts.before, 'accepted');
  const recovered = taken.filter(({ isReached }) => !isReached);
  const returned = taken.filter(
    ({ isReached, entity }) => isReached && !unreached.get(entity)?.isReached,
  );
  const told = [added, gone, recovered, returned];
  return told.every(({ length }) => length === 0)
    ? undefined
    : {
        kind: 'impact_computed' as const,
        added: refsOf(added),
        removed: gone,
        ...(recovered.length > 0 ? { recovered: refsOf(recovered) } : {}),
        ...(returned.length > 0 ? { returned: refsOf(returned) } : {}),
        total: now.total,
        graphVersion: snapshot.version,
      };
}

function refsOf(suggestions: readonly Suggestion[]): string[] {
  return suggestions.map(({ entity }) => entity);
}

function byEntity(
  suggestions: readonly Suggestion[],
  provenance: Suggestion['provenance'],
): Map<string, Suggestion> {
  return new Map(
    suggestions
      .filter(each => each.provenance === provenance)
      .map(each => [each.entity, each]),
  );
}

/**
 * @returns what suffers now, what has changed about what was accepted, and
 *   which decisions people have overtaken by linking or unlinking
 */
function workOut(
  entities: readonly TicketEntityRow[],
  facts: {
    record: TicketRecord;
    snapshot: GraphSnapshot;
    outages: readonly OpenOutage[];
    before: readonly Suggestion[];
    now: number;
  },
): { now: TicketImpactNow; taken: Suggestion[]; ended: string[] } {
  const { record, snapshot, before, now } = facts;
  const roleOf = new Map<string, Set<string>>();
  entities.forEach(({ ref, role }) =>
    roleOf.set(ref, (roleOf.get(ref) ?? new Set()).add(role)),
  );
  const dismissed = [...byEntity(before, 'not_impacted').keys()];
  const accepted = [...byEntity(before, 'accepted').values()];
  const isAffected = ({ entity }: Suggestion) =>
    roleOf.get(entity)?.has('affected') === true;
  const acceptedRefs = new Set(refsOf(accepted));
  // Without anything else on the ticket they are what it is about, and so is
  // one that somebody has linked in another role as well.
  const isTheirs = (each: Suggestion) =>
    isAffected(each) &&
    (roleOf.get(each.entity)!.size > 1 ||
      entities.every(({ ref }) => acceptedRefs.has(ref)));
  // What is restricted must not show in what it does to others.
  const others = facts.outages.filter(
    ({ ticket, isRestricted }) => ticket !== record.id && !isRestricted,
  );
  const about = (outages: readonly OpenOutage[]): TicketFacts => ({
    entities,
    outages: outages.map(({ entity }) => entity),
    notImpacted: dismissed,
    now,
  });
  return {
    now: impactOfTicket(snapshot, about(others)),
    taken: acceptedNow(
      snapshot,
      // Two tickets on which it was accepted must not be each other's reason.
      about(others.filter(({ isAccepted }) => !isAccepted)),
      accepted.filter(each => isAffected(each) && !isTheirs(each)),
    ),
    ended: [
      ...dismissed.filter(entity => roleOf.has(entity)),
      ...refsOf(accepted.filter(each => !isAffected(each) || isTheirs(each))),
    ],
  };
}
