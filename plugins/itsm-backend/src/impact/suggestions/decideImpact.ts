import { ConflictError } from '@backstage/errors';
import type { EndpointInput } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type { Sight } from '../../graph/GraphSight';
import { coded } from '../../http/coded';
import type { AuthorizedContext } from '../../tickets/TicketService';
import type { TicketEntityRow } from '../../tickets/TicketRecord';
import type { NewEvent } from '../../tickets/TicketWriter';
import {
  changeTicket,
  type LockedTicket,
} from '../../tickets/usecases/changeTicket';
import {
  requireMayLink,
  requireNotOver,
  takeOff,
} from '../../tickets/usecases/linkEntity';
import { decideAgain } from '../../tickets/usecases/plan/decideAgain';
import type { TicketToolbox } from '../../tickets/usecases/TicketToolbox';
import { entityEvent } from '../../tickets/usecases/updateTicket';
import { requireInternal } from '../requireInternal';
import type { Suggestion, SuggestionStore } from './SuggestionStore';

/** What is decided about suggestions, by references. */
type Decision = EndpointInput<'decideTicketImpact'>['body'];

/**
 * Takes suggestions up as affected entities or off again, sets them aside, or
 * has them back (Mesa semantics 3.6). All of it or nothing.
 *
 * @internal
 */
export async function decideImpact(
  tools: TicketToolbox,
  suggestions: SuggestionStore,
  context: AuthorizedContext,
  sight: Sight,
  {
    params,
    body,
  }: Pick<EndpointInput<'decideTicketImpact'>, 'params' | 'body'>,
): Promise<void> {
  const { accept = [], release = [] } = body;
  const [found, facts] = await Promise.all([
    tools.directory.entities(accept, context.caller.credentials),
    tools.directory.facts(accept),
  ]);
  await changeTicket(tools, context, params.ref, async (uow, ticket) => {
    // Suggestions are work.
    requireInternal(ticket, 'What suffers with');
    requireMayLink(ticket);
    requireNotOver(ticket);
    const known = (
      await suggestions.byTickets(uow.trx, [ticket.record.id])
    ).get(ticket.record.id)!;
    requireSuggested(
      ticket,
      known.filter(
        ({ entity }) =>
          sight.sees(entity) && (!accept.includes(entity) || found.has(entity)),
      ),
      body,
    );
    await tools.entities.remember(uow, facts.values());
    const linked = await takeUp(tools, uow, ticket, {
      suggestions: known.filter(({ entity }) => accept.includes(entity)),
      titleOf: ref => found.get(ref)?.title ?? ref,
    });
    const { id } = ticket.record;
    // What somebody had linked before is theirs, and no suggestion any more.
    const others = accept.filter(ref =>
      ticket.around.entities.some(isAmong([ref])),
    );
    await suggestions.mark(uow, id, accept, 'accepted');
    await suggestions.remove(uow, id, [...release, ...others]);
    const unlinked =
      release.length === 0
        ? []
        : await takeOff(
            tools,
            uow,
            context,
            ticket,
            ticket.around.entities.filter(isAmong(release)),
            linked.map(({ entity }) => entity),
          );
    const events = [
      ...linked.map(({ event }) => event),
      ...unlinked,
      ...(await setAside(suggestions, uow, ticket, body)),
    ];
    const areOthers = linked.length + unlinked.length > 0;
    const again = decideAgain(ticket, areOthers ? ['entities'] : []);
    await tools.writer.update(uow, ticket.record, {
      state: again.state,
      events: [...events, ...again.events],
    });
  });
}

/** Those that were accepted are affected entities; other roles are not touched. */
function isAmong(release: readonly string[]) {
  return ({ ref, role }: TicketEntityRow) =>
    role === 'affected' && release.includes(ref);
}

/** What can be decided about suggestions of each kind. */
const DECISIONS: Record<Suggestion['provenance'], readonly (keyof Decision)[]> =
  {
    computed: ['accept', 'dismiss'],
    accepted: ['release'],
    not_impacted: ['accept', 'restore'],
  };

/**
 * What is not suggested any more cannot be decided about, nor what the catalog
 * does not show this person.
 */
function requireSuggested(
  { record, around }: LockedTicket,
  known: readonly Suggestion[],
  decision: Decision,
): void {
  const provenances = new Map(
    known
      // One that somebody has taken off by hand goes with the next round.
      .filter(
        ({ provenance, entity }) =>
          provenance !== 'accepted' || around.entities.some(isAmong([entity])),
      )
      .map(({ entity, provenance }) => [entity, provenance]),
  );
  const missing = (['accept', 'dismiss', 'restore', 'release'] as const)
    .flatMap(kind => (decision[kind] ?? []).map(ref => ({ kind, ref })))
    .find(({ kind, ref }) => {
      const provenance = provenances.get(ref);
      return !provenance || !DECISIONS[provenance].includes(kind);
    })?.ref;
  if (missing !== undefined) {
    throw coded(
      new ConflictError(
        `${missing} is not suggested for ${record.ref} any more; reload the ticket`,
      ),
      'notSuggested',
      { ref: record.ref, entity: missing },
    );
  }
}

async function takeUp(
  tools: TicketToolbox,
  uow: UnitOfWork,
  { record, author, around }: LockedTicket,
  accepted: {
    suggestions: readonly Suggestion[];
    titleOf: (ref: string) => string;
  },
): Promise<{ entity: TicketEntityRow; event: NewEvent }[]> {
  const linked: { entity: TicketEntityRow; event: NewEvent }[] = [];
  for (const { entity: ref, effect } of accepted.suggestions) {
    const isThere = around.entities.some(
      other => other.ref === ref && other.role === 'affected',
    );
    if (!isThere) {
      const entity = {
        ref,
        role: 'affected' as const,
        title: accepted.titleOf(ref),
        effect,
      };
      await tools.store.addEntity(uow, record.id, entity);
      linked.push({
        entity,
        event: entityEvent('entity_linked', entity, author),
      });
    }
  }
  return linked;
}

async function setAside(
  suggestions: SuggestionStore,
  uow: UnitOfWork,
  { record, author }: LockedTicket,
  { dismiss = [], restore = [] }: Decision,
): Promise<NewEvent[]> {
  await suggestions.mark(uow, record.id, dismiss, 'not_impacted');
  await suggestions.mark(uow, record.id, restore, 'computed');
  const event = (
    kind: 'impact_dismissed' | 'impact_restored',
    entities: readonly string[],
  ): NewEvent[] =>
    entities.length === 0
      ? []
      : [
          {
            body: { kind, entities: [...entities] },
            visibility: 'internal',
            author,
          },
        ];
  return [
    ...event('impact_dismissed', dismiss),
    ...event('impact_restored', restore),
  ];
}
