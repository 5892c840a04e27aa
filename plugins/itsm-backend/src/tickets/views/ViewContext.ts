import type {
  EntityView,
  LocalizedText,
  PersonView,
  TicketSummary,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DefinitionSnapshot } from '../../definitions/Definitions';
import type { Organisation } from '../../directory/Directory';
import { personView } from '../../people/People';
import type { Person } from '../../people/Person';
import { waitsFor } from '../waitsFor';

/** Everything that views need to name things, loaded once per answer. @internal */
export interface ViewContext {
  people: ReadonlyMap<string, Person>;
  organisation: Organisation;
  definitions: DefinitionSnapshot;
  /** Titles of entities by reference. */
  entityTitles: ReadonlyMap<string, string>;
  /** How many tickets that the reader may see a problem explains, by its id. */
  explains: ReadonlyMap<number, number>;
}

/** A person by id; somebody whose row is gone is shown by the id. @internal */
export function viewPerson(context: ViewContext, id: string): PersonView {
  const person = context.people.get(id);
  return person ? personView(person) : { id, name: id };
}

/** @internal */
export function viewGroup(context: ViewContext, ref: string): EntityView {
  return { ref, title: context.organisation.title(ref) };
}

/** A definition with its title; its name when it is gone. @internal */
export function viewNamed(
  context: ViewContext,
  kind: 'Offering' | 'Service' | 'ChangeTemplate',
  name: string,
): { name: string; title: LocalizedText } {
  const definition = context.definitions.get(kind, name);
  return { name, title: definition?.spec.title ?? name };
}

/** A pending reason with its label and whom it waits for. @internal */
export function viewPendingReason(
  context: ViewContext,
  code: string,
): TicketSummary['pendingReason'] {
  const party = waitsFor(context.definitions, code);
  return {
    ...viewCode(context, 'pendingReason', code),
    ...(party ? { waitsFor: party } : {}),
  };
}

/** A code with its label, retired ones included. @internal */
export function viewCode(
  context: ViewContext,
  purpose:
    | 'pendingReason'
    | 'requestResolution'
    | 'incidentResolution'
    | 'cause',
  code: string,
): { name: string; title: LocalizedText } {
  const entry = context.definitions
    .codeList(purpose)
    ?.codes.find(each => each.code === code);
  return { name: code, title: entry?.label ?? code };
}
