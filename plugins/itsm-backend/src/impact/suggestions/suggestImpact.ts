import type { TicketEventBody } from '@mesa-itsm/backstage-plugin-itsm-common';
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
import type {
  ImpactOutcome,
  Suggestion,
  SuggestionStore,
} from './SuggestionStore';

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
    const open = records.filter(isWorkedOn);
    const ids = open.map(({ id }) => id);
    const before = await suggestions.byTickets(uow.trx, ids);
    const around = await tools.store.surroundingsOf(uow.trx, ids);
    const results = open.map(record =>
      suggestOne({
        record,
        entities: around.get(record.id)!.entities,
        snapshot,
        outages,
        before: before.get(record.id)!,
        now: uow.now,
      }),
    );
    await suggestions.save(
      uow,
      results.map(({ outcome }) => outcome),
    );
    const notes = results.flatMap(({ body }, at) =>
      body ? [{ record: open[at], bodies: [body] }] : [],
    );
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

/** What a ticket's impact follows from. */
interface Facts {
  record: TicketRecord;
  entities: readonly TicketEntityRow[];
  snapshot: GraphSnapshot;
  outages: readonly OpenOutage[];
  before: readonly Suggestion[];
  now: number;
}

/** @returns what is to be written, and what the log tells if anything */
function suggestOne(facts: Facts): {
  outcome: ImpactOutcome;
  body?: TicketEventBody;
} {
  const { record, entities, snapshot } = facts;
  const { now, taken, ended } = workOut(facts);
  const linked = new Set(entities.map(({ ref }) => ref));
  const known = byEntity(facts.before, 'computed');
  const reached = new Set(now.suggestions.map(({ entity }) => entity));
  const added = now.suggestions.filter(({ entity }) => !known.has(entity));
  const removed = [...known.keys()].filter(entity => !reached.has(entity));
  const outcome: ImpactOutcome = {
    ticketId: record.id,
    suggestions: [
      ...now.suggestions.filter(each => isNews(known.get(each.entity), each)),
      ...taken,
    ],
    gone: [...removed, ...ended.filter(entity => !reached.has(entity))],
    computed: {
      graphVersion: snapshot.version,
      computedAt: facts.now,
      total: now.total,
    },
  };
  // Who accepts a suggestion makes it an entity: that is told already.
  const gone = removed.filter(entity => !linked.has(entity));
  const unreached = byEntity(facts.before, 'accepted');
  const recovered = taken.filter(({ isReached }) => !isReached);
  const returned = taken.filter(
    ({ isReached, entity }) => isReached && !unreached.get(entity)?.isReached,
  );
  const told = [added, gone, recovered, returned];
  if (told.every(({ length }) => length === 0)) {
    return { outcome };
  }
  return {
    outcome,
    body: {
      kind: 'impact_computed',
      added: refsOf(added),
      removed: gone,
      ...(recovered.length > 0 ? { recovered: refsOf(recovered) } : {}),
      ...(returned.length > 0 ? { returned: refsOf(returned) } : {}),
      total: now.total,
      graphVersion: snapshot.version,
    },
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
function workOut({ record, entities, snapshot, outages, before, now }: Facts): {
  now: TicketImpactNow;
  taken: Suggestion[];
  ended: string[];
} {
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
  const others = outages.filter(
    ({ ticket, isRestricted }) => ticket !== record.id && !isRestricted,
  );
  const about = (down: readonly OpenOutage[]): TicketFacts => ({
    entities,
    outages: down.map(({ entity }) => entity),
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
