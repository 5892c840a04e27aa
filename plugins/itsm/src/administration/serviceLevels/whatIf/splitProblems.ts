/** One thing that is wrong with what is proposed. */
export interface ProposalProblem {
  /** Definition and way into it, such as `Calendar/office spec.weekly`. */
  where?: string;
  message: string;
}

/** Where the next problem begins; semicolons also stand inside of messages. */
const NEXT = /; (?=[A-Z][A-Za-z]+\/\S+(?: \S+)? ?: )/;
const PROBLEM = /^([A-Z][A-Za-z]+\/\S+(?: \S+)?|[\w.]+)? ?: (.+)$/s;

/** Takes the one line of a refusal apart, so that it reads as a list. */
export function splitProblems(text: string): ProposalProblem[] {
  return text.split(NEXT).map(part => {
    const [, where, message] = PROBLEM.exec(part) ?? [];
    return message === undefined
      ? { message: part }
      : { ...(where ? { where } : {}), message };
  });
}
