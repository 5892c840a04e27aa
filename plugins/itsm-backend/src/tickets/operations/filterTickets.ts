import {
  type TicketChip,
  type TicketFilter,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import type { Caller } from '../../access/Caller';

/** When the ticket of a joined answer was created, as its index has it. @internal */
export const ANSWER_KEY = 'answer.created_at';

/** Whether a filter leaves few tickets of all that there are. @internal */
export function isNarrow(filter: TicketFilter): boolean {
  return Boolean(filter.related ?? filter.entity);
}

/**
 * Adds the filters of a list to a query on `ticket`. All must hold; several
 * values of one filter are alternatives. Words have a file of their own, see
 * `findByText`.
 *
 * @param options - `inOrderOfAnswers`: the first answer that is asked for is
 *   joined, and its `ANSWER_KEY` says when the ticket was created
 * @internal
 */
export function filterTickets(
  query: Knex.QueryBuilder,
  filter: Omit<TicketFilter, 'q'>,
  caller: Caller,
  now: number,
  options: { inOrderOfAnswers?: boolean } = {},
): void {
  if (filter.chip) {
    filterByChip(query, filter.chip, caller, now);
  }
  if (filter.state === 'open' || filter.state === 'done') {
    query.where('ticket.is_open', filter.state === 'open');
  }
  const equal: [string, readonly unknown[] | undefined][] = [
    ['ticket.type', filter.type],
    ['ticket.status', filter.status],
    ['ticket.priority', filter.priority?.map(Number)],
    ['ticket.team_ref', filter.team],
    ['ticket.unit_ref', filter.unit],
    ['ticket.service', filter.service],
    ['ticket.offering', filter.offering],
    ['ticket.primary_entity_ref', filter.primaryEntity],
    ['ticket.change_kind', filter.changeKind],
    ['ticket.outcome', filter.outcome],
  ];
  for (const [column, values] of equal) {
    if (values) {
      query.whereIn(column, values as string[]);
    }
  }
  if (filter.assignee) {
    filterByAssignee(query, filter.assignee, caller);
  }
  if (filter.requester) {
    query.whereIn(
      'ticket.requester_id',
      personIds(query, filter.requester, caller),
    );
  }
  if (filter.requesterOrBeneficiary) {
    filterByHelped(
      query,
      personIds(query, filter.requesterOrBeneficiary, caller),
    );
  }
  if (filter.entity) {
    query.whereIn(
      'ticket.id',
      query.client
        .queryBuilder()
        .select('ticket_id')
        .from('ticket_entity')
        .whereIn('entity_ref', filter.entity),
    );
  }
  filter.related?.forEach(ref => filterByRelated(query, ref));
  if (filter.plannedFrom) {
    query.where('ticket.planned_end', '>', Date.parse(filter.plannedFrom));
  }
  if (filter.plannedUntil) {
    query.where('ticket.planned_start', '<', Date.parse(filter.plannedUntil));
  }
  filter.field?.forEach((pair, at) =>
    at === 0 && options.inOrderOfAnswers
      ? joinAnswer(query, pair)
      : filterByField(query, pair),
  );
  if (filter.createdFrom) {
    query.where('ticket.created_at', '>=', Date.parse(filter.createdFrom));
  }
  if (filter.createdUntil) {
    query.where('ticket.created_at', '<', Date.parse(filter.createdUntil));
  }
}

function filterByChip(
  query: Knex.QueryBuilder,
  chip: TicketChip,
  caller: Caller,
  now: number,
): void {
  const open = () => query.where('ticket.is_open', true);
  switch (chip) {
    case 'open':
      open();
      break;
    case 'mine':
      open().where('ticket.assignee_id', caller.person.id);
      break;
    case 'myTeams':
      open().whereIn('ticket.team_ref', caller.groups);
      break;
    case 'unassigned':
      open().whereNull('ticket.assignee_id');
      break;
    case 'pending':
      query.where('ticket.status', 'pending').where('ticket.is_open', true);
      break;
    case 'filedByMe':
      query.where(mine =>
        mine
          .where('ticket.requester_id', caller.person.id)
          .orWhere('ticket.beneficiary_id', caller.person.id)
          .orWhere('ticket.opened_by_id', caller.person.id),
      );
      break;
    case 'myUnits':
      query.whereIn('ticket.unit_ref', caller.liaisonOf);
      break;
    case 'resolved':
      query.where('ticket.status', 'resolved').where('ticket.is_open', false);
      break;
    case 'atRisk':
      open()
        .where('ticket.sla_warn_at', '<=', now)
        .where(inTime =>
          inTime
            .whereNull('ticket.sla_breach_at')
            .orWhere('ticket.sla_breach_at', '>=', now)
            // The response was late, and the next target can still be met.
            .orWhere('ticket.sla_due_at', '>=', now),
        );
      break;
    case 'breached':
      open().where('ticket.sla_breach_at', '<', now);
      break;
    case 'knownErrors':
      query.where({ 'ticket.type': 'problem', 'ticket.status': 'known_error' });
      break;
    case 'toDecide':
      query
        .where('ticket.type', 'change')
        .whereIn('ticket.status', ['assessment', 'authorization']);
      break;
    case 'planned':
      query
        .where('ticket.type', 'change')
        .whereIn('ticket.status', ['scheduled', 'implementing']);
      break;
    default:
      query.whereRaw('1 = 0');
  }
}

/** Two lists and no OR, so that each finds its tickets by an index. */
function filterByHelped(
  query: Knex.QueryBuilder,
  people: Knex.QueryBuilder,
): void {
  const ticketsOf = (column: string) =>
    query.client
      .queryBuilder()
      .select('id')
      .from('ticket')
      .whereIn(column, people);
  query.whereIn(
    'ticket.id',
    ticketsOf('requester_id').unionAll([ticketsOf('beneficiary_id')]),
  );
}

/**
 * The entity itself and its parts; for groups and users what they own, with
 * what is rolled up to their page: of a group the groups below it, of a user
 * the groups of which they are a member. One list of entities and then their
 * tickets: an OR would make PostgreSQL read the entities of all tickets.
 */
function filterByRelated(query: Knex.QueryBuilder, ref: string): void {
  query.whereIn(
    'ticket.id',
    query.client
      .queryBuilder()
      .select('ticket_id')
      .from('ticket_entity')
      .whereIn('entity_ref', relatedEntities(query.client, ref)),
  );
}

/** References of what belongs to an entity, itself included. @internal */
export function relatedEntities(
  client: Knex.Client,
  ref: string,
): Knex.QueryBuilder {
  const isOwner = ref.startsWith('group:') || ref.startsWith('user:');
  const entities = isOwner ? ownedBy(client, ref) : partsOf(client, ref);
  return entities.unionAll([client.raw('select ?', [ref])]);
}

function partsOf(client: Knex.Client, ref: string): Knex.QueryBuilder {
  return client
    .queryBuilder()
    .select('entity_ref')
    .from('linked_entity_whole')
    .where('whole_ref', ref);
}

function ownedBy(client: Knex.Client, ref: string): Knex.QueryBuilder {
  return client
    .queryBuilder()
    .select('entity_ref')
    .from('linked_entity_owner')
    .where('owner_ref', ref)
    .unionAll([
      client
        .queryBuilder()
        .select('linked_entity_owner.entity_ref')
        .from('ownership_rollup')
        .join(
          'linked_entity_owner',
          'linked_entity_owner.owner_ref',
          'ownership_rollup.owner_ref',
        )
        .where('ownership_rollup.page_ref', ref),
    ]);
}

function filterByAssignee(
  query: Knex.QueryBuilder,
  assignees: readonly string[],
  caller: Caller,
): void {
  const people = assignees.filter(assignee => assignee !== 'none');
  query.where(any => {
    if (assignees.includes('none')) {
      any.orWhereNull('ticket.assignee_id');
    }
    if (people.length > 0) {
      any.orWhereIn('ticket.assignee_id', personIds(query, people, caller));
    }
  });
}

function personIds(
  query: Knex.QueryBuilder,
  refs: readonly string[],
  caller: Caller,
): Knex.QueryBuilder {
  return query.client
    .queryBuilder()
    .select('person.id')
    .from('person')
    .whereIn(
      'person.entity_ref',
      refs.map(ref => (ref === 'me' ? caller.userRef : ref)),
    );
}

function filterByField(query: Knex.QueryBuilder, pair: string): void {
  query.whereIn(
    'ticket.id',
    query.client
      .queryBuilder()
      .select('ticket_id')
      .from('ticket_field')
      .where(answerOf(pair)),
  );
}

/** A ticket has an answer once, so that none is listed twice. */
function joinAnswer(query: Knex.QueryBuilder, pair: string): void {
  const { field, value } = answerOf(pair);
  query
    .join({ answer: 'ticket_field' }, 'answer.ticket_id', 'ticket.id')
    .where({ 'answer.field': field, 'answer.value': value });
}

function answerOf(pair: string): { field: string; value: string } {
  const split = pair.indexOf('=');
  return { field: pair.slice(0, split), value: pair.slice(split + 1) };
}
