import {
  isOpen,
  type TransitionInput,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { TicketRecord } from '../../TicketRecord';
import { waitsFor } from '../../waitsFor';
import {
  type Flow,
  linkedHere,
  type Step,
  type TakenAction,
} from './flowTypes';
import { flowText } from './flowTexts';
import { hasWaitFrom } from './waitFromAbove';

/** Waits that go down from a parent (Mesa semantics 3.5). */
const FLOWING_WAITS: ReadonlySet<string> = new Set([
  'change',
  'problem',
  'supplier',
]);

const automatic = 'parent_moved' as const;

/**
 * Work, waiting and resolution of an incident go down to the incidents below
 * it. Requests that support it are worked for themselves; those still open
 * when it is resolved are told of.
 *
 * @internal
 */
export async function toChildren(
  flow: Flow,
  taken: TakenAction,
): Promise<Step[]> {
  const steps: Step[] = [];
  for (const child of await childrenOf(flow, taken.record)) {
    if (child.type === 'incident') {
      steps.push(...(await toChild(flow, taken, child)));
    } else if (taken.action === 'resolve' && isOpen(child.state.status)) {
      steps.push({ id: child.id, input: {}, automatic });
    }
  }
  return steps;
}

/** In place of one that is over stands what lies below it. */
async function childrenOf(
  flow: Flow,
  record: TicketRecord,
): Promise<TicketRecord[]> {
  const found: TicketRecord[] = [];
  for (const child of await linkedHere(flow, record, 'parent')) {
    const isOver = child.type === 'incident' && !isOpen(child.state.status);
    found.push(...(isOver ? await childrenOf(flow, child) : [child]));
  }
  return found;
}

async function toChild(
  flow: Flow,
  taken: TakenAction,
  child: TicketRecord,
): Promise<Step[]> {
  const { record, action, input } = taken;
  const { id, state } = child;
  const isWorked = record.state.status === 'in_progress';
  switch (action) {
    case 'resume':
    case 'dispatch':
    case 'cancel':
      // Only the wait that came down from here ends when the parent's does.
      if (
        taken.wasWaitingFor !== undefined &&
        (await hasWaitFrom(flow.tools, flow.uow, child, record.ref))
      ) {
        return [{ id, action: 'resume', input: {}, automatic }];
      }
      return action === 'resume' && isWorked && state.status !== 'in_progress'
        ? [{ id, action: 'start', input: {}, automatic }]
        : [];
    case 'start':
      return isWorked && state.status !== 'in_progress'
        ? [{ id, action, input: {}, automatic }]
        : [];
    case 'pend':
      return flows(flow, input.reason)
        ? [{ id, action, input, automatic }]
        : [];
    case 'resolve':
      return [
        { id, action, input: await passedDown(flow, taken, child), automatic },
      ];
    default:
      return [];
  }
}

function flows({ definitions }: Flow, reason: string | undefined): boolean {
  return FLOWING_WAITS.has(waitsFor(definitions, reason) ?? '');
}

/**
 * What a restricted parent says is not for the people of its children, nor
 * what the desk alone knows of its cause.
 */
async function passedDown(
  { tools, uow }: Flow,
  { record, input }: TakenAction,
  child: TicketRecord,
): Promise<TransitionInput> {
  if (!record.state.restricted) {
    return input;
  }
  const { cause: _, ...rest } = input;
  return { ...rest, solution: await flowText(tools, uow, 'causeFixed', child) };
}
