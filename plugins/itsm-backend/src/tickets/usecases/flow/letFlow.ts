import {
  applyTransition,
  type AutomaticReason,
  diffStates,
  findRule,
  isFinal,
  isOpen,
  LIFECYCLES,
  type TicketAction,
  type TransitionInput,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../../database/UnitOfWork';
import type { DefinitionSnapshot } from '../../../definitions/Definitions';
import type { TicketRecord } from '../../TicketRecord';
import type { Author } from '../../TicketWriter';
import { waitsFor } from '../../waitsFor';
import type { TicketToolbox } from '../TicketToolbox';
import { causeFixed } from './flowTexts';

/** An action that was taken on a ticket, and what it may set going. @internal */
export interface TakenAction {
  /** The ticket as it is after the action. */
  record: TicketRecord;
  action: TicketAction;
  input: TransitionInput;
  /** Reason for which it was waiting before the action. */
  wasWaitingFor?: string;
}

interface Step {
  id: number;
  action: TicketAction;
  input: TransitionInput;
  automatic: AutomaticReason;
}

interface Flow {
  tools: TicketToolbox;
  uow: UnitOfWork;
  definitions: DefinitionSnapshot;
  reach: Map<number, TicketRecord>;
}

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

/** Waits that go down from a parent (Mesa semantics 3.5). */
const FLOWING_WAITS: ReadonlySet<string> = new Set([
  'change',
  'problem',
  'supplier',
]);

/** Work, waiting and resolution of an incident go down to its children. */
async function toChildren(
  flow: Flow,
  { record, action, input, wasWaitingFor }: TakenAction,
): Promise<Step[]> {
  const children = (await linked(flow, record, 'parent')).filter(
    child => child.type === 'incident',
  );
  const automatic = 'parent_moved' as const;
  const isWorked = record.state.status === 'in_progress';
  return children.flatMap(({ id, state }): Step[] => {
    switch (action) {
      case 'start':
      case 'resume':
        // Only the wait that came down from here ends with it.
        if (
          action === 'resume' &&
          state.status === 'pending' &&
          wasWaitingFor !== undefined &&
          state.pendingReason === wasWaitingFor &&
          FLOWING_WAITS.has(waitsFor(flow.definitions, wasWaitingFor) ?? '')
        ) {
          return [{ id, action: 'resume', input: {}, automatic }];
        }
        return isWorked && state.status !== 'in_progress'
          ? [{ id, action: 'start', input: {}, automatic }]
          : [];
      case 'pend':
        return FLOWING_WAITS.has(waitsFor(flow.definitions, input.reason) ?? '')
          ? [{ id, action, input, automatic }]
          : [];
      case 'resolve':
        return [
          { id, action, input: passedDown(flow, record, input), automatic },
        ];
      default:
        return [];
    }
  });
}

/** What a restricted parent says is not for the people of its children. */
function passedDown(
  { tools }: Flow,
  { state }: TicketRecord,
  input: TransitionInput,
): TransitionInput {
  return state.restricted
    ? { ...input, solution: causeFixed(tools.defaultLanguage) }
    : input;
}

/** What waits for a problem is resolved with it, once it is really fixed. */
async function toExplained(
  flow: Flow,
  { record, action, input }: TakenAction,
): Promise<Step[]> {
  if (action !== 'resolve' || input.outcome !== 'fixed') {
    return [];
  }
  const explained = await linked(flow, record, 'problem');
  return explained
    .filter(
      ({ state }) =>
        state.status === 'pending' &&
        waitsFor(flow.definitions, state.pendingReason) === 'problem',
    )
    .map(({ id }) => ({
      id,
      action: 'resolve',
      input: {
        resolutionCode: 'problem-fixed',
        solution: causeFixed(flow.tools.defaultLanguage),
      },
      automatic: 'problem_fixed',
    }));
}

/**
 * A change that is over ends the waiting for it; a successful one resolves
 * the problems that wait for nothing else.
 */
async function toFixed(flow: Flow, { record }: TakenAction): Promise<Step[]> {
  const { status, outcome } = record.state;
  if (!isFinal(record.type, status)) {
    return [];
  }
  const automatic = 'change_made' as const;
  const steps: Step[] = [];
  for (const { id, type, state } of await linked(flow, record, 'fix')) {
    if (!(await isLastFix(flow, id, record.id))) {
      continue;
    }
    if (type === 'problem') {
      const isFixed =
        outcome === 'successful' &&
        state.status === 'fix_in_progress' &&
        state.rootCause !== undefined;
      if (isFixed) {
        const solution = causeFixed(flow.tools.defaultLanguage);
        const input = { outcome: 'fixed' as const, solution };
        steps.push({ id, action: 'resolve', input, automatic });
      }
    } else if (waitsFor(flow.definitions, state.pendingReason) === 'change') {
      steps.push({ id, action: 'resume', input: {}, automatic });
    }
  }
  return steps;
}

async function linked(
  { tools, uow, reach }: Flow,
  { id }: TicketRecord,
  kind: 'parent' | 'problem' | 'fix',
): Promise<TicketRecord[]> {
  const links = await tools.store.linkedFrom(uow.trx, [id], kind);
  return links.flatMap(link => reach.get(link.from) ?? []);
}

/** Whether no other change is still to come for it. */
async function isLastFix(
  { tools, uow }: Flow,
  problem: number,
  change: number,
): Promise<boolean> {
  const links = await tools.store.links(uow.trx, problem);
  const others = await tools.store.byIds(
    uow.trx,
    links
      .filter(link => link.kind === 'fix' && link.from === problem)
      .map(link => link.to)
      .filter(id => id !== change),
  );
  return others.every(other => isFinal(other.type, other.state.status));
}

async function take(
  { tools, uow, reach }: Flow,
  { id, action, input, automatic }: Step,
  because: TicketRecord,
): Promise<TakenAction | undefined> {
  const record = reach.get(id)!;
  const rule = findRule(LIFECYCLES[record.type], action, record.state);
  if (!rule) {
    // Over already, or further on than this would take it.
    return undefined;
  }
  const state = applyTransition(
    record.state,
    rule,
    input,
    undefined,
    Math.max(uow.now, record.lastEventAt),
  );
  const written = await tools.writer.update(uow, record, {
    state,
    events: [
      {
        author: { byStaff: false },
        visibility: 'public',
        body: {
          kind: 'transition',
          action,
          automatic,
          because: because.ref,
          changes: diffStates(record.state, state),
        },
      },
    ],
  });
  reach.set(id, written);
  const { pendingReason } = record.state;
  return {
    record: written,
    action,
    input,
    ...(pendingReason ? { wasWaitingFor: pendingReason } : {}),
  };
}
