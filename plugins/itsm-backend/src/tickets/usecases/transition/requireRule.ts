import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  actionsFrom,
  finding,
  findRule,
  isGranted,
  LIFECYCLES,
  missingParts,
  type TicketAction,
  type TicketRule,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Organisation } from '../../../directory/Directory';
import { coded } from '../../../http/coded';
import { validationError } from '../../../http/validationError';
import type { TicketRecord } from '../../TicketRecord';
import type { AuthorizedContext } from '../../TicketService';
import type { LockedTicket } from '../changeTicket';

const DAY_MS = 86_400_000;

/**
 * The row of the table that the action takes, once nothing speaks against it.
 *
 * @throws ConflictError when the table has no such action here
 * @throws NotAllowedError when it is not the caller's to take
 * @throws InputError when the ticket must be completed first
 * @internal
 */
export function requireRule(
  { record, rights, around }: LockedTicket,
  action: TicketAction,
  now: number,
): TicketRule {
  const { state, ref } = record;
  const lifecycle = LIFECYCLES[record.type];
  const rule = findRule(lifecycle, action, state);
  if (!rule) {
    const possible = actionsFrom(lifecycle, state);
    const { status } = state;
    throw coded(
      new ConflictError(
        `${ref} is ${status}: ${action} is not possible there; ${
          possible.length > 0
            ? `possible are ${possible.join(', ')}`
            : 'nothing leads on from it'
        }`,
      ),
      'illegalTransition',
      { ref, status, action, actions: possible },
    );
  }
  if (!isGranted(rule, rights.relations, state)) {
    throw notGranted(rule, rights.relations, record);
  }
  const missing = missingParts(rule.needs, state, around.entities.length);
  if (missing.length > 0) {
    throw validationError(
      missing.map(path => finding(path, 'neededFor', { ref, action })),
    );
  }
  const overdue =
    rule.needs?.includes('window') && (state.plannedEnd ?? now) <= now;
  if (overdue) {
    throw validationError([finding('plannedEnd', 'windowOver', { ref })]);
  }
  return rule;
}

function notGranted(
  rule: TicketRule,
  relations: ReadonlySet<string>,
  { ref, state }: TicketRecord,
): NotAllowedError {
  const { action } = rule;
  const held = rule.grants.filter(grant => relations.has(grant.to));
  if (held.some(grant => grant.whileUnowned && state.assignee !== undefined)) {
    return coded(
      new NotAllowedError(
        `${ref} is already being worked on; write to the desk in its log instead`,
      ),
      'alreadyOwned',
      { ref },
    );
  }
  if (held.some(grant => grant.separateDuties)) {
    return coded(
      new NotAllowedError(
        `You may not ${action} ${ref}: you asked for it or make it; another change manager decides`,
      ),
      'separateDuties',
      { ref, action },
    );
  }
  return coded(
    new NotAllowedError(`You may not ${action} ${ref}`),
    'notYourAction',
    { ref, action },
  );
}

/** Why a ticket can no longer be reopened; undefined when it can. @internal */
export function reopenProblem(
  record: TicketRecord,
  limit: { maxTimes: number; withinDays: number },
  now: number,
): ConflictError | undefined {
  const { ref } = record;
  const { reopenCount, resolvedAt = now } = record.state;
  if (reopenCount >= limit.maxTimes) {
    return coded(
      new ConflictError(
        `${ref} was reopened ${reopenCount} times, which is the limit; file a new request`,
      ),
      'reopenedTooOften',
      { ref, max: limit.maxTimes },
    );
  }
  if (now - resolvedAt > limit.withinDays * DAY_MS) {
    return coded(
      new ConflictError(
        `${ref} was resolved more than ${limit.withinDays} days ago; file a new request`,
      ),
      'reopenTooLate',
      { ref, days: limit.withinDays },
    );
  }
  return undefined;
}

/** Whoever takes a ticket nobody has must belong to the team that has it. @internal */
export function requireOwnTeam(
  rule: TicketRule,
  record: TicketRecord,
  { caller }: AuthorizedContext,
  organisation: Organisation,
): void {
  const { assignee, team } = record.state;
  if (
    rule.action === 'start' &&
    assignee === undefined &&
    !caller.groups.includes(team)
  ) {
    const { ref } = record;
    const title = organisation.title(team);
    throw coded(
      new NotAllowedError(
        `${ref} is with ${title} and nobody has it; assign it to one of them, or dispatch it to your team first`,
      ),
      'notYourTeam',
      { ref, team: title },
    );
  }
}

/**
 * Who approved a change does not make it (Mesa semantics 3.4).
 *
 * @internal
 */
export function requireOtherImplementer(
  { ref, state }: TicketRecord,
  implementer: string | undefined,
): void {
  if (implementer !== undefined && implementer === state.approvedBy) {
    throw coded(
      new NotAllowedError(
        `Whoever approved ${ref} does not make it; assign it to somebody else`,
      ),
      'otherImplementer',
      { ref },
    );
  }
}
