import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from '../chromium.mjs';
import { deskWorks, policyNarrows, requesterIsConfined } from './apiChecks.mjs';
import { portalWorks } from './browserChecks.mjs';
import { createPortal } from './createPortal.mjs';
import {
  followInstallation,
  followLegacyInstallation,
  followPolicy,
} from './followDocs.mjs';
import { startPackageRegistry } from './packageRegistry.mjs';
import { packPlugins } from './packPlugins.mjs';
import { preparePortal, startPortal, VISITOR } from './portalRun.mjs';
import { stopServices } from './services.mjs';

const begun = Date.now();
const summary = [];

/** Does a step, tells how long it took, and remembers it for the summary. */
async function step(what, action) {
  process.stdout.write(`${what} ...\n`);
  const from = Date.now();
  const result = await action();
  const seconds = Math.round((Date.now() - from) / 1_000);
  summary.push(`  ok  ${String(seconds).padStart(4)} s  ${what}`);
  return result;
}

function lookForChromium(wanted) {
  if (!wanted) {
    return undefined;
  }
  try {
    return findChromium();
  } catch (error) {
    process.stdout.write(`The pages are left out: ${error.message}\n`);
    summary.push('  --          the pages of the portal (no Chromium)');
    return undefined;
  }
}

async function tryPolicies(portal, refs, start) {
  for (const [name, settings] of [
    ['permissions off', { 'permission.enabled': false }],
    ['the allow-all policy', { 'permission.enabled': true }],
  ]) {
    await step(`new: a requester is confined, with ${name}`, async () => {
      const desk = await start({
        ...settings,
        'auth.providers.guest.userEntityRef': VISITOR,
      });
      await requesterIsConfined(desk, refs);
      await desk.stop();
    });
  }
  await step(
    'new: a policy of its own narrows what the desk sees',
    async () => {
      await followPolicy(portal);
      await portal.sh('yarn tsc');
      const desk = await start({ 'permission.enabled': true });
      await policyNarrows(desk, refs);
      await desk.stop();
    },
  );
}

async function tryPortal({ kind, folder, registryUrl, chromium }) {
  const legacy = kind === 'legacy';
  const made = await step(
    `${kind}: a new portal is made and installed`,
    async () => {
      const created = await createPortal({
        folder,
        name: `portal-${kind}`,
        legacy,
        registryUrl,
      });
      await created.sh('yarn install');
      return created;
    },
  );
  const portal = await step(
    `${kind}: the documentation is followed`,
    async () => {
      await (legacy
        ? followLegacyInstallation(made)
        : followInstallation(made));
      await made.sh('yarn tsc');
      return await preparePortal(made);
    },
  );
  const logFile = path.resolve(folder, `${kind}.log`);
  const refs = await step(`${kind}: the service desk works`, async () => {
    const desk = await startPortal(portal, { command: 'yarn start', logFile });
    const filed = await deskWorks(desk);
    if (chromium) {
      const screenshots = path.resolve(folder, `screenshots-${kind}`);
      await mkdir(screenshots, { recursive: true });
      await portalWorks({ appUrl: portal.appUrl, chromium, screenshots });
    }
    await desk.stop();
    return filed;
  });
  if (!legacy) {
    await tryPolicies(portal, refs, settings =>
      startPortal(portal, {
        command: 'yarn workspace backend start',
        settings,
        logFile,
      }),
    );
  }
  return portal;
}

/** Yarn keeps what it fetched; nobody needs these packages again. */
async function forgetPackages(portal) {
  const cache = (await portal.sh('yarn config get globalFolder'))
    .trim()
    .split('\n')
    .pop();
  const folder = path.resolve(cache, 'cache');
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.startsWith('@mesa-itsm-backstage-plugin-')) {
      await rm(path.resolve(folder, name), { force: true });
    }
  }
}

/**
 * Does what an adopter does, portal by portal.
 *
 * @returns exit code
 */
export async function tryAdoption(options) {
  const folder = options.folder
    ? path.resolve(options.folder)
    : await mkdtemp(path.resolve(tmpdir(), 'mesa-adopt-'));
  const chromium = lookForChromium(options.browser);
  const packed = await step('the plugins are built and packed', () =>
    packPlugins(path.resolve(folder, 'packages')),
  );
  const registry = await startPackageRegistry(packed);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => stopServices().finally(() => process.exit(130)));
  }
  let done = false;
  try {
    for (const kind of options.kinds) {
      await forgetPackages(
        await tryPortal({ kind, folder, registryUrl: registry.url, chromium }),
      );
    }
    done = true;
  } finally {
    await stopServices();
    await registry.stop();
    const minutes = ((Date.now() - begun) / 60_000).toFixed(1);
    process.stdout.write(`\n${summary.join('\n')}\n`);
    process.stdout.write(
      done
        ? `\nAdopted in ${minutes} minutes.\n`
        : `\nStopped; see ${folder}\n`,
    );
    if (done && !options.folder) {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return 0;
}
