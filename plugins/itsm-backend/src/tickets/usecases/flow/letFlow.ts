import { isOpen } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { TicketRecord } from '../../TicketRecord';
import type { Author } from '../../TicketWriter';
import { actAutomatically } from '../actAutomatically';
import type { Flow, Step, TakenAction } from './flowTypes';
import { toChildren } from './toChildren';
import { toExplained } from './toExplained';
import { toFixed } from './toFixed';

/** References of tickets that went along, and of open ones that could not. */
interface FlowResult {
  moved: string[];
  stayed: string[];
}

/**
 * Lets an action flow to the tickets that depend on this one (Mesa semantics
 * 3.5). The system acts on them, whoever may read them; all of it happens in
 * the one unit of work, so that nothing is left half done. What went along,
 * and what is open and could not, is written to the internal log.
 *
 * @param author - who took the action
 * @param reach - every ticket that may be moved, locked; brought up to date
 * @internal
 */
export async function letFlow(
  flow: Flow,
  taken: TakenAction,
  author: Author,
): Promise<void> {
  const result: FlowResult = { moved: [], stayed: [] };
  await spread(flow, taken, result);
  // On several ways to one ticket, the way that moved it counts.
  result.stayed = [...new Set(result.stayed)].filter(
    ref => !result.moved.includes(ref),
  );
  if (result.moved.length + result.stayed.length === 0) {
    return;
  }
  const { store, writer } = flow.tools;
  // As it is by now: its links were written after the action.
  const record = (await store.lock(flow.uow, taken.record.ref))!;
  await writer.update(flow.uow, record, {
    state: record.state,
    events: [
      { author, visibility: 'internal', body: { kind: 'flowed', ...result } },
    ],
  });
}

async function spread(
  flow: Flow,
  taken: TakenAction,
  result: FlowResult,
): Promise<void> {
  for (const step of await stepsAfter(flow, taken)) {
    const moved = await take(flow, step, taken.record);
    if (moved) {
      result.moved.push(moved.record.ref);
      await spread(flow, moved, result);
    } else {
      const { ref, state } = flow.reach.get(step.id)!;
      // One that is over already needs nothing.
      if (isOpen(state.status)) {
        result.stayed.push(ref);
      }
    }
  }
}

async function stepsAfter(flow: Flow, taken: TakenAction): Promise<Step[]> {
  switch (taken.record.type) {
    case 'incident':
      return toChildren(flow, taken);
    case 'problem':
      return toExplained(flow, taken);
    case 'change':
      return toFixed(flow, taken);
    default:
      return [];
  }
}

async function take(
  { tools, uow, reach }: Flow,
  { id, action, input, automatic }: Step,
  because: TicketRecord,
): Promise<TakenAction | undefined> {
  const record = reach.get(id)!;
  const written =
    action &&
    (await actAutomatically(tools, uow, record, {
      action,
      input,
      automatic,
      because: because.ref,
    }));
  if (!action || !written) {
    // Over already, or further on than this would take it.
    return undefined;
  }
  reach.set(id, written);
  const { pendingReason } = record.state;
  return {
    record: written,
    action,
    input,
    ...(pendingReason ? { wasWaitingFor: pendingReason } : {}),
  };
}
