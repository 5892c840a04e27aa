import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import {
  findGaps,
  readConfigKeys,
  renderReference,
} from './configReference.mjs';
import { inRepository } from './repository.mjs';

const SOURCE = `export interface Config {
  app?: {
    /**
     * How long it
     * lasts.
     * @default 7
     * @unit days
     */
    keepDays?: number;
    /** @deepVisibility frontend */
    people: Array<{
      /** A | B. */
      kind: 'a' | 'b';
      /**
       * A word that nobody may see.
       * @visibility secret
       */
      word: string;
    }>;
    groups?: string[];
  };
}`;
const keys = readConfigKeys('config.d.ts', SOURCE);
const keyAt = path => keys.find(key => key.path === path);

test('keys are read with their comments, defaults and units', () => {
  assert.deepEqual(keyAt('app.keepDays'), {
    path: 'app.keepDays',
    type: 'number',
    text: 'How long it lasts.',
    isOptional: true,
    visibility: 'backend',
    default: '7',
    unit: 'days',
  });
  assert.equal(keyAt('app.groups').type, 'list of strings');
});

test('what stands in a list has the visibility of the list, or its own', () => {
  assert.equal(keyAt('app.people').type, 'list of objects');
  assert.equal(keyAt('app.people[].kind').visibility, 'frontend');
  assert.equal(keyAt('app.people[].kind').type, '`a`, `b`');
  assert.equal(keyAt('app.people[].word').visibility, 'secret');
});

test('a key without a comment or a default is told', () => {
  assert.deepEqual(findGaps(keys), [
    'app.groups needs a comment',
    'app.groups needs a @default, as it is optional',
  ]);
});

test('a number without a unit is told', () => {
  const source = SOURCE.replace('@unit days', '');
  assert.ok(
    findGaps(readConfigKeys('config.d.ts', source)).includes(
      'app.keepDays needs a @unit, as it is a number',
    ),
  );
});

test('the page has a row for each key and keeps its table whole', () => {
  const page = renderReference([{ name: 'one', description: 'It.', keys }]);
  assert.match(page, /^## one$/m);
  assert.match(
    page,
    /^\| `app\.keepDays` \| number of days \| `7` \| backend \| How long it lasts\. \|$/m,
  );
  assert.match(page, /A \\\| B\./);
});

test('docs/configuration.md says what the config.d.ts files say', () => {
  execFileSync(process.execPath, [
    inRepository('scripts/config-reference.mjs'),
    '--check',
  ]);
});
