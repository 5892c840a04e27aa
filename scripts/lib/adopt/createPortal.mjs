import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import YAML from 'yaml';
import { Failure } from '../failure.mjs';
import { installEnvironment } from '../install.mjs';
import { capture } from '../processes.mjs';
import { inRepository, yarnRelease } from '../repository.mjs';

const CREATE_APP = '@backstage/create-app@0.9.2';

// create-app knows Node 22 and 24 only; the portal it makes runs on 20.19 too.
const PRETEND_NODE_22 =
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.20.0' } });";

/** A folder with a `yarn` that needs no installation. */
async function provideYarn(folder) {
  const bin = path.resolve(folder, 'bin');
  await mkdir(bin, { recursive: true });
  const file = path.resolve(bin, 'yarn');
  await writeFile(
    file,
    `#!/bin/sh\nexec "${process.execPath}" "${yarnRelease()}" "$@"\n`,
  );
  await chmod(file, 0o755);
  return bin;
}

async function editJson(file, edit) {
  const value = JSON.parse(await readFile(file, 'utf8'));
  edit(value);
  await writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

async function editYaml(file, edit) {
  const value = YAML.parse(await readFile(file, 'utf8'));
  edit(value);
  await writeFile(file, YAML.stringify(value));
}

/**
 * The template names the versions of its release as the lowest ones. The seed
 * holds a new portal to exactly those; newer ones would bring copies of what
 * they share with the others.
 */
function pinRelease(manifest) {
  for (const list of ['dependencies', 'devDependencies']) {
    for (const [name, range] of Object.entries(manifest[list] ?? {})) {
      if (name.startsWith('@backstage/') && /^\^\d/.test(range)) {
        manifest[list][name] = range.slice(1);
      }
    }
  }
}

/**
 * Makes a new portal with create-app. It gets what a published release of ours
 * would not need: the versions that this repository is tested with, and a
 * registry for our scope.
 *
 * @returns its folder and `sh(command)`, which runs a line in it
 */
export async function createPortal({ folder, name, legacy, registryUrl }) {
  const root = path.resolve(folder, name);
  await mkdir(root, { recursive: true });
  const env = {
    ...installEnvironment(),
    PATH: `${await provideYarn(folder)}${path.delimiter}${process.env.PATH}`,
  };
  const runIn = async (cwd, command, extra = {}) => {
    const { code, output } = await capture('sh', ['-ec', command], {
      cwd,
      env: { ...env, ...extra },
    });
    if (code !== 0) {
      throw new Failure(
        `${command.trim()}\nended with code ${code}:\n${output.slice(-6_000)}`,
      );
    }
    return output;
  };

  const pretend = path.resolve(folder, 'node22.cjs');
  await writeFile(pretend, PRETEND_NODE_22);
  const isOld = Number(process.versions.node.split('.')[0]) < 22;
  await runIn(
    folder,
    `npx --yes ${CREATE_APP} --skip-install --path ${name}${
      legacy ? ' --legacy' : ''
    }`,
    {
      BACKSTAGE_APP_NAME: name,
      ...(isOld ? { NODE_OPTIONS: `--require "${pretend}"` } : {}),
    },
  );

  // In place of the seed that create-app fetches from where not everybody gets.
  for (const part of ['app', 'backend']) {
    await editJson(
      path.resolve(root, 'packages', part, 'package.json'),
      pinRelease,
    );
  }
  await cp(inRepository('yarn.lock'), path.resolve(root, 'yarn.lock'));
  const ours = JSON.parse(await readFile(inRepository('package.json'), 'utf8'));
  await editJson(path.resolve(root, 'package.json'), manifest => {
    manifest.resolutions = { ...manifest.resolutions, ...ours.resolutions };
  });
  await editYaml(path.resolve(root, '.yarnrc.yml'), rc => {
    rc.enableTelemetry = false;
    rc.unsafeHttpWhitelist = ['127.0.0.1'];
    rc.npmScopes = { 'mesa-itsm': { npmRegistryServer: registryUrl } };
  });
  return { root, env, sh: command => runIn(root, command) };
}
