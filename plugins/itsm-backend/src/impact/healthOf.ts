import type {
  EntityView,
  HealthReason,
  HealthState,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { OverlayRow } from './readOverlay';

/** Tickets that are named for one reason. */
const NAMED = 10;

/** What the health of an entity follows from. @internal */
export interface HealthFacts {
  /** Open incidents and changes on it. */
  tickets: readonly OverlayRow[];
  /** An open incident has put it out of service, listed or not. */
  isOut: boolean;
  /** Those that it depends on and that are out of service. */
  redSuppliers: readonly EntityView[];
  /** What is known of the catalog is too old. */
  isStale: boolean;
  now: number;
}

/**
 * Red: an outage on it. Amber: it works in part, a promise was broken on an
 * open incident, it is being changed, or something that it depends on is red.
 * Unknown where the graph is too old to tell (Mesa semantics 3.6).
 *
 * @returns the state with every reason, the gravest first
 * @internal
 */
export function healthOf(facts: HealthFacts): {
  health: HealthState;
  reasons: HealthReason[];
} {
  const { tickets, redSuppliers, isStale, now } = facts;
  const because = (
    reason: HealthReason['reason'],
    isMeant: (ticket: OverlayRow) => boolean,
  ): HealthReason[] =>
    tickets
      .filter(isMeant)
      .slice(0, NAMED)
      .map(({ ref, title }) => ({ reason, ticket: { ref, title } }));

  const incidents = because(
    'outage',
    ({ type, effect }) => type === 'incident' && effect === 'outage',
  );
  // It may be known to be out by an incident that is not among the newest.
  const outages: HealthReason[] =
    incidents.length === 0 && facts.isOut ? [{ reason: 'outage' }] : incidents;
  const ambers = [
    ...because(
      'degraded',
      ({ type, effect }) => type === 'incident' && effect === 'degraded',
    ),
    ...because(
      'slaBreached',
      ({ type, breachedAt }) =>
        type === 'incident' && breachedAt !== undefined && breachedAt < now,
    ),
    ...because(
      'changeImplementing',
      ({ type, status }) => type === 'change' && status === 'implementing',
    ),
    ...redSuppliers.map(supplier => ({
      reason: 'supplierRed' as const,
      supplier,
    })),
  ];
  // Tickets are known for certain, however old the graph is.
  if (outages.length > 0) {
    return { health: 'red', reasons: [...outages, ...ambers] };
  }
  if (ambers.length > 0) {
    return { health: 'amber', reasons: ambers };
  }
  return isStale
    ? { health: 'unknown', reasons: [{ reason: 'graphStale' }] }
    : { health: 'green', reasons: [] };
}
