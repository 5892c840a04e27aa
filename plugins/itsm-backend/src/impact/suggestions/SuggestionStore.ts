import type {
  EntityEffect,
  ImpactVia,
  SUGGESTION_PROVENANCES,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { chunksOf } from '../../database/chunksOf';
import type { UnitOfWork } from '../../database/UnitOfWork';

/** An entity that suffers with those of a ticket. @internal */
export interface Suggestion {
  entity: string;
  /**
   * `accepted`: it is an affected entity of the ticket by now; `not_impacted`:
   * somebody knows better, and the walk ends there.
   */
  provenance: (typeof SUGGESTION_PROVENANCES)[number];
  /** False for what was accepted and has recovered, as far as can be told. */
  isReached: boolean;
  effect: EntityEffect;
  distance: number;
  /** References from the root to the entity. */
  path: readonly string[];
  via: readonly ImpactVia[];
  /** Of the graph in which the way was found. */
  graphVersion: number;
  computedAt: number;
}

/** That, and when, the impact of a ticket was worked out. @internal */
export interface ComputedImpact {
  graphVersion: number;
  computedAt: number;
  total: number;
}

/** What is to be written after the impact of a ticket was worked out. @internal */
export interface ImpactOutcome {
  ticketId: number;
  /** New ones, and those about which something has changed. */
  suggestions: readonly Suggestion[];
  /** References of entities about which nothing is said any more. */
  gone: readonly string[];
  computed: ComputedImpact;
}

/** @internal */
export class SuggestionStore {
  /** Those of some tickets; each has an entry. */
  async byTickets(
    db: Knex,
    ids: readonly number[],
  ): Promise<Map<number, Suggestion[]>> {
    const found = new Map<number, Suggestion[]>(ids.map(id => [id, []]));
    for (const some of chunksOf(ids)) {
      const rows = await db('ticket_suggestion')
        .whereIn('ticket_id', some)
        .orderBy(['ticket_id', 'distance', 'entity_ref']);
      rows.forEach(row =>
        found.get(Number(row.ticket_id))!.push(toSuggestion(row)),
      );
    }
    return found;
  }

  async computed(db: Knex, id: number): Promise<ComputedImpact | undefined> {
    const row = await db('ticket_impact').where('ticket_id', id).first();
    return (
      row && {
        graphVersion: Number(row.graph_version),
        computedAt: Number(row.computed_at),
        total: row.total,
      }
    );
  }

  /** Whether it is about to be worked out anew. */
  async isDue(db: Knex, id: number): Promise<boolean> {
    const row = await db('ticket_timer')
      .where({ ticket_id: id, kind: 'impact' })
      .first('ticket_id');
    return row !== undefined;
  }

  /** Writes what was worked out for some tickets, all of it together. */
  async save(
    uow: UnitOfWork,
    outcomes: readonly ImpactOutcome[],
  ): Promise<void> {
    await putSuggestions(uow, outcomes);
    await this.#removePairs(
      uow,
      outcomes.flatMap(({ ticketId, gone }) =>
        gone.map(entity => [ticketId, entity] as [number, string]),
      ),
    );
    for (const some of chunksOf(outcomes)) {
      await uow
        .trx('ticket_impact')
        .insert(
          some.map(({ ticketId, computed }) => ({
            ticket_id: ticketId,
            graph_version: computed.graphVersion,
            computed_at: computed.computedAt,
            total: computed.total,
          })),
        )
        .onConflict('ticket_id')
        .merge();
    }
  }

  async remove(
    uow: UnitOfWork,
    id: number,
    entities: readonly string[],
  ): Promise<void> {
    await this.#removePairs(
      uow,
      entities.map(entity => [id, entity] as [number, string]),
    );
  }

  async #removePairs(
    { trx }: UnitOfWork,
    pairs: readonly [ticketId: number, entity: string][],
  ): Promise<void> {
    for (const some of chunksOf(pairs)) {
      await trx('ticket_suggestion')
        .whereIn(['ticket_id', 'entity_ref'], some)
        .delete();
    }
  }

  async mark(
    { trx }: UnitOfWork,
    id: number,
    entities: readonly string[],
    provenance: Suggestion['provenance'],
  ): Promise<void> {
    for (const some of chunksOf(entities)) {
      await trx('ticket_suggestion')
        .where('ticket_id', id)
        .whereIn('entity_ref', some)
        .update({ provenance });
    }
  }
}

async function putSuggestions(
  { trx }: UnitOfWork,
  outcomes: readonly ImpactOutcome[],
): Promise<void> {
  const rows = outcomes.flatMap(({ ticketId, suggestions }) =>
    suggestions.map(each => ({
      ticket_id: ticketId,
      entity_ref: each.entity,
      provenance: each.provenance,
      reached: each.isReached,
      effect: each.effect,
      distance: each.distance,
      path: JSON.stringify({ path: each.path, via: each.via }),
      graph_version: each.graphVersion,
      computed_at: each.computedAt,
    })),
  );
  for (const some of chunksOf(rows)) {
    await trx('ticket_suggestion')
      .insert(some)
      .onConflict(['ticket_id', 'entity_ref'])
      .merge();
  }
}

function toSuggestion(row: Record<string, any>): Suggestion {
  const { path, via } = JSON.parse(row.path);
  return {
    entity: row.entity_ref,
    provenance: row.provenance,
    isReached: Boolean(row.reached),
    effect: row.effect,
    distance: row.distance,
    path,
    via,
    graphVersion: Number(row.graph_version),
    computedAt: Number(row.computed_at),
  };
}
