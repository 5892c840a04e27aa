import { isOpen } from '@mesa-itsm/backstage-plugin-itsm-common';
import { waitsFor } from '../../waitsFor';
import {
  type Flow,
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
    if (!isFixed && (await isLookedInto(flow, id, record.id))) {
      continue;
    }
    if (!isFixed) {
      steps.push({
        id,
        action: 'resume',
        input: {},
        automatic: 'problem_cancelled',
      });
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

/** Whether another problem that may explain it is still open. */
async function isLookedInto(
  { tools, uow }: Flow,
  ticket: number,
  problem: number,
): Promise<boolean> {
  const links = await tools.store.links(uow.trx, ticket);
  const others = await tools.store.byIds(
    uow.trx,
    links
      .filter(link => link.kind === 'problem' && link.from === ticket)
      .map(link => link.to)
      .filter(id => id !== problem),
  );
  return others.some(other => isOpen(other.state.status));
}
