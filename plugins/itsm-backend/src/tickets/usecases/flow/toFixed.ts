import { isFinal } from '@mesa-itsm/backstage-plugin-itsm-common';
import { waitsFor } from '../../waitsFor';
import {
  type Flow,
  linkedBeside,
  linkedHere,
  type Step,
  type TakenAction,
} from './flowTypes';
import { flowText } from './flowTexts';

/**
 * A change that is over ends the waiting for it. The last one of a problem
 * resolves it when one of them was successful.
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
    const others = await linkedBeside(flow, id, 'fix', record.id);
    // Another change is still to come for it.
    if (others.some(other => !isFinal(other.type, other.state.status))) {
      continue;
    }
    if (type === 'problem') {
      const outcomes = [outcome, ...others.map(other => other.state.outcome)];
      const isFixed =
        outcomes.includes('successful') &&
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
