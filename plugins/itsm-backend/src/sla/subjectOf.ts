import {
  type SlaSubject,
  type SlaSubjectFacts,
  toSlaSubject,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { TicketRecord } from '../tickets/TicketRecord';

type Subject = Pick<TicketRecord, 'type' | 'state' | 'primaryEntity'>;

/** What of a ticket decides about its targets. @internal */
export function subjectFacts({
  state,
  primaryEntity,
}: Pick<Subject, 'state' | 'primaryEntity'>): SlaSubjectFacts {
  return { ...state, ...(primaryEntity ? { primaryEntity } : {}) };
}

/** What decides about the targets of a ticket. @internal */
export function subjectOf(record: Subject): SlaSubject {
  return toSlaSubject(record.type, subjectFacts(record));
}
