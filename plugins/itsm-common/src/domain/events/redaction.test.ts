import fc from 'fast-check';
import { newTicket } from '../lifecycle/ticketFixture';
import type { TicketState } from '../tickets/ticketState';
import { foldTicketEvents } from './foldTicketEvents';
import { lastChanges, redactableIn, redactFromLog } from './redaction';
import { diffStates, type TicketEvent } from './ticketEvents';

/** The log of a ticket that was filed and then edited some times. */
function logOf(...states: Partial<TicketState>[]): TicketEvent[] {
  let before: Partial<TicketState> = {};
  return states.map((edits, index) => {
    const after = { ...newTicket(), ...before, ...edits };
    const changes = diffStates(before, after);
    before = after;
    return {
      seq: index + 1,
      at: index,
      visibility: 'public',
      body: { kind: index === 0 ? 'created' : 'edited', changes },
    };
  });
}

/** The log once an entry is redacted. */
function redact(log: readonly TicketEvent[], seq: number): TicketEvent[] {
  const changed = new Map(redactFromLog(log, seq).map(it => [it.seq, it]));
  return log.map(event => changed.get(event.seq) ?? event);
}

const redactable = (log: readonly TicketEvent[], seq: number) =>
  redactableIn(log[seq - 1], lastChanges(log));

describe('a redaction', () => {
  const log = logOf(
    { title: 'Access', description: 'It is hunter2' },
    { description: 'It is secret' },
    { description: 'I sent it by telephone', urgency: 'low' },
  );

  it.each([1, 2])('takes an earlier value out of entry %s', seq => {
    const text = JSON.stringify(redact(log, seq));
    expect(text).not.toContain('hunter2');
    expect(text).toContain('by telephone');
  });

  it('takes out both values of an entry in the middle, wherever told', () => {
    expect(JSON.stringify(redact(log, 2))).not.toContain('secret');
    expect(redact(log, 2)[2].body).toEqual({
      kind: 'edited',
      changes: {
        description: { to: 'I sent it by telephone', redacted: true },
        urgency: { from: newTicket().urgency, to: 'low' },
      },
    });
  });

  it('leaves what holds, and says so', () => {
    expect(redactable(log, 1)).toEqual({
      text: false,
      fields: ['description'],
      standing: ['title', 'fields'],
    });
    expect(redactable(log, 3)).toEqual({
      text: false,
      fields: ['description'],
      standing: ['description'],
    });
    const filed = logOf({ description: 'It is hunter2' });
    expect(redactable(filed, 1).fields).toEqual([]);
    expect(redactFromLog(filed, 1)).toEqual([]);
  });

  it('finds nothing a second time', () => {
    const once = redact(log, 1);
    expect(redactable(once, 1).fields).toEqual([]);
    expect(redactFromLog(once, 1)).toEqual([]);
  });

  it('takes the text of an entry, and nothing of a redaction', () => {
    const comment: TicketEvent = {
      seq: 4,
      at: 4,
      visibility: 'public',
      body: { kind: 'comment', text: 'It is hunter2' },
    };
    expect(redactFromLog([...log, comment], 4)).toEqual([
      { ...comment, body: { kind: 'comment' } },
    ]);
    const redaction: TicketEvent = {
      seq: 5,
      at: 5,
      visibility: 'internal',
      body: { kind: 'entry_redacted', seq: 4, reason: 'A password' },
    };
    expect(redactFromLog([...log, comment, redaction], 5)).toEqual([]);
  });

  it('never changes what the log tells of the ticket', () => {
    const text = fc.constantFrom('a', 'b', 'c');
    const edit = fc.record(
      {
        title: text,
        description: text,
        fields: fc.dictionary(fc.constant('page'), text),
        solution: fc.option(text, { nil: undefined }),
        cancelReason: fc.option(text, { nil: undefined }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 8 }),
        (edits, seqs) => {
          const before = logOf(...edits);
          const after = seqs.reduce(redact, before);
          expect(foldTicketEvents(after)).toEqual(foldTicketEvents(before));
          for (const { body } of after) {
            expect('changes' in body && Object.keys(body.changes)).toEqual(
              Object.keys(
                (
                  before[after.findIndex(it => it.body === body)].body as {
                    changes: object;
                  }
                ).changes,
              ),
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
