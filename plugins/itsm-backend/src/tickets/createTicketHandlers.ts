import type {
  LocalizedText,
  TicketDetail,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { NotAllowedError } from '@backstage/errors';
import { coded } from '../http/coded';
import type { Caller } from '../access/Caller';
import type { HandlerContext, Handlers } from '../http/handlers';
import { bulkTickets } from './bulkTickets';
import type { TicketReader } from './TicketReader';
import type {
  FiledTicket,
  TicketCommand,
  TicketService,
} from './TicketService';
import type { TicketToolbox } from './usecases/TicketToolbox';

type TicketEndpoint =
  | TicketCommand
  | 'listTickets'
  | 'countTickets'
  | 'getTicket'
  | 'listTicketEvents'
  | 'listResponseTemplates'
  | 'bulkTickets';

/** Reads, and changes that answer with the ticket as it is then. @internal */
export function createTicketHandlers(options: {
  service: TicketService;
  reader: TicketReader;
  tools: TicketToolbox;
}): Handlers<TicketEndpoint> {
  const { service, reader, tools } = options;
  const change =
    <K extends TicketCommand>(command: K) =>
    async (
      context: Omit<HandlerContext<K>, 'caller'> & { caller: Caller },
    ): Promise<TicketDetail> => {
      const { caller, idempotency, at, ...input } = context;
      let filed: FiledTicket | undefined;
      const onFiled = (ticket: FiledTicket) => {
        filed = ticket;
      };
      const ref = await service[command](
        { caller, idempotency, at, onFiled },
        input,
      );
      const isFiled = command === 'createTicket';
      return reader.detail(caller, ref, { isFiled, filed });
    };
  return {
    listTickets: ({ caller, query }) => reader.list(caller, query),
    countTickets: ({ caller, query }) => reader.counts(caller, query),
    getTicket: ({ caller, params }) => reader.detail(caller, params.ref),
    listTicketEvents: ({ caller, params, query }) =>
      reader.events(caller, params.ref, query),
    listResponseTemplates: ({ caller, params }) =>
      listResponseTemplates(reader, tools, caller, params.ref),
    createTicket: change('createTicket'),
    updateTicket: change('updateTicket'),
    transitionTicket: change('transitionTicket'),
    commentTicket: change('commentTicket'),
    communicateWorkaround: change('communicateWorkaround'),
    bulkTickets: ({ caller, body, at }) =>
      bulkTickets(service, { caller, at }, body),
    redactTicketEntry: change('redactTicketEntry'),
    overridePriority: change('overridePriority'),
    linkTicket: change('linkTicket'),
    unlinkTicket: change('unlinkTicket'),
    linkEntity: change('linkEntity'),
    unlinkEntity: change('unlinkEntity'),
    addWatcher: change('addWatcher'),
    // Whoever read it only as a watcher may not see it any more.
    removeWatcher: async ({ caller, params, at }) => {
      await service.removeWatcher(
        { caller, at },
        { params, query: undefined, body: undefined },
      );
      return undefined;
    },
    grantAccess: change('grantAccess'),
    revokeAccess: change('revokeAccess'),
  };
}

async function listResponseTemplates(
  reader: TicketReader,
  tools: TicketToolbox,
  caller: HandlerContext<'listResponseTemplates'>['caller'],
  ref: string,
) {
  const { record, rights } = await reader.readable(caller, ref);
  if (!rights.isDesk) {
    throw coded(
      new NotAllowedError(
        `Canned replies are for the desk; ${ref} is yours as a requester`,
      ),
      'deskOnly',
      { ref },
    );
  }
  const [definitions, people] = await Promise.all([
    tools.definitions.current(),
    tools.people.store.byIds(tools.database.knex, [record.state.beneficiary]),
  ]);
  const values: Record<string, string> = {
    ref,
    requester: people.get(record.state.beneficiary)?.name ?? '',
    agent: caller.person.name,
  };
  return {
    items: definitions
      .list('ResponseTemplate')
      .filter(({ retired }) => !retired)
      .filter(({ spec }) => spec.visibility === 'public' || rights.readInternal)
      .sort((a, b) => a.spec.order - b.spec.order)
      .map(({ name, spec }) => ({
        name,
        title: inBoth(spec.title),
        text: fill(inBoth(spec.text), values),
        visibility: spec.visibility,
      })),
  };
}

function inBoth(text: LocalizedText): { en: string; es: string } {
  return typeof text === 'string' ? { en: text, es: text } : text;
}

function fill(
  text: { en: string; es: string },
  values: Readonly<Record<string, string>>,
): { en: string; es: string } {
  const replace = (value: string) =>
    value.replace(/\{\{(ref|requester|agent)\}\}/g, (_, name) => values[name]);
  return { en: replace(text.en), es: replace(text.es) };
}
