import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { TicketCriterion } from '@mesa-itsm/backstage-plugin-itsm-node';
import type { Knex } from 'knex';
import type { TicketScope } from './TicketScope';

/**
 * Limits a query on `ticket` to what the scope holds. The only place where
 * visibility becomes SQL.
 *
 * @param now - UTC milliseconds, for accesses that end
 * @param options - `oneByOne` when other filters leave few tickets: each of
 *   them is looked up, rather than all that the person may read
 * @internal
 */
export function applyTicketScope(
  query: Knex.QueryBuilder,
  scope: TicketScope,
  now: number,
  options: { oneByOne?: boolean } = {},
): Knex.QueryBuilder {
  const { policy, principals } = scope;
  if (policy.result === 'deny') {
    return query.whereRaw('1 = 0');
  }
  if (policy.result === 'conditional') {
    const { criteria } = policy;
    query.where(builder => applyCriteria(builder, criteria, now));
  }
  if (scope.allRestricted) {
    return query;
  }
  if (scope.allOpenToStaff) {
    // Few are restricted: those are looked up. A list of all that somebody's
    // teams may read would be made anew for every page.
    return query.where(builder =>
      builder
        .where('ticket.restricted', false)
        .orWhereRaw('? is not null', [accessTo(builder, principals, now)]),
    );
  }
  return options.oneByOne
    ? query.whereRaw('? is not null', [accessTo(query, principals, now)])
    : query.whereIn('ticket.id', accessOf(query, principals, now));
}

/**
 * An access to the ticket at hand. A scalar, since PostgreSQL may turn EXISTS
 * into the list; and asked whether it is null, since most tickets are then
 * expected to pass, as they do.
 */
function accessTo(
  builder: Knex.QueryBuilder,
  principals: readonly string[],
  now: number,
) {
  return accessOf(builder, principals, now)
    .whereRaw('ticket_access.ticket_id = ticket.id')
    .limit(1);
}

function accessOf(
  builder: Knex.QueryBuilder,
  principals: readonly string[],
  now: number,
) {
  return builder.client
    .queryBuilder()
    .select('ticket_access.ticket_id')
    .from('ticket_access')
    .whereIn('ticket_access.principal_ref', principals)
    .andWhere((until: Knex.QueryBuilder) =>
      until
        .whereNull('ticket_access.until_at')
        .orWhere('ticket_access.until_at', '>', now),
    );
}

/** Turns the conditions of a policy into SQL. @internal */
export function applyCriteria(
  builder: Knex.QueryBuilder,
  criteria: PermissionCriteria<TicketCriterion>,
  now: number,
): void {
  if ('anyOf' in criteria) {
    builder.where(any =>
      criteria.anyOf.forEach(part =>
        any.orWhere(inner => applyCriteria(inner, part, now)),
      ),
    );
  } else if ('allOf' in criteria) {
    builder.where(all =>
      criteria.allOf.forEach(part =>
        all.where(inner => applyCriteria(inner, part, now)),
      ),
    );
  } else if ('not' in criteria) {
    builder.whereNot(inner => applyCriteria(inner, criteria.not, now));
  } else {
    applyCriterion(builder, criteria, now);
  }
}

function applyCriterion(
  builder: Knex.QueryBuilder,
  criterion: TicketCriterion,
  now: number,
): void {
  switch (criterion.on) {
    case 'restricted':
      builder.where('ticket.restricted', criterion.value);
      break;
    case 'type':
      builder.whereIn('ticket.type', criterion.values);
      break;
    case 'team':
      builder.whereIn('ticket.team_ref', criterion.values);
      break;
    case 'unit':
      // Written so that its negation also holds for tickets without a unit.
      builder
        .whereNotNull('ticket.unit_ref')
        .whereIn('ticket.unit_ref', criterion.values);
      break;
    case 'principal':
      builder.whereIn('ticket.id', accessOf(builder, criterion.values, now));
      break;
    case 'entity':
      builder.whereIn(
        'ticket.id',
        builder.client
          .queryBuilder()
          .select('ticket_entity.ticket_id')
          .from('ticket_entity')
          .whereIn('ticket_entity.entity_ref', criterion.values),
      );
      break;
    default:
      builder.whereRaw('1 = 0');
  }
}
