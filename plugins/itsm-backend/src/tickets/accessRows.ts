import type {
  TicketState,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { liaisonPrincipal } from '../access/Caller';
import type { AccessReason, AccessRow } from './TicketRecord';

/**
 * What of a ticket's state says who may read it, to be compared.
 *
 * @internal
 */
export function accessFacts(state: TicketState): string {
  const { requester, beneficiary, openedBy, assignee, team, unit, restricted } =
    state;
  return JSON.stringify([
    requester,
    beneficiary,
    openedBy,
    assignee,
    team,
    unit,
    restricted,
  ]);
}

/**
 * Who may read a ticket beyond what their role gives (architecture,
 * "Access"). A restricted ticket is for its requester, the team that has it
 * and the people named on it: liaisons of the unit, watchers and owners of
 * entities have no part. Problems and changes are for the desk and the owners
 * of what they touch, not for whoever raised them (Mesa semantics 3.9).
 *
 * @param refOf - catalog reference of a person; undefined without an account
 * @internal
 */
export function accessRows(
  type: TicketType,
  state: TicketState,
  people: {
    watchers: readonly string[];
    named: readonly string[];
    owners: readonly string[];
  },
  refOf: (personId: string) => string | undefined,
): AccessRow[] {
  const rows: AccessRow[] = [];
  const add = (reason: AccessReason, person: string | undefined) => {
    const principal = person && refOf(person);
    if (principal) {
      rows.push({ principal, reason });
    }
  };
  const isForRequesters = type === 'request' || type === 'incident';
  if (isForRequesters) {
    add('requester', state.requester);
    add('beneficiary', state.beneficiary);
    add('opener', state.openedBy);
  }
  add('assignee', state.assignee);
  rows.push({ principal: state.team, reason: 'team' });
  people.named.forEach(person => add('named', person));
  if (state.restricted) {
    return rows;
  }
  people.owners.forEach(owner =>
    rows.push({ principal: owner, reason: 'owner' }),
  );
  if (isForRequesters) {
    people.watchers.forEach(person => add('watcher', person));
    if (state.unit) {
      rows.push({ principal: liaisonPrincipal(state.unit), reason: 'unit' });
    }
  }
  return rows;
}
