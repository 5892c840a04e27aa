import type {
  EndpointInput,
  TicketImpact,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../../access/Caller';
import type { TicketAccess } from '../../access/TicketAccess';
import type { CatalogGraph } from '../../graph/CatalogGraph';
import type { GraphSight } from '../../graph/GraphSight';
import type { CallContext } from '../../tickets/TicketService';
import type { TicketReader } from '../../tickets/TicketReader';
import type { TicketToolbox } from '../../tickets/usecases/TicketToolbox';
import { requireInternal } from '../requireInternal';
import { decideImpact } from './decideImpact';
import type { SuggestionStore } from './SuggestionStore';
import { ticketImpactView } from './ticketImpactView';

interface TicketImpactOptions {
  tools: TicketToolbox;
  reader: TicketReader;
  access: TicketAccess;
  suggestions: SuggestionStore;
  graph: CatalogGraph;
  sight: GraphSight;
}

/** What suffers with the entities of a ticket, and what is decided about it. @internal */
export class TicketImpactService {
  readonly #options: TicketImpactOptions;

  constructor(options: TicketImpactOptions) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError when the ticket is not the caller's to read
   * @throws NotAllowedError without internal access: suggestions are work
   */
  async read(caller: Caller, ref: string): Promise<TicketImpact> {
    const { tools, reader, suggestions, graph, sight } = this.#options;
    const ticket = await reader.readable(caller, ref);
    requireInternal(ticket, 'What suffers with');
    const { knex } = tools.database;
    const { id } = ticket.record;
    const [snapshot, found, computed, isPending] = await Promise.all([
      graph.current(),
      suggestions.byTickets(knex, [id]),
      suggestions.computed(knex, id),
      suggestions.isDue(knex, id),
    ]);
    const items = found.get(id)!;
    const seen = await sight.of(caller, () => [
      ...ticket.around.entities.map(entity => entity.ref),
      ...items.flatMap(({ entity, path }) => [
        entity,
        ...path,
        ...(snapshot.nodeOf(entity)?.owners ?? []),
      ]),
    ]);
    return ticketImpactView(
      { ticket, items, computed, isPending },
      { snapshot, sight: seen, now: tools.clock.now() },
    );
  }

  /** @throws ConflictError for what is not suggested any more */
  async decide(
    context: CallContext,
    input: Pick<EndpointInput<'decideTicketImpact'>, 'params' | 'body'>,
  ): Promise<TicketImpact> {
    const { tools, access, suggestions, sight } = this.#options;
    const {
      accept = [],
      dismiss = [],
      restore = [],
      release = [],
    } = input.body;
    const authority = await access.authorityOf(context.caller);
    const seen = await sight.of(context.caller, () => [
      ...accept,
      ...dismiss,
      ...restore,
      ...release,
    ]);
    await decideImpact(
      tools,
      suggestions,
      { ...context, authority },
      seen,
      input,
    );
    return this.read(context.caller, input.params.ref);
  }
}
