import { isFinal } from '@mesa-itsm/backstage-plugin-itsm-common';
import { waitsFor } from '../../waitsFor';
import {
  type Flow,
  linkedHere,
  type Step,
  type TakenAction,
} from './flowTypes';
import { flowText } from './flowTexts';

/**
 * A change that is over ends the waiting for it; a successful one resolves
 * the problems that wait for nothing else.
 *
 * @internal
 */
export async function toFixed(
  flow: Flow,
  { record }: TakenAction,
): Promise<Step[]> {
  const { status, outcome } = record.state;
  if (!isFinal(record.type, status)) {
    return [];
  }
  const automatic = 'change_made' as const;
  const steps: Step[] = [];
  for (const ticket of await linkedHere(flow, record, 'fix')) {
    const { id, type, state } = ticket;
    if (!(await isLastFix(flow, id, record.id))) {
      continue;
    }
    if (type === 'problem') {
      const isFixed =
        outcome === 'successful' &&
        state.status === 'fix_in_progress' &&
        state.rootCause !== undefined;
      if (isFixed) {
        const solution = await flowText(
          flow.tools,
          flow.uow,
          'causeFixed',
          ticket,
        );
        const input = { outcome: 'fixed' as const, solution };
        steps.push({ id, action: 'resolve', input, automatic });
      }
    } else if (waitsFor(flow.definitions, state.pendingReason) === 'change') {
      steps.push({ id, action: 'resume', input: {}, automatic });
    }
  }
  return steps;
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
