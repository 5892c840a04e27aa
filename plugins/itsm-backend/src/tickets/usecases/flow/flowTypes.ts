import type {
  AutomaticReason,
  TicketAction,
  TransitionInput,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../../database/UnitOfWork';
import type { DefinitionSnapshot } from '../../../definitions/Definitions';
import type { TicketRecord } from '../../TicketRecord';
import type { TicketToolbox } from '../TicketToolbox';

/** An action that was taken on a ticket, and what it may set going. @internal */
export interface TakenAction {
  /** The ticket as it is after the action. */
  record: TicketRecord;
  action: TicketAction;
  input: TransitionInput;
  /** Reason for which it was waiting before the action. */
  wasWaitingFor?: string;
}

/** What the system does next with a ticket that depends on another. @internal */
export interface Step {
  id: number;
  /** Absent: it cannot go along, and people are told. */
  action?: TicketAction;
  input: TransitionInput;
  automatic: AutomaticReason;
}

/** What a flow works with. @internal */
export interface Flow {
  tools: TicketToolbox;
  uow: UnitOfWork;
  definitions: DefinitionSnapshot;
  /** Every ticket that may be moved, locked; brought up to date. */
  reach: Map<number, TicketRecord>;
}

/** The tickets within reach from which links of a kind lead here. @internal */
export async function linkedHere(
  { tools, uow, reach }: Flow,
  { id }: TicketRecord,
  kind: 'parent' | 'problem' | 'fix',
): Promise<TicketRecord[]> {
  const links = await tools.store.linkedFrom(uow.trx, [id], kind);
  return links.flatMap(link => reach.get(link.from) ?? []);
}

/** The others to which links of a kind lead from a ticket. @internal */
export async function linkedBeside(
  { tools, uow }: Flow,
  ticket: number,
  kind: 'problem' | 'fix',
  except: number,
): Promise<TicketRecord[]> {
  const links = await tools.store.links(uow.trx, ticket);
  return tools.store.byIds(
    uow.trx,
    links
      .filter(link => link.kind === kind && link.from === ticket)
      .map(link => link.to)
      .filter(id => id !== except),
  );
}
