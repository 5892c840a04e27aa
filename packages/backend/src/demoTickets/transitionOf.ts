import type {
  RequestAction,
  TransitionRequest,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { OfficeTime } from './createOfficeTime';
import type { DemoStep } from './DemoScenario';

type ActionStep = Extract<DemoStep, { do: RequestAction }>;

/** What a step of the life cycle says to the desk, but for the version. */
export function transitionOf(
  step: ActionStep,
  office: OfficeTime,
  at: number,
): Omit<TransitionRequest, 'version'> {
  const action = step.do;
  switch (step.do) {
    case 'dispatch':
      return { action, team: groupRef(step.team), note: step.note };
    case 'assign':
      return {
        action,
        team: groupRef(step.team),
        assignee: `user:default/${step.assignee}`,
        note: step.note,
      };
    case 'pend': {
      const { reason, comment, resumeIn } = step;
      const resumeAt =
        resumeIn === undefined
          ? undefined
          : new Date(office.addWorkingDays(at, resumeIn)).toISOString();
      return { action, reason, comment, resumeAt };
    }
    case 'resume':
      return { action, note: step.note };
    case 'resolve': {
      const { code = 'fulfilled', solution, cause } = step;
      return { action, resolutionCode: code, solution, cause };
    }
    case 'reopen':
    case 'close':
      return { action, comment: step.comment };
    case 'cancel':
      return { action, reason: step.reason };
    default:
      return { action };
  }
}

function groupRef(name: string): string {
  return `group:default/${name}`;
}
