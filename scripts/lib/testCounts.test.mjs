import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addCounts,
  closingLines,
  countJest,
  countPlaywright,
  countTap,
} from './testCounts.mjs';

const jest = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};

test('counts the tests of Jest', () => {
  assert.deepEqual(countJest(jest), { passed: 5, failed: 0, skipped: 0 });
});

test('counts a file that cannot run as a failure', () => {
  const result = { ...jest, success: false, numRuntimeErrorTestSuites: 2 };
  assert.equal(countJest(result).failed, 2);
});

test('counts a run that failed without a failed test as a failure', () => {
  assert.equal(countJest({ ...jest, success: false }).failed, 1);
});

test('counts flaky stories as passed and errors outside stories as failed', () => {
  const stats = { expected: 3, flaky: 1, unexpected: 2, skipped: 0 };
  assert.deepEqual(countPlaywright({ stats, errors: [{}] }), {
    passed: 4,
    failed: 3,
    skipped: 0,
  });
});

test('reads the closing lines of TAP', () => {
  const tap =
    '# tests 7\n# pass 4\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n';
  assert.deepEqual(countTap(tap), { passed: 4, failed: 2, skipped: 1 });
});

test('closes with one line that a program can read', () => {
  const sum = addCounts(
    { passed: 1, failed: 2, skipped: 0 },
    { passed: 3, failed: 0, skipped: 1 },
  );
  assert.equal(closingLines(sum), '1 skipped\n4 passed, 2 failed');
  assert.equal(
    closingLines({ passed: 1, failed: 0, skipped: 0 }),
    '1 passed, 0 failed',
  );
});
