// Builds the packages of plugins/ and packs them as they are published: npm run pack
// dist-packages/*.tgz; fails when one lacks or has what it should not.
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { packPlugins } from './lib/adopt/packPlugins.mjs';
import { tarballProblems } from './lib/adopt/tarballProblems.mjs';
import { Failure, runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { capture } from './lib/processes.mjs';
import { inRepository } from './lib/repository.mjs';

const TARGET = inRepository('dist-packages');

async function listFiles(file) {
  const { output } = await capture('tar', ['-tzf', file]);
  return output
    .split('\n')
    .map(line => line.replace(/^package\//, ''))
    .filter(line => line !== '' && !line.endsWith('/'));
}

async function main() {
  await ensureInstalled();
  await rm(TARGET, { recursive: true, force: true });
  const problems = [];
  for (const { name, version, file, manifest } of await packPlugins(TARGET)) {
    const files = await listFiles(file);
    problems.push(
      ...tarballProblems({ manifest, files }).map(text => `${name}: ${text}`),
    );
    process.stdout.write(
      `${name} ${version}: ${path.basename(file)}, ${files.length} files, ${(
        (await readFile(file)).length / 1_000
      ).toFixed(0)} kB\n`,
    );
  }
  if (problems.length > 0) {
    throw new Failure(problems.join('\n'));
  }
  return (await readdir(TARGET)).length > 0 ? 0 : 1;
}

await runScript(main);
