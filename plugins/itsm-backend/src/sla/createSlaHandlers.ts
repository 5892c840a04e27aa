import {
  choosePolicy,
  type SlaSubject,
  type TicketSla,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';
import type { DefinitionSnapshot } from '../definitions/Definitions';
import type { Handlers } from '../http/handlers';
import type { TicketReader } from '../tickets/TicketReader';
import type { TicketToolbox } from '../tickets/usecases/TicketToolbox';
import { isoInstant } from '../tickets/views/ticketSummaryView';
import type { Sla } from './createSla';
import { explainTicket } from './explainTicket';
import { policiesOf } from './policiesOf';
import { previewSla } from './previewSla';
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
    previewSla: ({ caller, body }) => previewSla(options, caller, body),
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
