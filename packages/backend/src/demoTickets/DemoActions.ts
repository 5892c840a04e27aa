import type {
  ChangeOutcome,
  ProblemOutcome,
  TicketAction,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DemoMoment } from './DemoScenario';

/** Requests and incidents say how with a code, problems with an outcome. */
type Resolution =
  | {
      /** `fulfilled` when left out, which only requests know. */
      code?: string;
      solution: string;
      cause?: string;
      /** Id of the change that brought an incident about. */
      causedBy?: string;
      outcome?: never;
    }
  | {
      outcome: ProblemOutcome;
      rootCause?: string;
      solution?: string;
      comment?: string;
    };

/**
 * The actions of all life cycles with the answers of a scenario. Actual
 * times hang on the day on which the change was filed.
 */
export interface DemoActions extends Record<TicketAction, object> {
  dispatch: { team: string; note?: string };
  assign: { team: string; assignee: string; note?: string };
  start: object;
  /** `resumeIn` is in working days. */
  pend: { reason: string; resumeIn?: number; comment?: string };
  resume: { note?: string };
  resolve: Resolution;
  reopen: { comment: string };
  close: { comment?: string };
  cancel: { reason: string };
  analyse: { note?: string };
  record_known_error: { rootCause: string; workaround: string };
  start_fix: { note?: string };
  reanalyse: { comment: string };
  submit: { comment?: string };
  validate: { comment?: string };
  approve: { comment: string };
  reject: { reason: string };
  replan: { comment?: string };
  implement: { began?: DemoMoment };
  complete: { outcome: ChangeOutcome; ended?: DemoMoment; comment?: string };
  record_after_fact: {
    outcome: ChangeOutcome;
    began: DemoMoment;
    ended: DemoMoment;
    comment?: string;
  };
  review: { conclusions: string };
}
