// Runs the browser stories: npm run test:e2e [-- options and Playwright arguments]
//   --no-build          use the backend that was built last
//   --dev-server URL    use a portal that is running already, such as http://localhost:3000
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  buildBackendBundle,
  unpackBackendBundle,
} from './lib/backendBundle.mjs';
import { findChromium } from './lib/chromium.mjs';
import { Failure, runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { nodeVersionProblem } from './lib/nodeVersion.mjs';
import { startPortal } from './lib/portal.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { run } from './lib/processes.mjs';
import { inRepository, repositoryRoot } from './lib/repository.mjs';
import { closingLines, countPlaywright } from './lib/testCounts.mjs';

const REPORTS = inRepository('e2e-test-report');
const SOMEBODY = 'user:default/noe-villegas';

function takeOptions(args) {
  const rest = [...args];
  const noBuild = rest.indexOf('--no-build');
  if (noBuild >= 0) {
    rest.splice(noBuild, 1);
  }
  const devServer = rest.indexOf('--dev-server');
  const url = devServer >= 0 ? rest.splice(devServer, 2)[1] : undefined;
  if (devServer >= 0 && !URL.canParse(url ?? '')) {
    throw new Failure('Say which portal: --dev-server http://localhost:3000');
  }
  return { build: noBuild < 0, url, playwrightArgs: rest };
}

async function runPlaywright(url, chromium, args) {
  const resultFile = path.resolve(REPORTS, 'stories.json');
  await rm(resultFile, { force: true });
  const code = await run(
    process.execPath,
    [inRepository('node_modules/@playwright/test/cli.js'), 'test', ...args],
    {
      cwd: repositoryRoot,
      env: {
        ...process.env,
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_URL: url,
        PLAYWRIGHT_JSON_OUTPUT_NAME: resultFile,
      },
    },
  );
  const result = await readFile(resultFile, 'utf8').catch(() => undefined);
  const counts = result
    ? countPlaywright(JSON.parse(result))
    : { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  process.stdout.write(`\n${closingLines(counts)}\n`);
  return code;
}

async function main(args) {
  const problem = nodeVersionProblem();
  if (problem) {
    throw new Failure(problem);
  }
  const { build, url, playwrightArgs } = takeOptions(args);
  await ensureInstalled();
  const chromium = findChromium();
  await mkdir(REPORTS, { recursive: true });
  if (url) {
    return await runPlaywright(url, chromium, playwrightArgs);
  }

  // Ended in the opposite order, whatever happens.
  const started = [];
  try {
    if (build) {
      await buildBackendBundle();
    }
    const bundle = await unpackBackendBundle();
    started.push(bundle.remove);
    const postgres = await startPostgres();
    started.push(postgres.stop);
    const logFile = path.resolve(REPORTS, 'portal.log');
    process.stdout.write(`Starting the portal (its log: ${logFile}) ...\n`);
    const portal = await startPortal({
      bundle: bundle.folder,
      postgres,
      logFile,
      person: SOMEBODY,
    });
    started.push(portal.stop);
    process.stdout.write(`The portal is ready at ${portal.url}\n`);
    return await runPlaywright(portal.url, chromium, playwrightArgs);
  } finally {
    for (const end of started.reverse()) {
      await end();
    }
  }
}

await runScript(main);
