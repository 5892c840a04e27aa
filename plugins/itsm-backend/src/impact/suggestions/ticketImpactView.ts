import {
  type Criticality,
  type EntityEffect,
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
      // One that left the catalog goes with the next round.
      snapshot.nodeOf(item.entity) &&
      isStillOn(ticket, item),
  );
  const views = shown.map(item => suggestionView(item, snapshot, sight));
  const proposed = proposalOf(ticket, shown, snapshot);
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
      item => !sight.sees(item.entity) && isStillOn(ticket, item),
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
  snapshot: GraphSnapshot,
  sight: Sight,
): TicketImpact['items'][number] {
  const { entity, path, via, computedAt, ...rest } = item;
  return {
    ...rest,
    entity: graphEntity(snapshot.nodeOf(entity)!),
    path: path.map(stop => (sight.sees(stop) ? stop : null)),
    via: [...via],
    computedAt: new Date(computedAt).toISOString(),
  };
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
  { record }: ReadableTicket,
  items: readonly Suggestion[],
  snapshot: GraphSnapshot,
): TicketImpact['proposed'] {
  const { impact } = record.state;
  if (!impact || isFinal(record.type, record.state.status)) {
    return undefined;
  }
  const reached = items
    .filter(({ provenance }) => provenance === 'computed')
    .map(({ entity, effect }) => ({ node: snapshot.nodeOf(entity)!, effect }))
    .map(({ node, effect }) => ({
      node,
      impact: REACH[effect][node.annotations.criticality ?? 'low'],
    }));
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
