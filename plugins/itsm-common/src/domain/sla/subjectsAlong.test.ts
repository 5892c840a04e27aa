import type { TicketEventBody } from '../events/ticketEvents';
import type { SlaLogEntry } from './slaEntries';
import { subjectsAlong } from './subjectsAlong';

const entry = (
  seq: number,
  at: number,
  body: TicketEventBody,
): SlaLogEntry => ({
  seq,
  at,
  visibility: 'public',
  byStaff: true,
  body,
});
const changed = (field: string, to: unknown): TicketEventBody => ({
  kind: 'edited',
  changes: { [field]: { to } },
});
const linked = (
  ref: string,
  role: 'primary' | 'affected',
  kind: 'entity_linked' | 'entity_unlinked' = 'entity_linked',
): TicketEventBody => ({ kind, entity: { ref, role, title: ref } });

describe('what decides about targets along a log', () => {
  const log = [
    entry(1, 0, {
      kind: 'created',
      changes: { priorityComputed: { to: 3 }, offering: { to: 'web' } },
    }),
    entry(2, 0, linked('system:default/a', 'primary')),
    entry(3, 5, { kind: 'comment', text: 'Hello' }),
    entry(4, 6, changed('priorityOverride', 1)),
    entry(5, 7, linked('system:default/a', 'primary', 'entity_unlinked')),
    entry(6, 7, linked('system:default/b', 'primary')),
    entry(7, 7, changed('priorityOverride', undefined)),
    entry(8, 8, linked('system:default/c', 'affected')),
  ];

  it('is what it was filed with, until an entry changes it', () => {
    const subjects = subjectsAlong('incident', log);
    const filed = {
      type: 'incident',
      priority: 3,
      offering: 'web',
      entity: 'system:default/a',
    };
    expect([1, 2, 3].map(subjects.at)).toEqual([filed, filed, filed]);
    expect(subjects.at(4)).toEqual({ ...filed, priority: 1 });
    // Entries of one instant count as one.
    const last = { ...filed, entity: 'system:default/b' };
    expect([5, 6, 7, 8].map(subjects.at)).toEqual([last, last, last, last]);
    expect([...subjects.changedAt]).toEqual([4, 7]);
  });

  it('goes on from how the ticket stood', () => {
    const subjects = subjectsAlong('incident', log.slice(4), {
      priorityComputed: 3,
      priorityOverride: 1,
      offering: 'web',
      primaryEntity: 'system:default/a',
    });
    expect([...subjects.changedAt]).toEqual([7]);
    const same = subjectsAlong('incident', log.slice(7), {
      priorityComputed: 3,
    });
    expect([...same.changedAt]).toEqual([]);
  });
});
