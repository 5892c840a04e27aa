import {
  type CodeListSpec,
  type ImportedPerson,
  type ImportedTicket,
  type ImportError,
  importError,
  type ImportErrorCode,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DefinitionSnapshot } from '../definitions/Definitions';
import { teamProblem } from '../tickets/usecases/transition/teamProblem';
import type { ImportLookups } from './ImportLookups';

type Update = ImportedTicket['updates'][number];

/**
 * Everything that the portal does not have under the name that a row gives
 * it. Retired codes will do: they held when the ticket was worked.
 *
 * @param now - nothing of the past lies after it, UTC milliseconds
 * @internal
 */
export function checkImportedTicket(
  ticket: ImportedTicket,
  lookups: ImportLookups,
  definitions: DefinitionSnapshot,
  now: number,
): ImportError[] {
  const { organisation, personOf } = lookups;
  const [first] = ticket.updates;
  const people: [string, ImportedPerson | undefined][] = [
    ['requester', ticket.requester],
    ['openedBy', ticket.openedBy],
  ];
  const errors = people.flatMap(([field, person]) =>
    unknownUser(field, person, personOf),
  );
  if (ticket.unit && !organisation.isUnit(ticket.unit)) {
    errors.push(importError('unknownUnit', 'unit', { value: ticket.unit }));
  }
  if (Date.parse(ticket.openedAt) > now) {
    errors.push(importError('future', 'openedAt'));
  }
  if (first.team === undefined) {
    errors.push(
      importError('required', 'team', { row: first.row, action: 'created' }),
    );
  }
  return [
    ...errors,
    ...ticket.updates.flatMap(update =>
      rowErrors(update, lookups, definitions, now),
    ),
  ];
}

function rowErrors(
  update: Update,
  { organisation, entities, personOf }: ImportLookups,
  definitions: DefinitionSnapshot,
  now: number,
): ImportError[] {
  const { row, at, by, team, assignee, primaryEntity } = update;
  const errors = [
    ...unknownUser('by', by, personOf, row),
    ...unknownUser('assignee', assignee, personOf, row),
    ...unknownCode(definitions, 'pendingReason', 'pendingReason', update),
    ...unknownCode(definitions, 'incidentResolution', 'resolutionCode', update),
  ];
  if (Date.parse(at) > now) {
    errors.push(importError('future', 'at', { row }));
  }
  const problem = team && teamProblem(team, { organisation });
  if (problem) {
    errors.push(
      importError(problem.code as ImportErrorCode, 'team', {
        row,
        value: team,
      }),
    );
  }
  if (primaryEntity && !entities.has(primaryEntity)) {
    errors.push(
      importError('unknownEntity', 'primaryEntity', {
        row,
        value: primaryEntity,
      }),
    );
  }
  return errors;
}

function unknownUser(
  field: string,
  person: ImportedPerson | undefined,
  personOf: ImportLookups['personOf'],
  row?: number,
): ImportError[] {
  return person && 'ref' in person && personOf(person) === undefined
    ? [importError('unknownUser', field, { row, value: person.ref })]
    : [];
}

function unknownCode(
  definitions: DefinitionSnapshot,
  purpose: CodeListSpec['purpose'],
  field: 'pendingReason' | 'resolutionCode',
  update: Update,
): ImportError[] {
  const value = update[field];
  const isKnown =
    value === undefined ||
    definitions.codeList(purpose)?.codes.some(({ code }) => code === value);
  return isKnown
    ? []
    : [importError('unknownCode', field, { row: update.row, value })];
}
