/**
 * Counts of a Jest result (`--json`). A file that could not run at all counts
 * as one failure, and so does a run that failed without naming a test.
 */
export function countJest(result) {
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && result.success === false ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** Counts of a Playwright result (`--reporter=json`). A flaky story passed in the end. */
export function countPlaywright(result) {
  const { expected, flaky, unexpected, skipped } = result.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + result.errors.length,
    skipped,
  };
}

/** Counts of the closing lines that Node's test runner prints in TAP. */
export function countTap(output) {
  const figure = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return {
    passed: figure('pass'),
    failed: figure('fail') + figure('cancelled'),
    skipped: figure('skipped') + figure('todo'),
  };
}

/** Adds counts up. */
export function addCounts(...counts) {
  return counts.reduce((sum, next) => ({
    passed: sum.passed + next.passed,
    failed: sum.failed + next.failed,
    skipped: sum.skipped + next.skipped,
  }));
}

/** The closing line of a run; what was skipped is said on a line of its own before. */
export function closingLines({ passed, failed, skipped }) {
  const lines = skipped > 0 ? [`${skipped} skipped`] : [];
  return [...lines, `${passed} passed, ${failed} failed`].join('\n');
}
