import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRepository } from './repository.mjs';

const BELOW = 'plugins/itsm-backend/src/';

/** Cases with the tests that they name: `file`: "name"; "name". */
function readCases(page) {
  return page
    .split('\n')
    .filter(line => /^\|/.test(line) && !/^\| *(case\b|-)/.test(line))
    .map(line => {
      const [, name, proof] = line.split(/(?<!\\)\|/);
      const files = proof.matchAll(/`([^`]+)`:((?:;? *"[^"]+")+)/g);
      return {
        name: name.trim(),
        waits: /\bwaits for [a-z]/.test(proof),
        tests: [...files].flatMap(([, file, names]) =>
          [...names.matchAll(/"([^"]+)"/g)].map(([, title]) => ({
            file: /^(plugins|packages|scripts)\//.test(file)
              ? file
              : `${BELOW}${file}`,
            test: title,
          })),
        ),
        // What stands in quotes without a file in front of it is a slip.
        quotes: (proof.match(/"[^"]+"/g) ?? []).length,
      };
    });
}

/** The name as the title of a test: a whole string, with arguments behind it. */
function hasTest(source, name) {
  return ["'", '"', '`'].some(quote =>
    source.includes(`${quote}${name}${quote},`),
  );
}

/** What is wrong with a page, in words. */
function problemsOf(page, sourceOf) {
  return readCases(page).flatMap(({ name, waits, tests, quotes }) => [
    ...(tests.length === 0 && !waits
      ? [`"${name}" names neither a test nor what it waits for`]
      : []),
    ...(quotes !== tests.length
      ? [`"${name}" names a test without its file`]
      : []),
    ...tests.flatMap(({ file, test: title }) => {
      const source = sourceOf(file);
      if (source === undefined) {
        return [`"${name}" names ${file}, which is not there`];
      }
      return hasTest(source, title)
        ? []
        : [`"${name}": ${file} has no test "${title}"`];
    }),
  ]);
}

test('every test that docs/quality.md names is in its file', () => {
  const page = readFileSync(inRepository('docs/quality.md'), 'utf8');
  assert.ok(readCases(page).length > 50);
  assert.deepEqual(
    problemsOf(page, file =>
      existsSync(inRepository(file))
        ? readFileSync(inRepository(file), 'utf8')
        : undefined,
    ),
    [],
  );
});

test('a case without its test is told', () => {
  const page = [
    '| case | proved by |',
    '| ---- | --------- |',
    '| fine | `a.test.ts`: "one"; "two" |',
    '| later | waits for more |',
    '| open | |',
    '| gone | `b.test.ts`: "one" |',
    '| renamed | `a.test.ts`: "on" |',
    '| loose | "one" |',
  ].join('\n');
  const sources = {
    [`${BELOW}a.test.ts`]: "it('one', f); it.each(x)(\n'two',f)",
  };
  assert.deepEqual(
    problemsOf(page, file => sources[file]),
    [
      '"open" names neither a test nor what it waits for',
      `"gone" names ${BELOW}b.test.ts, which is not there`,
      `"renamed": ${BELOW}a.test.ts has no test "on"`,
      '"loose" names neither a test nor what it waits for',
      '"loose" names a test without its file',
    ],
  );
});
