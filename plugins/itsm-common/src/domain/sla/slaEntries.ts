import type { TicketEvent } from '../events/ticketEvents';
import type { SlaFacts } from './phaseOf';

/** An entry of the log, as clocks see it. @public */
export interface SlaEntry {
  seq: number;
  at: number;
  /** How the ticket stands after it. */
  facts: SlaFacts;
  /** The desk spoke to the requester. */
  isAnswer: boolean;
  /** What decides about targets may have changed. */
  retargets: boolean;
}

/** What of an entry of the log clocks look at. @public */
export type SlaLogEntry = Pick<
  TicketEvent,
  'seq' | 'at' | 'visibility' | 'body'
> & { byStaff: boolean };

/** What of a ticket moves its clocks; see {@link SlaFacts}. @public */
export const FACTS_OF_CLOCKS = [
  'status',
  'pendingReason',
  'pendingClock',
  'ownedAt',
] as const satisfies readonly (keyof SlaFacts)[];

/**
 * Reads a log as clocks see it.
 *
 * @param before - how the ticket stood before the first of them
 * @param retargets - whether an entry may have changed targets
 * @public
 */
export function* slaEntries(
  events: Iterable<SlaLogEntry>,
  before: Partial<SlaFacts> = {},
  retargets: (event: SlaLogEntry) => boolean = () => true,
): Generator<SlaEntry> {
  const facts: Record<string, unknown> = {};
  for (const key of FACTS_OF_CLOCKS) {
    facts[key] = before[key];
  }
  for (const event of events) {
    const { seq, at, body } = event;
    if ('changes' in body) {
      for (const key of FACTS_OF_CLOCKS) {
        const change = body.changes[key];
        if (change) {
          facts[key] = change.to;
        }
      }
    }
    yield {
      seq,
      at,
      facts: { ...facts } as unknown as SlaFacts,
      isAnswer: isAnswer(event),
      retargets: seq > 1 && retargets(event),
    };
  }
}

/** A public entry in which the desk says something to the requester. */
function isAnswer(entry: SlaLogEntry): boolean {
  const { body, visibility, byStaff } = entry;
  return (
    byStaff &&
    visibility === 'public' &&
    (body.kind === 'comment' ||
      (body.kind === 'transition' && (!!body.text || !!body.textTaken)))
  );
}
