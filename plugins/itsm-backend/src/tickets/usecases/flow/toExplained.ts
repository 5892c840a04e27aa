import { isOpen } from '@mesa-itsm/backstage-plugin-itsm-common';
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
 * What waits for a problem is resolved with it once it is really fixed, and
 * goes on when it is cancelled: nobody looks into it any more. An accepted
 * risk moves nothing (Mesa semantics 3.5).
 *
 * @internal
 */
export async function toExplained(
  flow: Flow,
  { record, action, input }: TakenAction,
): Promise<Step[]> {
  const isFixed = action === 'resolve' && input.outcome === 'fixed';
  if (!isFixed && action !== 'cancel') {
    return [];
  }
  const explained = await linkedHere(flow, record, 'problem');
  const waiting = explained.filter(
    ({ state }) =>
      state.status === 'pending' &&
      waitsFor(flow.definitions, state.pendingReason) === 'problem',
  );
  const steps: Step[] = [];
  for (const ticket of waiting) {
    const { id } = ticket;
    if (!isFixed) {
      const others = await linkedBeside(flow, id, 'problem', record.id);
      // It goes on waiting while another problem is looked into.
      if (!others.some(other => isOpen(other.state.status))) {
        const automatic = 'problem_cancelled';
        steps.push({ id, action: 'resume', input: {}, automatic });
      }
      continue;
    }
    const solution = await flowText(flow.tools, flow.uow, 'causeFixed', ticket);
    steps.push({
      id,
      action: 'resolve',
      input: { resolutionCode: 'problem-fixed', solution },
      automatic: 'problem_fixed',
    });
  }
  return steps;
}
