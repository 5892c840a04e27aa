/** Causes below this say nothing new. */
const DEEPEST = 5;

/**
 * Why something failed, with what lay behind it, for the log alone: these are
 * the words of other servers, with their statements and addresses. On one
 * line, so that they do not look like lines of our own.
 *
 * @internal
 */
export function reasonOf(error: unknown): string {
  const reasons: string[] = [];
  let inner = error;
  while (inner && reasons.length < DEEPEST) {
    reasons.push(String(inner));
    inner = (inner as { cause?: unknown }).cause;
  }
  return reasons.join('; caused by ').replace(/\s*[\r\n]+\s*/g, ' ');
}
