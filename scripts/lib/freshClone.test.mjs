import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inRepository } from './repository.mjs';

/** Every command: what package.json names, and the scripts of these folders. */
function commands() {
  const { scripts } = JSON.parse(
    readFileSync(inRepository('package.json'), 'utf8'),
  );
  const named = Object.values(scripts).flatMap(
    script => /^node (\S+\.mjs)/.exec(script)?.[1] ?? [],
  );
  const inFolders = ['scripts', 'bench'].flatMap(folder =>
    readdirSync(inRepository(folder))
      .filter(name => name.endsWith('.mjs'))
      .map(name => `${folder}/${name}`),
  );
  return [...new Set([...named, ...inFolders])].sort();
}

/** What a command loads of packages before its first statement runs. */
function packagesOf(command) {
  const files = new Set([inRepository(command)]);
  const packages = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const [, name] of text.matchAll(
      /^(?:import |(?:import|export)\b[^;']*\sfrom )'([^']+)';$/gm,
    )) {
      if (name.startsWith('.')) {
        files.add(path.resolve(path.dirname(file), name));
      } else if (!name.startsWith('node:')) {
        packages.push(`${name} in ${path.basename(file)}`);
      }
    }
    // Outside of functions.
    if (/^\S.*createRequire\(/m.test(text)) {
      packages.push(`createRequire in ${path.basename(file)}`);
    }
  }
  return packages;
}

for (const command of commands()) {
  test(`${command} begins on a fresh clone, without packages`, () => {
    assert.deepEqual(packagesOf(command), []);
  });
}
