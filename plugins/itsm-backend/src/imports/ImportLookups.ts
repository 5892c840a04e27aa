import type {
  EndpointInput,
  ImportedPerson,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';
import type { EntityInfo, Organisation } from '../directory/Directory';
import type { LinkedEntityFacts } from '../linkedEntities/LinkedEntityStore';
import { clocksRunWhile } from '../tickets/clocksRunWhile';
import type { TicketToolbox } from '../tickets/usecases/TicketToolbox';
import type { ExternalPeople } from './ExternalPeople';

/**
 * What a batch names, looked up once for all of its tickets and before any
 * unit of work begins.
 *
 * @internal
 */
export interface ImportLookups {
  organisation: Organisation;
  /** Entities that the caller may see, by reference. */
  entities: ReadonlyMap<string, EntityInfo>;
  facts: ReadonlyMap<string, LinkedEntityFacts>;
  /** Person id; undefined for a user whom the catalog does not have. */
  personOf(person: ImportedPerson): string | undefined;
  /** Whether clocks go on while a ticket is pending for a reason. */
  clocksRun(reason: string): boolean;
}

type Batch = EndpointInput<'importTickets'>['body'];

/** @internal */
export async function lookUpBatch(
  tools: TicketToolbox,
  external: ExternalPeople,
  caller: Caller,
  { source, tickets, dryRun }: Batch,
): Promise<ImportLookups> {
  const people = tickets.flatMap(ticket => [
    ticket.requester,
    ticket.openedBy,
    ...ticket.updates.flatMap(({ by, assignee }) => [by, assignee]),
  ]);
  const refs = new Set<string>();
  const names = new Set<string>();
  for (const person of people) {
    if (person && 'ref' in person) {
      refs.add(person.ref);
    } else if (person) {
      names.add(person.name);
    }
  }
  const entityRefs = [
    ...new Set(
      tickets.flatMap(({ updates }) =>
        updates.flatMap(update => update.primaryEntity ?? []),
      ),
    ),
  ];
  const [definitions, organisation, entities, facts, users, contacts] =
    await Promise.all([
      tools.definitions.current(),
      tools.directory.organisation(),
      tools.directory.entities(entityRefs, caller.credentials),
      tools.directory.facts(entityRefs),
      usersOf(tools, [...refs]),
      dryRun
        ? external.known(source, [...names])
        : external.ensure(source, [...names]),
    ]);
  return {
    organisation,
    entities,
    facts,
    clocksRun: reason => clocksRunWhile(definitions, reason),
    personOf: person =>
      'ref' in person ? users.get(person.ref) : contacts.get(person.name),
  };
}

async function usersOf(
  tools: TicketToolbox,
  refs: readonly string[],
): Promise<Map<string, string>> {
  const users = new Map<string, string>();
  for (const ref of refs) {
    const person = await tools.people.find(ref);
    if (person) {
      users.set(ref, person.id);
    }
  }
  return users;
}
