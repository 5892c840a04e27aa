import type { Knex } from 'knex';
import { applyCriteria } from './applyTicketScope';
import type { Caller } from './Caller';
import type { TicketScope } from './TicketScope';

/**
 * The readable tickets of which a person may read the internal log too: the
 * same rule as `decideRights` has for one ticket.
 *
 * @internal
 */
export interface InternalScope {
  readonly caller: Pick<Caller, 'person' | 'groups' | 'isStaff'>;
  /** Administrators with the permission, on tickets they have no part in. */
  readonly allRestricted: boolean;
  readonly principals: readonly string[];
  /** How the host's policy narrows it. */
  readonly policy: TicketScope['policy'];
}

/**
 * Limits a query on `ticket`, within its scope, to those whose internal log
 * may be read. See `applyTicketScope`.
 *
 * @param now - UTC milliseconds, for accesses that end
 * @internal
 */
export function applyInternalScope(
  query: Knex.QueryBuilder,
  scope: InternalScope,
  now: number,
): Knex.QueryBuilder {
  const { caller, policy } = scope;
  if (policy.result === 'deny') {
    return query.whereRaw('1 = 0');
  }
  if (policy.result === 'conditional') {
    const { criteria } = policy;
    query.where(builder => applyCriteria(builder, criteria, now));
  }
  return query.where(desk => {
    if (caller.isStaff) {
      desk.where('ticket.restricted', false);
    }
    desk
      .orWhereIn('ticket.team_ref', [...caller.groups])
      .orWhere('ticket.assignee_id', caller.person.id);
    if (caller.isStaff) {
      desk.orWhereIn('ticket.id', namedOn(desk, caller.person.id));
      if (scope.allRestricted) {
        desk.orWhereNotIn('ticket.id', partOf(desk, scope.principals));
      }
    }
  });
}

/**
 * Whether there can be any ticket of which they may read the internal log:
 * most people have none.
 *
 * @internal
 */
export async function hasInternalScope(
  db: Knex,
  { caller, policy }: InternalScope,
): Promise<boolean> {
  if (policy.result === 'deny' || caller.isStaff) {
    return policy.result !== 'deny';
  }
  const ofTeam =
    caller.groups.length > 0 &&
    (await db('ticket')
      .whereIn('team_ref', [...caller.groups])
      .first('id'));
  return Boolean(
    ofTeam ||
      (await db('ticket').where('assignee_id', caller.person.id).first('id')),
  );
}

function namedOn(builder: Knex.QueryBuilder, person: string) {
  return builder.client
    .queryBuilder()
    .select('ticket_person.ticket_id')
    .from('ticket_person')
    .where({ person_id: person, role: 'named' });
}

function partOf(builder: Knex.QueryBuilder, principals: readonly string[]) {
  return builder.client
    .queryBuilder()
    .select('ticket_access.ticket_id')
    .from('ticket_access')
    .whereIn('ticket_access.principal_ref', [...principals]);
}
