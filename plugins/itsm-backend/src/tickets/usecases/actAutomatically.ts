import {
  applyTransition,
  type AutomaticReason,
  diffStates,
  findRule,
  LIFECYCLES,
  type TicketAction,
  type TransitionInput,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type { TicketRecord } from '../TicketRecord';
import type { Author } from '../TicketWriter';
import type { TicketToolbox } from './TicketToolbox';

/** An action that follows from something else. @internal */
export interface AutomaticAction {
  action: TicketAction;
  input: TransitionInput;
  automatic: AutomaticReason;
  /** The ticket from which it came, such as the parent. */
  because?: string;
  /** Whose doing it followed from; the system's when it is left out. */
  author?: Author;
}

/**
 * Takes an action of the life cycle that nobody asked for by itself.
 *
 * @param record - locked
 * @returns the ticket as it is then; undefined when its table has no such
 *   action where it stands
 * @internal
 */
export async function actAutomatically(
  tools: TicketToolbox,
  uow: UnitOfWork,
  record: TicketRecord,
  { action, input, automatic, because, author }: AutomaticAction,
): Promise<TicketRecord | undefined> {
  const rule = findRule(LIFECYCLES[record.type], action, record.state);
  if (!rule) {
    return undefined;
  }
  const state = applyTransition(
    record.state,
    rule,
    input,
    author?.person,
    Math.max(uow.now, record.lastEventAt),
  );
  return tools.writer.update(uow, record, {
    state,
    events: [
      {
        author: author ?? { byStaff: false },
        visibility: 'public',
        body: {
          kind: 'transition',
          action,
          automatic,
          ...(because ? { because } : {}),
          changes: diffStates(record.state, state),
        },
      },
    ],
  });
}
