import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../failure.mjs';
import { capture } from '../processes.mjs';
import { inRepository, repositoryRoot, yarnRelease } from '../repository.mjs';

/** The packages of plugins/ that are published: folder and package.json. */
export async function listPlugins() {
  const plugins = [];
  for (const name of await readdir(inRepository('plugins'))) {
    const folder = inRepository('plugins', name);
    const file = path.resolve(folder, 'package.json');
    if (existsSync(file)) {
      const manifest = JSON.parse(await readFile(file, 'utf8'));
      if (!manifest.private) {
        plugins.push({ folder, manifest });
      }
    }
  }
  return plugins;
}

async function mustSucceed(args, cwd) {
  const { code, output } = await capture(process.execPath, args, { cwd });
  if (code !== 0) {
    const command = [path.basename(args[0]), ...args.slice(1)].join(' ');
    throw new Failure(`${command} ended with ${code}:\n${output}`);
  }
}

/**
 * Builds the plugins and packs each into a tarball, exactly as it would be
 * published.
 *
 * @returns name, version, file and the manifest inside of each tarball
 */
export async function packPlugins(target) {
  await mkdir(target, { recursive: true });
  await mustSucceed(
    [inRepository('node_modules/typescript/bin/tsc')],
    repositoryRoot,
  );
  await mustSucceed(
    [
      inRepository('node_modules/@backstage/cli/bin/backstage-cli'),
      'repo',
      'build',
    ],
    repositoryRoot,
  );
  const packed = [];
  for (const { folder, manifest } of await listPlugins()) {
    const file = path.resolve(target, `${path.basename(folder)}.tgz`);
    await mustSucceed([yarnRelease(), 'pack', '--out', file], folder);
    const inside = await capture('tar', [
      '-xzOf',
      file,
      'package/package.json',
    ]);
    packed.push({
      name: manifest.name,
      version: manifest.version,
      file,
      manifest: JSON.parse(inside.output),
    });
  }
  return packed;
}
