import type {
  EntityEffect,
  EntityRole,
  SlaSummary,
  TicketState,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { TicketResource } from '@mesa-itsm/backstage-plugin-itsm-node';
import type { TicketParties } from '../access/TicketAuthority';

/** A stored ticket. @internal */
export interface TicketRecord {
  id: number;
  type: TicketType;
  ref: string;
  version: number;
  lastSeq: number;
  lastPublicSeq: number;
  /** Instant of the newest log entry. */
  lastEventAt: number;
  createdAt: number;
  /** Instant of the newest public entry. */
  updatedAt: number;
  state: TicketState;
  primaryEntity?: string;
  /** What lists need to know of its clocks. */
  sla: SlaSummary;
}

/** A catalog entity on a ticket. @internal */
export interface TicketEntityRow {
  ref: string;
  role: EntityRole;
  effect?: EntityEffect;
  title: string;
  /** The catalog has it no more. */
  missing?: boolean;
}

/** Who may read a ticket, and why. @internal */
export interface AccessRow {
  principal: string;
  reason: AccessReason;
}

/** @internal */
export type AccessReason =
  | 'requester'
  | 'beneficiary'
  | 'opener'
  | 'assignee'
  | 'team'
  | 'unit'
  | 'watcher'
  | 'named'
  /** Owns an entity that is linked by hand. */
  | 'owner';

/** What hangs on a ticket and rights depend on. @internal */
export interface TicketSurroundings {
  entities: readonly TicketEntityRow[];
  /** Person ids. */
  watchers: readonly string[];
  named: readonly string[];
  access: readonly AccessRow[];
}

/** The ticket as permission rules see it. @internal */
export function resourceOf(
  record: TicketRecord,
  around: Pick<TicketSurroundings, 'access' | 'entities'>,
): TicketResource {
  return {
    ref: record.ref,
    type: record.type,
    status: record.state.status,
    team: record.state.team,
    ...(record.state.unit ? { unit: record.state.unit } : {}),
    restricted: record.state.restricted,
    principals: around.access.map(row => row.principal),
    entities: around.entities.map(row => row.ref),
  };
}

/** @internal */
export function partiesOf(
  record: TicketRecord,
  around: Pick<TicketSurroundings, 'named'>,
): TicketParties {
  const { requester, beneficiary, openedBy, assignee, implementers } =
    record.state;
  return {
    requester,
    beneficiary,
    openedBy,
    ...(assignee ? { assignee } : {}),
    ...(implementers ? { implementers } : {}),
    named: around.named,
  };
}
