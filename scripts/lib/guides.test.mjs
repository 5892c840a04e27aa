import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  compareGuides,
  createKeyFinder,
  findDeadLinks,
  GUIDE_LANGUAGES,
  readMessages,
  readParts,
  readScreenTexts,
} from './guides.mjs';
import { inRepository } from './repository.mjs';

const languages = Object.keys(GUIDE_LANGUAGES);
const read = page => readFileSync(inRepository(page), 'utf8');
const guidesIn = language =>
  readdirSync(inRepository('docs/guide', language)).sort();
const keysOf = Object.fromEntries(
  languages.map(language => [
    language,
    createKeyFinder(readScreenTexts(language)),
  ]),
);

test('every guide is there in both languages', () => {
  assert.ok(guidesIn('en').length > 0);
  assert.deepEqual(guidesIn('es'), guidesIn('en'));
});

for (const name of guidesIn('en')) {
  for (const language of languages) {
    const page = `docs/guide/${language}/${name}`;

    test(`what ${page} has in bold is on the screens`, () => {
      const names = readParts(read(page)).flatMap(part => part.names);
      assert.ok(names.length > 0);
      assert.deepEqual(
        names.filter(words => keysOf[language](words).length === 0),
        [],
      );
    });

    test(`the links of ${page} lead somewhere`, () => {
      assert.deepEqual(findDeadLinks(page), []);
    });
  }

  test(`${name} says the same in both languages`, () => {
    const guides = Object.fromEntries(
      languages.map(language => [
        language,
        read(`docs/guide/${language}/${name}`),
      ]),
    );
    assert.deepEqual(compareGuides(guides, keysOf), []);
  });
}

test('the index of the guides names all of them', () => {
  const page = 'docs/guide/README.md';
  const links = readParts(read(page)).flatMap(part => part.links);
  for (const language of languages) {
    for (const name of guidesIn(language)) {
      assert.ok(links.includes(`${language}/${name}`), `${language}/${name}`);
    }
  }
  assert.deepEqual(findDeadLinks(page), []);
});

test('the index of the documentation names every page', () => {
  const links = readParts(read('docs/README.md')).flatMap(part => part.links);
  const pages = readdirSync(inRepository('docs')).filter(
    name => name.endsWith('.md') && name !== 'README.md',
  );
  assert.deepEqual(
    pages.filter(name => !links.includes(name)),
    [],
  );
});

test('texts are found by their words, with numbers filled in', () => {
  const find = createKeyFinder(
    new Map(
      readMessages(
        'a.ts',
        `export const a = {
           'chip.open': 'Open', 'action.open': 'Open', other: 'Opened?',
           told_one: 'Also to {{count}} open child', any: '{{start}} to {{end}}',
         }`,
      ),
    ),
  );
  assert.deepEqual(find('Open'), ['chip.open', 'action.open']);
  assert.deepEqual(find('Also to 1 open child'), ['told_one']);
  assert.deepEqual(find('Also to many open child'), []);
  assert.deepEqual(find('Opene'), []);
  assert.deepEqual(find('one to two'), []);
});

test('a name that one language leaves out is told, and so is a heading', () => {
  const finder = { en: () => ['k'], es: words => (words === 'x' ? ['k'] : []) };
  const en = '# A\n\n**Open\nit**\n';
  assert.deepEqual(compareGuides({ en, es: '# B\n\n**x**\n' }, finder), []);
  assert.deepEqual(compareGuides({ en, es: '# B\n\nNothing\n' }, finder), [
    '“A” names “Open it”, “B” does not name it',
  ]);
  assert.match(compareGuides({ en, es: '## B\n' }, finder)[0], /headings/);
});
