import {
  requestLifecycle,
  type TicketCapabilities,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { TicketRights } from '../../access/TicketAuthority';
import type { TicketRecord } from '../TicketRecord';

/** A field that `PATCH` may take. @internal */
export type EditableField = TicketCapabilities['edit'][number];

/**
 * The fields that somebody may edit now. The desk corrects and classifies as
 * long as the ticket is not over; whoever asked may still reword a request
 * that nobody has taken yet.
 *
 * @internal
 */
export function editableFields(
  record: TicketRecord,
  rights: TicketRights,
): EditableField[] {
  const { status, assignee } = record.state;
  if (!rights.update || requestLifecycle.final.includes(status)) {
    return [];
  }
  if (rights.isDesk) {
    return [
      'title',
      'description',
      'impact',
      'urgency',
      'restricted',
      'fields',
    ];
  }
  const isParty =
    rights.relations.has('requester') || rights.relations.has('opener');
  return isParty && status === 'new' && assignee === undefined
    ? ['title', 'description']
    : [];
}
