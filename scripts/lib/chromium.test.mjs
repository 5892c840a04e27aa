import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findChromium } from './chromium.mjs';

test('prefers CHROMIUM_PATH', () => {
  const env = { CHROMIUM_PATH: '/opt/browser' };
  assert.equal(
    findChromium(env, () => true),
    '/opt/browser',
  );
  assert.throws(() => findChromium(env, () => false), /no such file/);
});

test('looks in the usual places', () => {
  const exists = file => file === '/usr/bin/google-chrome';
  assert.equal(findChromium({}, exists), '/usr/bin/google-chrome');
});

test('says what to install when there is none', () => {
  assert.throws(
    () => findChromium({}, () => false),
    /apt-get install chromium/,
  );
});
