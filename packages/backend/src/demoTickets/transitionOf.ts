import type { TransitionRequest } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { OfficeTime } from './createOfficeTime';
import type { DemoActionStep, DemoMoment } from './DemoScenario';

/** What an action is turned into a request with. */
export interface ActionContext {
  office: OfficeTime;
  /** When it is taken, UTC milliseconds. */
  at: number;
  /** When the ticket was filed, UTC milliseconds. */
  filedAt: number;
  /** The reference of a ticket by its id in the scenarios. */
  refOf(id: string): string;
}

/** What a step of the life cycle says to the desk, but for the version. */
export function transitionOf(
  step: DemoActionStep,
  context: ActionContext,
): Omit<TransitionRequest, 'version'> {
  const action = step.do;
  const moment = (told: DemoMoment | undefined) =>
    told &&
    new Date(context.office.momentOf(context.filedAt, told)).toISOString();
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
      const { office, at } = context;
      const resumeAt =
        resumeIn === undefined
          ? undefined
          : new Date(office.addWorkingDays(at, resumeIn)).toISOString();
      return { action, reason, comment, resumeAt };
    }
    case 'resolve':
      return { action, ...resolutionOf(step, context) };
    case 'implement':
      return { action, actualStart: moment(step.began) };
    case 'complete': {
      const { outcome, ended, comment } = step;
      return { action, outcome, actualEnd: moment(ended), comment };
    }
    case 'record_after_fact': {
      const { outcome, began, ended, comment } = step;
      return {
        action,
        outcome,
        actualStart: moment(began),
        actualEnd: moment(ended),
        comment,
      };
    }
    default:
      // The others name their answers as the desk does.
      return { action, ...answersOf(step) };
  }
}

/** What a step says beyond who takes it and when. */
export function answersOf<T extends object>(
  step: T,
): Omit<T, 'after' | 'by' | 'on' | 'do'> {
  const entries = Object.entries(step).filter(
    ([key]) => !['after', 'by', 'on', 'do'].includes(key),
  );
  return Object.fromEntries(entries) as Omit<T, 'after' | 'by' | 'on' | 'do'>;
}

function resolutionOf(
  step: Extract<DemoActionStep, { do: 'resolve' }>,
  { refOf }: ActionContext,
): Partial<TransitionRequest> {
  if (step.outcome !== undefined) {
    const { outcome, rootCause, solution, comment } = step;
    return { outcome, rootCause, solution, comment };
  }
  const { code = 'fulfilled', solution, cause, causedBy } = step;
  return {
    resolutionCode: code,
    solution,
    cause,
    causedBy: causedBy && refOf(causedBy),
  };
}

function groupRef(name: string): string {
  return `group:default/${name}`;
}
