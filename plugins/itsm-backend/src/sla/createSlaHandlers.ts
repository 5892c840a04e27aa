import {
  choosePolicy,
  computePriority,
  draftTerm,
  type EndpointInput,
  finding,
  parseDuration,
  SLA_METRICS,
  type SlaPreview,
  type SlaSubject,
  type TicketSla,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';
import { findVisibleOffering, viewerOf } from '../catalogue/visibleOfferings';
import type { DefinitionSnapshot } from '../definitions/Definitions';
import type { Handlers } from '../http/handlers';
import { validationError } from '../http/validationError';
import type { TicketReader } from '../tickets/TicketReader';
import type { TicketToolbox } from '../tickets/usecases/TicketToolbox';
import { isoInstant } from '../tickets/views/ticketSummaryView';
import type { Sla } from './createSla';
import { explainTicket } from './explainTicket';
import { policiesOf } from './policiesOf';
import { subjectOf } from './TicketClocks';

interface SlaHandlerOptions extends Sla {
  reader: TicketReader;
  tools: TicketToolbox;
}

/** Clocks of tickets, and of those to come. @internal */
export function createSlaHandlers(
  options: SlaHandlerOptions,
): Handlers<'getTicketSla' | 'previewSla'> {
  return {
    getTicketSla: ({ caller, params }) => explain(options, caller, params.ref),
    previewSla: ({ caller, body }) => preview(options, caller, body),
  };
}

async function explain(
  { reader, tools, store, calendars }: SlaHandlerOptions,
  caller: Caller,
  ref: string,
): Promise<TicketSla> {
  const { record, rights } = await reader.readable(caller, ref);
  const { knex } = tools.database;
  const now = tools.clock.now();
  const runs = await store.runs(knex, record.id);
  if (runs.length === 0) {
    const definitions = await tools.definitions.current();
    return {
      now: isoInstant(now),
      clocks: [],
      none: reasonForNone(definitions, subjectOf(record)),
    };
  }
  const keys = runs.flatMap(({ clock }) =>
    clock.terms.map(({ calendar }) => calendar),
  );
  const [events, told, calendarOf] = await Promise.all([
    tools.store.log(knex, record.id),
    store.marks(knex, record.id),
    calendars.load(keys),
  ]);
  const context = await reader.context(pausers(events));
  return {
    now: isoInstant(now),
    clocks: explainTicket({
      runs,
      events,
      told,
      calendarOf,
      timeZoneOf: key => calendarOf(key).timeZone,
      context,
      now,
      readInternal: rights.readInternal,
    }),
  };
}

/** Whoever took an action may have stopped a clock. */
function pausers(
  events: readonly { actor?: string; body: { kind: string } }[],
): string[] {
  return events.flatMap(({ actor, body }) =>
    actor && (body.kind === 'transition' || body.kind === 'created')
      ? [actor]
      : [],
  );
}

function reasonForNone(
  definitions: DefinitionSnapshot,
  subject: SlaSubject,
): TicketSla['none'] {
  if (subject.type === 'change') {
    return 'changesHaveNone';
  }
  return choosePolicy(policiesOf(definitions), subject)
    ? 'noTarget'
    : 'noPolicy';
}

async function preview(
  { tools, calendars }: SlaHandlerOptions,
  caller: Caller,
  query: EndpointInput<'previewSla'>['body'],
): Promise<SlaPreview> {
  const definitions = await tools.definitions.current();
  const subject = subjectToCome(definitions, caller, query);
  const now = tools.clock.now();
  return {
    targets: SLA_METRICS.flatMap(metric => {
      const term = draftTerm(policiesOf(definitions), subject, metric, {
        startedAt: now,
        seq: 1,
        calendarOf: name => calendars.current(definitions, name),
      });
      const written = term?.basis?.written;
      if (!term || !written || !parseDuration(written)) {
        return [];
      }
      const keyed = calendars.current(
        definitions,
        policiesOf(definitions).find(({ name }) => name === term.basis!.policy)!
          .calendar,
      );
      const due = keyed?.calendar.add(now, term.target);
      return due === undefined
        ? []
        : [
            {
              metric,
              targetMs: term.target,
              written,
              dueAt: isoInstant(due),
            },
          ];
    }),
  };
}

/** The ticket as it would be filed: what the form leaves out has a default. */
function subjectToCome(
  definitions: DefinitionSnapshot,
  caller: Caller,
  query: EndpointInput<'previewSla'>['body'],
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
