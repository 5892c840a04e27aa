import type {
  EndpointId,
  EndpointInput,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';
import type { TicketAuthority } from '../access/TicketAuthority';
import type { IdempotencyRequest } from '../outbox/IdempotencyStore';
import type { Person } from '../people/Person';
import type { TicketRecord, TicketSurroundings } from './TicketRecord';

/**
 * A ticket as its filing left it, with nothing around it but what it was filed
 * with: who answers with it need not read it.
 *
 * @internal
 */
export interface FiledTicket {
  record: TicketRecord;
  around: TicketSurroundings;
  /** People who have a part in it. */
  people: readonly Person[];
}

/** Who calls a use case from outside. @internal */
export interface CallContext {
  caller: Caller;
  idempotency?: IdempotencyRequest;
  /** Instant to write instead of now: for loading what happened before. */
  at?: number;
  /** Told of a ticket once its filing is committed; not of every one. */
  onFiled?: (ticket: FiledTicket) => void;
}

/** The same once the host's policy was asked. @internal */
export interface AuthorizedContext extends CallContext {
  authority: TicketAuthority;
}

/** Endpoints that change tickets; each is one use case. @internal */
export type TicketCommand = Extract<
  EndpointId,
  | 'createTicket'
  | 'updateTicket'
  | 'transitionTicket'
  | 'commentTicket'
  | 'communicateWorkaround'
  | 'redactTicketEntry'
  | 'overridePriority'
  | 'linkTicket'
  | 'unlinkTicket'
  | 'linkEntity'
  | 'unlinkEntity'
  | 'addWatcher'
  | 'removeWatcher'
  | 'grantAccess'
  | 'revokeAccess'
>;

/**
 * Everything that changes tickets. A use case gives the reference of the
 * ticket to show then.
 *
 * `Context` is what a caller must bring: the outer, authorizing service takes
 * a caller; the inner one takes the decisions as well.
 *
 * @internal
 */
export type TicketService<Context extends CallContext = CallContext> = {
  [K in TicketCommand]: (
    context: Context,
    input: EndpointInput<K>,
  ) => Promise<string>;
};
