import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { minimumNode, nodeVersionProblem } from './nodeVersion.mjs';
import { inRepository } from './repository.mjs';

test('accepts the oldest release that works and everything newer', () => {
  for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0']) {
    assert.equal(nodeVersionProblem(version), undefined);
  }
});

test('names the release that is needed and the one that was found', () => {
  for (const version of ['20.18.3', '18.20.0']) {
    const problem = nodeVersionProblem(version);
    assert.match(problem, /20\.19\.0 or newer/);
    assert.ok(problem.includes(version));
  }
});

test('agrees with the engines field of package.json', () => {
  const { engines } = JSON.parse(
    readFileSync(inRepository('package.json'), 'utf8'),
  );
  assert.equal(`>=${minimumNode.replace(/\.0$/, '')}`, engines.node);
});
