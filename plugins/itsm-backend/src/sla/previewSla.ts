import {
  computePriority,
  draftTerm,
  type EndpointInput,
  finding,
  SLA_METRICS,
  type SlaPreview,
  type SlaSubject,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';
import { findVisibleOffering, viewerOf } from '../catalogue/visibleOfferings';
import type { DefinitionSnapshot } from '../definitions/Definitions';
import { validationError } from '../http/validationError';
import { isNameableUnit } from '../tickets/usecases/namedByCaller';
import type { TicketToolbox } from '../tickets/usecases/TicketToolbox';
import { isoInstant } from '../tickets/views/ticketSummaryView';
import type { Calendars } from './Calendars';
import { policiesOf } from './policiesOf';

type Query = EndpointInput<'previewSla'>['body'];

/**
 * What would be promised for a ticket that is filed now, as far as the form is
 * filled.
 *
 * @throws InputError for what the caller could not file it with
 * @internal
 */
export async function previewSla(
  { tools, calendars }: { tools: TicketToolbox; calendars: Calendars },
  caller: Caller,
  query: Query,
): Promise<SlaPreview> {
  await requireNameable(tools, caller, query);
  const definitions = await tools.definitions.current();
  const subject = subjectToCome(definitions, caller, query);
  const now = tools.clock.now();
  const calendarOf = (name: string) => calendars.current(definitions, name);
  const policies = policiesOf(definitions);
  return {
    targets: SLA_METRICS.flatMap(metric => {
      const term = draftTerm(policies, subject, metric, {
        startedAt: now,
        seq: 1,
        calendarOf,
      });
      const policy = policies.find(({ name }) => name === term?.basis?.policy);
      const due =
        policy && calendarOf(policy.calendar)?.calendar.add(now, term!.target);
      return due === undefined
        ? []
        : [
            {
              metric,
              targetMs: term!.target,
              written: term!.basis!.written,
              dueAt: isoInstant(due),
            },
          ];
    }),
  };
}

/** What a person may not see decides nothing that they are told. */
async function requireNameable(
  tools: TicketToolbox,
  caller: Caller,
  { unit, entity }: Query,
): Promise<void> {
  if (unit) {
    const organisation = await tools.directory.organisation();
    if (!(await isNameableUnit(tools, caller, organisation, unit))) {
      throw validationError([finding('unit', 'unknownUnit', { ref: unit })]);
    }
  }
  if (entity) {
    const visible = await tools.directory.entities(
      [entity],
      caller.credentials,
    );
    if (!visible.has(entity)) {
      throw validationError([
        finding('entity', 'unknownEntity', { ref: entity }),
      ]);
    }
  }
}

/** The ticket as it would be filed: what the form leaves out has a default. */
function subjectToCome(
  definitions: DefinitionSnapshot,
  caller: Caller,
  query: Query,
): SlaSubject {
  const { type, unit, entity } = query;
  const offering = query.offering
    ? findVisibleOffering(definitions, viewerOf(caller), query.offering)
        ?.offering
    : undefined;
  if (query.offering && !offering) {
    throw validationError([
      finding('offering', 'unknownOffering', { offering: query.offering }),
    ]);
  }
  const impact = query.impact ?? offering?.spec.impact ?? 'person';
  const urgency = query.urgency ?? offering?.spec.urgency.default ?? 'medium';
  return {
    type,
    priority: computePriority(definitions.priorityMatrix(), impact, urgency),
    ...(offering
      ? { offering: offering.name, service: offering.spec.service }
      : {}),
    ...(unit ? { unit } : {}),
    ...(entity ? { entity } : {}),
  };
}
