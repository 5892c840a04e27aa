import { NotAllowedError } from '@backstage/errors';
import {
  type EndpointInput,
  finding,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { principalsOf } from '../../../access/Caller';
import { coded } from '../../../http/coded';
import { withFindings } from '../../../http/validationError';
import type { LinkedEntityFacts } from '../../../linkedEntities/LinkedEntityStore';
import type { AuthorizedContext } from '../../TicketService';

type Body = EndpointInput<'createTicket'>['body'];

/**
 * Who may file what (Mesa semantics 3.9): requests and incidents everybody,
 * problems the desk, changes the desk and the owners of what they touch.
 *
 * @internal
 */
export function requireMayFile(
  body: Body,
  { caller, authority }: AuthorizedContext,
  facts: ReadonlyMap<string, LinkedEntityFacts>,
): void {
  if (!authority.mayCreate) {
    throw coded(
      new NotAllowedError(
        'The permission policy does not let you file tickets',
      ),
      'policyDeniesFiling',
    );
  }
  if (caller.isStaff || body.type === 'request' || body.type === 'incident') {
    return;
  }
  if (body.type === 'problem') {
    throw coded(
      new NotAllowedError(
        'Problems are filed by the service desk; report an incident instead',
      ),
      'problemsDeskOnly',
    );
  }
  const principals = new Set(principalsOf(caller));
  const ownsSome = [...facts.values()].some(entity =>
    entity.owners.some(owner => principals.has(owner)),
  );
  if (!ownsSome) {
    throw coded(
      new NotAllowedError(
        'A change is filed by the service desk, or by an owner of a catalog entity that it touches: name one of yours in entities',
      ),
      'changeOwnersOnly',
    );
  }
}

/** Some answers are for the desk alone. @internal */
export function requireOwnChoices(
  body: Body,
  { caller }: AuthorizedContext,
): void {
  if (caller.isStaff) {
    return;
  }
  const reserved: string[] = (
    ['impact', 'origin', 'requester', 'parent', 'team'] as const
  ).filter(field => body[field] !== undefined);
  if (body.links.length > 0) {
    reserved.push('links');
  }
  if (body.type === 'incident' && body.entities.some(each => each.effect)) {
    reserved.push('entities.effect');
  }
  if (reserved.length > 0) {
    throw withFindings(
      new NotAllowedError(
        `Only the service desk may set ${reserved.join(', ')}; leave it out`,
      ),
      reserved.map(field => finding(field, 'deskOnly')),
    );
  }
}
