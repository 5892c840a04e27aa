import { newTicket } from '../lifecycle/ticketFixture';
import { foldTicketEvents } from './foldTicketEvents';
import { diffStates, type TicketEvent } from './ticketEvents';

const event = (seq: number, body: TicketEvent['body']): TicketEvent => ({
  seq,
  at: seq,
  visibility: 'public',
  body,
});

describe('diffStates', () => {
  it('tells what was, what is, and nothing of the rest', () => {
    expect(
      diffStates(
        newTicket({ assignee: 'p-bruno', fields: { a: ['x'] } }),
        newTicket({ solution: 'Done', fields: { a: ['x', 'y'] } }),
      ),
    ).toEqual({
      assignee: { from: 'p-bruno' },
      solution: { to: 'Done' },
      fields: { from: { a: ['x'] }, to: { a: ['x', 'y'] } },
    });
  });

  it('finds nothing between equal states', () => {
    expect(diffStates(newTicket(), newTicket())).toEqual({});
  });
});

describe('foldTicketEvents', () => {
  it('passes over entries that change nothing', () => {
    const created = event(1, {
      kind: 'created',
      changes: diffStates({}, newTicket()),
    });
    const comment = event(2, { kind: 'comment', text: 'Hello' });
    expect(foldTicketEvents([created, comment])).toEqual(newTicket());
  });
});
