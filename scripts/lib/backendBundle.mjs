import { existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { run } from './processes.mjs';
import { inRepository, repositoryRoot, yarnRelease } from './repository.mjs';

/** Builds the backend with the app in it: packages/backend/dist/bundle.tar.gz. */
export async function buildBackendBundle() {
  // Through Yarn's release: the build calls "yarn", which need not be installed.
  const code = await run(
    process.execPath,
    [yarnRelease(), 'workspace', 'backend', 'build'],
    { cwd: repositoryRoot },
  );
  if (code !== 0) {
    throw new Failure(`The build of the backend ended with code ${code}.`);
  }
}

/** The folders of the workspace packages that a bundle holds, by package name. */
async function findBundledPackages(bundle) {
  const found = new Map();
  for (const parent of ['packages', 'plugins']) {
    const folder = path.resolve(bundle, parent);
    const names = existsSync(folder) ? await readdir(folder) : [];
    for (const name of names) {
      const manifest = await readFile(
        path.resolve(folder, name, 'package.json'),
        'utf8',
      );
      found.set(JSON.parse(manifest).name, path.join(parent, name));
    }
  }
  return found;
}

/**
 * Links what an installation would put next to the bundle: the repository's own
 * dependencies, except the workspace packages, which must be the built ones.
 */
async function linkDependencies(bundle) {
  const packages = await findBundledPackages(bundle);
  const modules = inRepository('node_modules');
  const target = path.resolve(bundle, 'node_modules');
  const link = async (name, folder) => {
    await mkdir(path.dirname(path.resolve(target, name)), { recursive: true });
    await symlink(folder, path.resolve(target, name), 'dir');
  };
  for (const entry of await readdir(modules)) {
    if (entry.startsWith('.') || packages.has(entry)) {
      continue;
    }
    if (!entry.startsWith('@')) {
      await link(entry, path.resolve(modules, entry));
      continue;
    }
    for (const inner of await readdir(path.resolve(modules, entry))) {
      const name = `${entry}/${inner}`;
      if (!packages.has(name)) {
        await link(name, path.resolve(modules, name));
      }
    }
  }
  for (const [name, folder] of packages) {
    await link(name, path.resolve(bundle, folder));
    // Versions that could not be hoisted to the root.
    const own = inRepository(folder, 'node_modules');
    if (existsSync(own)) {
      await symlink(own, path.resolve(bundle, folder, 'node_modules'), 'dir');
    }
  }
}

/**
 * Unpacks the built backend into a temporary folder, ready to run with
 * `node <folder>/packages/backend`.
 *
 * @returns the folder and `remove()`
 */
export async function unpackBackendBundle() {
  const archive = inRepository('packages/backend/dist/bundle.tar.gz');
  if (!existsSync(archive)) {
    throw new Failure(
      'There is no built backend: run without --no-build, or npm run build:backend first.',
    );
  }
  const folder = await mkdtemp(path.resolve(tmpdir(), 'mesa-bundle-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const code = await run('tar', ['-xzf', archive, '-C', folder]);
    if (code !== 0) {
      throw new Failure(`${archive} could not be unpacked.`);
    }
    await linkDependencies(folder);
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
