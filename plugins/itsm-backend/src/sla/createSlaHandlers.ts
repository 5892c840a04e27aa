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
import { subjectOf } from './subjectOf';

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

/** So often a ticket is read again that is written to meanwhile. */
const MOST_READS = 3;

async function explain(
  options: SlaHandlerOptions,
  caller: Caller,
  ref: string,
): Promise<TicketSla> {
  for (let count = 1; ; count += 1) {
    const { answer, isWhole } = await explainOnce(options, caller, ref);
    if (isWhole || count === MOST_READS) {
      return answer;
    }
  }
}

/** @returns `isWhole`: nothing was written between clocks and log */
async function explainOnce(
  { reader, tools, store, calendars }: SlaHandlerOptions,
  caller: Caller,
  ref: string,
): Promise<{ answer: TicketSla; isWhole: boolean }> {
  const { record, rights } = await reader.readable(caller, ref);
  const { knex } = tools.database;
  const now = tools.clock.now();
  const runs = await store.runs(knex, record.id);
  if (runs.length === 0) {
    const definitions = await tools.definitions.current();
    const none = reasonForNone(definitions, subjectOf(record));
    return {
      answer: { now: isoInstant(now), clocks: [], none },
      isWhole: true,
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
  const clocks = explainTicket({
    runs,
    events,
    told,
    calendarOf,
    timeZoneOf: key => calendarOf(key).timeZone,
    context,
    now,
    readInternal: rights.readInternal,
  });
  return {
    answer: { now: isoInstant(now), clocks },
    isWhole: events.at(-1)?.seq === record.lastSeq,
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
