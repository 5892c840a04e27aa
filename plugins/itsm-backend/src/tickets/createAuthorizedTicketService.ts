import type { EndpointInput } from '@mesa-itsm/backstage-plugin-itsm-common';
import type {
  IdempotencyRequest,
  IdempotentResult,
} from '../outbox/IdempotencyStore';
import type { TicketAccess } from '../access/TicketAccess';
import type {
  AuthorizedContext,
  CallContext,
  TicketCommand,
  TicketService,
} from './TicketService';

/** What repeated requests were answered. @internal */
export interface Replays {
  earlier(
    principal: string,
    request: IdempotencyRequest,
  ): Promise<IdempotentResult | undefined>;
}

/**
 * Stands before the use cases: asks the host's policy once per call, outside
 * of any unit of work, and hands the decisions on. Which ticket they hold for
 * is judged inside, on the locked row.
 *
 * @internal
 */
export function createAuthorizedTicketService(
  service: TicketService<AuthorizedContext>,
  access: TicketAccess,
  replays: Replays,
): TicketService {
  const guard =
    <K extends TicketCommand>(command: K) =>
    async (context: CallContext, input: EndpointInput<K>): Promise<string> => {
      const { caller, idempotency } = context;
      const earlier =
        idempotency && (await replays.earlier(caller.userRef, idempotency));
      if (earlier) {
        return earlier.ticketRef;
      }
      const authority = await access.authorityOf(caller);
      return service[command]({ ...context, authority }, input);
    };
  return {
    createTicket: guard('createTicket'),
    updateTicket: guard('updateTicket'),
    transitionTicket: guard('transitionTicket'),
    commentTicket: guard('commentTicket'),
    communicateWorkaround: guard('communicateWorkaround'),
    redactTicketEntry: guard('redactTicketEntry'),
    overridePriority: guard('overridePriority'),
    linkTicket: guard('linkTicket'),
    unlinkTicket: guard('unlinkTicket'),
    linkEntity: guard('linkEntity'),
    unlinkEntity: guard('unlinkEntity'),
    addWatcher: guard('addWatcher'),
    removeWatcher: guard('removeWatcher'),
    grantAccess: guard('grantAccess'),
    revokeAccess: guard('revokeAccess'),
  };
}
