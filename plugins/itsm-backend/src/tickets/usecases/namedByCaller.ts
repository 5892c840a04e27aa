import { ServiceUnavailableError } from '@backstage/errors';
import { finding } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../../access/Caller';
import type { Sight } from '../../access/CatalogSight';
import type { Organisation } from '../../directory/Directory';
import { coded } from '../../http/coded';
import { validationError } from '../../http/validationError';
import type { Person } from '../../people/Person';
import type { TicketToolbox } from './TicketToolbox';

/**
 * A person whom a request names: a user of the catalog that the caller may
 * see. One that is hidden from them sounds like one that is not there.
 *
 * @throws InputError naming the field
 * @internal
 */
export async function requirePerson(
  tools: TicketToolbox,
  caller: Caller,
  ref: string,
  field: string,
): Promise<Person> {
  const person = await findPerson(tools, caller, ref);
  if (!person) {
    throw validationError([finding(field, 'unknownUser', { ref })]);
  }
  return person;
}

/** The same as a question. @internal */
export async function findPerson(
  tools: TicketToolbox,
  caller: Caller,
  ref: string,
): Promise<Person | undefined> {
  if (ref === caller.userRef) {
    return caller.person;
  }
  const visible = await tools.directory.entities([ref], caller.credentials);
  return visible.has(ref) ? tools.people.find(ref) : undefined;
}

/**
 * The person whom an action gives a ticket. The list of the team says whether
 * they may have it, so that work goes on while the catalog is down.
 *
 * @throws InputError when the catalog has no such user for the caller
 * @internal
 */
export async function requireAssignee(
  tools: TicketToolbox,
  sight: Sight,
  ref: string,
): Promise<Person> {
  if (sight.hides(ref)) {
    throw validationError([finding('assignee', 'unknownUser', { ref })]);
  }
  return tools.people.teamMember(ref);
}

/**
 * Whether a request may name a group as a unit: one of the organisation's
 * units that the caller may see. Their own are theirs to name in any case.
 *
 * @throws ServiceUnavailableError while the organisation cannot be read
 * @internal
 */
export async function isNameableUnit(
  tools: TicketToolbox,
  caller: Caller,
  organisation: Organisation,
  ref: string,
): Promise<boolean> {
  const isOwn =
    ref === caller.person.unit ||
    caller.groups.includes(ref) ||
    caller.liaisonOf.includes(ref);
  if (isOwn) {
    return true;
  }
  requireKnownOrganisation(organisation);
  if (!organisation.isUnit(ref)) {
    return false;
  }
  const visible = await tools.directory.entities([ref], caller.credentials);
  return visible.has(ref);
}

/** Groups that were never read can confirm nothing. @internal */
export function requireKnownOrganisation(organisation: Organisation): void {
  if (!organisation.isKnown) {
    throw coded(
      new ServiceUnavailableError(
        'The groups of the catalog are not known yet; try again in a moment',
      ),
      'catalogDown',
    );
  }
}
