import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDocBlocks } from './adopt/docBlocks.mjs';
import { mergeConfig } from './adopt/followDocs.mjs';

const PAGE = [
  '# A page',
  '<!-- adopt: first -->',
  '',
  '```sh',
  'yarn install',
  'yarn start',
  '```',
  '',
  '```sh',
  'not marked',
  '```',
  '',
  '1. In a list:',
  '',
  '   <!-- adopt: second -->',
  '',
  '   ```yaml',
  '   a:',
  '     b: c',
  '   ```',
].join('\n');

test('finds marked code blocks, without the indentation of a list', () => {
  assert.deepEqual(
    [...findDocBlocks(PAGE)],
    [
      ['first', 'yarn install\nyarn start\n'],
      ['second', 'a:\n  b: c\n'],
    ],
  );
});

test('refuses a marker without its block, and one that stands there twice', () => {
  assert.throws(
    () => findDocBlocks('<!-- adopt: first -->\n\nText.\n\n```sh\nx\n```'),
    /1 markers, but 0/,
  );
  assert.throws(() => findDocBlocks(`${PAGE}\n${PAGE}`), /twice/);
});

test('merges configuration as one would by hand', () => {
  assert.deepEqual(
    mergeConfig(
      { app: { title: 'x', extensions: ['a'] }, auth: { providers: {} } },
      {
        app: { extensions: ['b'] },
        auth: { providers: { guest: 1 } },
        itsm: {},
      },
    ),
    {
      app: { title: 'x', extensions: ['a', 'b'] },
      auth: { providers: { guest: 1 } },
      itsm: {},
    },
  );
});
