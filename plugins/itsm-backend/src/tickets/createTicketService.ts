import type { AuthorizedContext, TicketService } from './TicketService';
import { commentTicket } from './usecases/commentTicket';
import { communicateWorkaround } from './usecases/communicateWorkaround';
import { createTicket } from './usecases/createTicket';
import { linkEntity, unlinkEntity } from './usecases/linkEntity';
import { linkTicket, unlinkTicket } from './usecases/linkTicket';
import { overridePriority } from './usecases/overridePriority';
import { redactEntry } from './usecases/redactEntry';
import {
  addWatcher,
  grantAccess,
  removeWatcher,
  revokeAccess,
} from './usecases/ticketPeople';
import type { TicketToolbox } from './usecases/TicketToolbox';
import { transitionTicket } from './usecases/transitionTicket';
import { updateTicket } from './usecases/updateTicket';

/** The use cases of tickets, one file each. @internal */
export function createTicketService(
  tools: TicketToolbox,
): TicketService<AuthorizedContext> {
  return {
    createTicket: (context, input) => createTicket(tools, context, input),
    updateTicket: (context, input) => updateTicket(tools, context, input),
    transitionTicket: (context, input) =>
      transitionTicket(tools, context, input),
    commentTicket: (context, input) => commentTicket(tools, context, input),
    communicateWorkaround: (context, input) =>
      communicateWorkaround(tools, context, input),
    redactTicketEntry: (context, input) => redactEntry(tools, context, input),
    overridePriority: (context, input) =>
      overridePriority(tools, context, input),
    linkTicket: (context, input) => linkTicket(tools, context, input),
    unlinkTicket: (context, input) => unlinkTicket(tools, context, input),
    linkEntity: (context, input) => linkEntity(tools, context, input),
    unlinkEntity: (context, input) => unlinkEntity(tools, context, input),
    addWatcher: (context, input) => addWatcher(tools, context, input),
    removeWatcher: (context, input) => removeWatcher(tools, context, input),
    grantAccess: (context, input) => grantAccess(tools, context, input),
    revokeAccess: (context, input) => revokeAccess(tools, context, input),
  };
}
