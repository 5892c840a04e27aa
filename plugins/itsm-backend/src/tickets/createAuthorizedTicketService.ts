import type { EndpointInput } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { TicketAccess } from '../access/TicketAccess';
import type {
  AuthorizedContext,
  CallContext,
  TicketCommand,
  TicketService,
} from './TicketService';

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
): TicketService {
  const guard =
    <K extends TicketCommand>(command: K) =>
    async (context: CallContext, input: EndpointInput<K>): Promise<string> => {
      const authority = await access.authorityOf(context.caller);
      return service[command]({ ...context, authority }, input);
    };
  return {
    createTicket: guard('createTicket'),
    updateTicket: guard('updateTicket'),
    transitionTicket: guard('transitionTicket'),
    commentTicket: guard('commentTicket'),
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
