import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import {
  installationKey,
  installEnvironment,
  needsInstall,
} from './install.mjs';

let root;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mesa-install-test-'));
  writeFileSync(path.join(root, 'yarn.lock'), 'one');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function stamp() {
  mkdirSync(path.join(root, 'node_modules'));
  writeFileSync(
    path.join(root, 'node_modules/.mesa-installed'),
    installationKey(root, '115'),
  );
}

test('installs when there is no node_modules', () => {
  assert.equal(needsInstall(root, '115'), true);
});

test('does not install twice from one lock file', () => {
  stamp();
  assert.equal(needsInstall(root, '115'), false);
});

test('installs again after the lock file or the Node release changed', () => {
  stamp();
  assert.equal(needsInstall(root, '127'), true);
  writeFileSync(path.join(root, 'yarn.lock'), 'two');
  assert.equal(needsInstall(root, '115'), true);
});

function fakeNode(folder, { headers }) {
  mkdirSync(path.join(folder, 'bin'), { recursive: true });
  writeFileSync(path.join(folder, 'bin/node'), '');
  if (headers) {
    mkdirSync(path.join(folder, 'include/node'), { recursive: true });
    writeFileSync(path.join(folder, 'include/node/node.h'), '');
  }
  return path.join(folder, 'bin/node');
}

test('compiles against the headers that Node brings', () => {
  const prefix = path.join(root, 'node-with-headers');
  const env = installEnvironment(
    { A: '1' },
    fakeNode(prefix, { headers: true }),
  );
  assert.deepEqual(env, { A: '1', npm_config_nodedir: prefix });
});

test('drops a setting that names a folder without headers', () => {
  const node = fakeNode(path.join(root, 'bare'), { headers: false });
  const env = { A: '1', npm_config_nodedir: path.join(root, 'nowhere') };
  assert.deepEqual(installEnvironment(env, node), { A: '1' });
});

test('keeps a setting that works', () => {
  const prefix = path.join(root, 'chosen');
  fakeNode(prefix, { headers: true });
  const node = fakeNode(path.join(root, 'other'), { headers: true });
  const env = { npm_config_nodedir: prefix };
  assert.deepEqual(installEnvironment(env, node), env);
});
