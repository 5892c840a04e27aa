import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { capture, run } from './processes.mjs';
import { inRepository, repositoryRoot, yarnRelease } from './repository.mjs';
import { explainNativeBuild, missingBuildTools } from './nativeBuild.mjs';

const STAMP = 'node_modules/.mesa-installed';

/**
 * What an installation depends on: the lock file and the binary interface of
 * this Node, for which native packages are compiled.
 */
export function installationKey(
  root = repositoryRoot,
  abi = process.versions.modules,
) {
  const lock = readFileSync(path.resolve(root, 'yarn.lock'));
  return `${createHash('sha256').update(lock).digest('hex')} ${abi}\n`;
}

/** Whether node_modules is absent or was installed from another lock file or Node. */
export function needsInstall(
  root = repositoryRoot,
  abi = process.versions.modules,
) {
  const stamp = path.resolve(root, STAMP);
  return (
    !existsSync(stamp) ||
    readFileSync(stamp, 'utf8') !== installationKey(root, abi)
  );
}

/**
 * The environment to install in. Native packages are compiled against Node's
 * headers, which node-gyp downloads unless `npm_config_nodedir` names them. A
 * Node that brings its own headers is used as it is; a setting that names a
 * folder without headers is dropped, as every build would fail on it.
 */
export function installEnvironment(
  env = process.env,
  execPath = process.execPath,
) {
  const hasHeaders = dir =>
    existsSync(path.resolve(dir, 'include/node/node.h'));
  const { npm_config_nodedir: configured, ...rest } = env;
  if (configured && hasHeaders(configured)) {
    return env;
  }
  const prefix = path.resolve(path.dirname(realpathSync(execPath)), '..');
  return hasHeaders(prefix) ? { ...rest, npm_config_nodedir: prefix } : rest;
}

async function loadSqlite() {
  const probe =
    "const Database = require('better-sqlite3'); new Database(':memory:').close();";
  return await capture(process.execPath, ['-e', probe], {
    cwd: inRepository('packages/backend'),
  });
}

async function ensureSqliteLoads(env) {
  if ((await loadSqlite()).code === 0) {
    return;
  }
  // Installed for another Node: compiled again, then tried again.
  await run(process.execPath, [yarnRelease(), 'rebuild', 'better-sqlite3'], {
    cwd: repositoryRoot,
    env,
  });
  const { code, output } = await loadSqlite();
  if (code !== 0) {
    throw new Failure(
      `${explainNativeBuild(missingBuildTools())}\n\n${output}`,
    );
  }
}

/** Installs the dependencies with the committed Yarn when they are absent or outdated. */
export async function ensureInstalled() {
  if (!needsInstall()) {
    return;
  }
  process.stdout.write(
    'Installing dependencies (a few minutes the first time) ...\n',
  );
  const env = installEnvironment();
  const code = await run(
    process.execPath,
    [yarnRelease(), 'install', '--immutable'],
    { cwd: repositoryRoot, env },
  );
  if (code !== 0) {
    const missing = missingBuildTools();
    throw new Failure(
      missing.length > 0
        ? explainNativeBuild(missing)
        : `The installation ended with code ${code}: see the lines above. Check that the package registry can be reached, then run the command again.`,
    );
  }
  await ensureSqliteLoads(env);
  writeFileSync(inRepository(STAMP), installationKey());
}
