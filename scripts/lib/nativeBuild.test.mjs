import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainNativeBuild, missingBuildTools } from './nativeBuild.mjs';

test('finds what is missing', () => {
  const has = tools => name => tools.includes(name);
  assert.deepEqual(missingBuildTools(has(['python3', 'make', 'g++'])), []);
  assert.deepEqual(missingBuildTools(has(['python', 'make', 'clang++'])), []);
  assert.deepEqual(missingBuildTools(has(['make'])), [
    'python3',
    'a C++ compiler',
  ]);
});

test('says what is missing and how to install it', () => {
  const text = explainNativeBuild(['make']);
  assert.match(text, /lacks make\./);
  assert.match(text, /apt-get install/);
  assert.match(text, /dnf install/);
  assert.match(text, /xcode-select/);
});
