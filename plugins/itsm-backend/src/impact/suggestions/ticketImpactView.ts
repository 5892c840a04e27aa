import {
  type Criticality,
  type EntityEffect,
  type GraphEntity,
  type Impact,
  IMPACTS,
  isFinal,
  type TicketImpact,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { GraphSnapshot } from '../../graph/CatalogGraph';
import { graphAge } from '../../graph/graphAge';
import { graphEntity } from '../../graph/graphEntity';
import type { Sight } from '../../graph/GraphSight';
import type { ReadableTicket } from '../../tickets/TicketReader';
import { mayLink } from '../../tickets/usecases/linkEntity';
import { ownersOf } from '../ownersOf';
import type { ComputedImpact, Suggestion } from './SuggestionStore';

/** Of those that make an impact graver, so many are named. */
const NAMED = 5;

/** How far an entity reaches that is so critical, when it is down or limps. */
const REACH: Record<EntityEffect, Partial<Record<Criticality, Impact>>> = {
  outage: { critical: 'organisation', high: 'service' },
  degraded: { critical: 'service' },
};

interface Found {
  ticket: ReadableTicket;
  items: readonly Suggestion[];
  computed: ComputedImpact | undefined;
  isPending: boolean;
}

/** What somebody is told of a ticket's impact. @internal */
export function ticketImpactView(
  found: Found,
  options: { snapshot: GraphSnapshot; sight: Sight; now: number },
): TicketImpact {
  const { ticket, items, computed, isPending } = found;
  const { snapshot, sight, now } = options;
  const shown = items.filter(
    item =>
      sight.sees(item.entity) &&
      // One that left the catalog goes with the next round, unless it is an
      // entity of the ticket.
      (item.provenance === 'accepted' || snapshot.nodeOf(item.entity)) &&
      isStillOn(ticket, item),
  );
  const views = shown.map(item => suggestionView(item, found, options));
  const proposed = proposalOf(ticket, shown, options);
  return {
    graph: graphAge(snapshot, now),
    ...(computed
      ? {
          computedAt: new Date(computed.computedAt).toISOString(),
          graphVersion: computed.graphVersion,
        }
      : {}),
    isPending,
    total: computed?.total ?? 0,
    items: views,
    hidden: items.filter(
      item =>
        !sight.sees(item.entity) &&
        // What is not there any more is not hidden.
        snapshot.nodeOf(item.entity) &&
        isStillOn(ticket, item),
    ).length,
    stops: stopsOf(found, options),
    owners: ownersOf(
      views
        .filter(({ provenance }) => provenance === 'computed')
        .map(({ entity }) => entity),
      snapshot,
      sight,
    ),
    ...(proposed ? { proposed } : {}),
    mayDecide:
      ticket.rights.update &&
      !isFinal(ticket.record.type, ticket.record.state.status) &&
      ticket.record.state.status !== 'implementing' &&
      mayLink(ticket),
  };
}

function suggestionView(
  item: Suggestion,
  { ticket }: Found,
  { snapshot, sight }: { snapshot: GraphSnapshot; sight: Sight },
): TicketImpact['items'][number] {
  const { entity, path, via, computedAt, ...rest } = item;
  const node = snapshot.nodeOf(entity);
  return {
    ...rest,
    entity: node ? graphEntity(node) : lastKnown(ticket, entity),
    path: path.map(stop => (sight.sees(stop) ? stop : null)),
    via: [...via],
    computedAt: new Date(computedAt).toISOString(),
  };
}

/** As the ticket remembers it, when the catalog has it no more. */
function lastKnown({ around }: ReadableTicket, ref: string): GraphEntity {
  const title = around.entities.find(each => each.ref === ref)?.title ?? ref;
  return { ref, title, kind: ref.split(':')[0], owners: [] };
}

/** One that was accepted and taken off by hand goes with the next round. */
function isStillOn(
  { around }: ReadableTicket,
  { provenance, entity }: Suggestion,
): boolean {
  return (
    provenance !== 'accepted' ||
    around.entities.some(
      ({ ref, role }) => ref === entity && role === 'affected',
    )
  );
}

/** Ways begin at entities of the ticket, and may cross what is gone. */
function stopsOf(
  { ticket, items }: Found,
  { snapshot, sight }: { snapshot: GraphSnapshot; sight: Sight },
): TicketImpact['stops'] {
  const titles = new Map(
    ticket.around.entities.map(({ ref, title }) => [ref, title]),
  );
  const refs = new Set(items.flatMap(({ path }) => path));
  return [...refs]
    .filter(ref => sight.sees(ref))
    .map(ref => ({
      ref,
      title: snapshot.nodeOf(ref)?.title ?? titles.get(ref) ?? ref,
    }));
}

/** Proposed and never set: people say what the impact is. */
function proposalOf(
  { record, around }: ReadableTicket,
  items: readonly Suggestion[],
  { snapshot, sight }: { snapshot: GraphSnapshot; sight: Sight },
): TicketImpact['proposed'] {
  const { impact } = record.state;
  if (!impact || isFinal(record.type, record.state.status)) {
    return undefined;
  }
  const suffering = [
    // Who says nothing of the effect has not said that it is out of service.
    ...around.entities
      .filter(({ role }) => role !== 'cause')
      .flatMap(({ ref, effect }) => (effect ? [{ ref, effect }] : [])),
    ...items
      .filter(({ provenance }) => provenance === 'computed')
      .map(({ entity, effect }) => ({ ref: entity, effect })),
  ].filter(({ ref }) => sight.sees(ref));
  const reached = suffering.flatMap(({ ref, effect }) => {
    const node = snapshot.nodeOf(ref);
    return node
      ? [{ node, impact: REACH[effect][node.annotations.criticality ?? 'low'] }]
      : [];
  });
  const graver = IMPACTS.slice(0, IMPACTS.indexOf(impact)).find(level =>
    reached.some(each => each.impact === level),
  );
  return graver === undefined
    ? undefined
    : {
        impact: graver,
        because: reached
          .filter(each => each.impact === graver)
          .slice(0, NAMED)
          .map(({ node }) => graphEntity(node)),
      };
}
