import type { TicketLink } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { StoredLink, StoredLinkKind } from '../TicketStore';

type Kind = TicketLink['kind'];

/** A stored kind, read from the ticket it leads from and from the other one. */
const READINGS: Readonly<Record<StoredLinkKind, readonly [Kind, Kind]>> = {
  parent: ['parent', 'child'],
  related: ['related', 'related'],
  duplicate: ['duplicate_of', 'duplicated_by'],
  problem: ['investigated_by', 'investigates'],
  fix: ['fixed_by', 'fixes'],
  cause: ['caused_by', 'causes'],
};

/** What a stored link is, seen from one of its two tickets. @internal */
export function linkKind(link: StoredLink, id: number): Kind {
  return READINGS[link.kind][link.from === id ? 0 : 1];
}

/** How a link is stored that is said of `ticket` and `other`. @internal */
export function storedLink(
  kind: Kind,
  ticket: { id: number },
  other: { id: number },
): StoredLink {
  for (const [stored, [forth, back]] of Object.entries(READINGS) as [
    StoredLinkKind,
    readonly [Kind, Kind],
  ][]) {
    if (stored === 'related' && kind === 'related') {
      // One row whichever side it is said from.
      return {
        kind: stored,
        from: Math.min(ticket.id, other.id),
        to: Math.max(ticket.id, other.id),
      };
    }
    if (kind === forth) {
      return { kind: stored, from: ticket.id, to: other.id };
    }
    if (kind === back) {
      return { kind: stored, from: other.id, to: ticket.id };
    }
  }
  throw new Error(`Link kind ${kind} is not stored`);
}
