// Writes docs/configuration.md from the config.d.ts files of the packages:
//   npm run build:config-reference              writes the page
//   node scripts/config-reference.mjs --check   fails when it is not current
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { Failure, runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRepository } from './lib/repository.mjs';

const PAGE = 'docs/configuration.md';

/** The packages with a schema: what adopters install first, then the demo portal. */
async function readPackages(readConfigKeys) {
  const folders = ['plugins', 'packages'].flatMap(parent =>
    readdirSync(inRepository(parent))
      .sort()
      .map(name => `${parent}/${name}`)
      .filter(folder => existsSync(inRepository(folder, 'config.d.ts'))),
  );
  return Promise.all(
    folders.map(async folder => {
      const schema = `${folder}/config.d.ts`;
      const manifest = JSON.parse(
        await readFile(inRepository(folder, 'package.json'), 'utf8'),
      );
      return {
        name: manifest.private ? folder : manifest.name,
        description: manifest.description ?? 'Of the demo portal only',
        keys: readConfigKeys(
          schema,
          await readFile(inRepository(schema), 'utf8'),
        ),
      };
    }),
  );
}

async function main(args) {
  await ensureInstalled();
  // Not before: they are packages, or need some.
  const { default: prettier } = await import('prettier');
  const { findGaps, readConfigKeys, renderReference } = await import(
    './lib/configReference.mjs'
  );
  const packages = await readPackages(readConfigKeys);
  const gaps = packages.flatMap(({ name, keys }) =>
    findGaps(keys).map(gap => `${name}: ${gap}`),
  );
  if (gaps.length > 0) {
    throw new Failure(
      `The comments in config.d.ts are not complete:\n${gaps.join('\n')}`,
    );
  }
  const page = inRepository(PAGE);
  const text = await prettier.format(renderReference(packages), {
    ...(await prettier.resolveConfig(page)),
    parser: 'markdown',
  });
  if (!args.includes('--check')) {
    await writeFile(page, text);
    return 0;
  }
  const stored = await readFile(page, 'utf8').catch(() => '');
  if (stored !== text) {
    throw new Failure(
      `${PAGE} does not say what the config.d.ts files say. Run: npm run build:config-reference`,
    );
  }
  return 0;
}

await runScript(main);
