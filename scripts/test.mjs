// Runs every test of the repository once: `npm test`. Arguments go to Jest.
import { readdir, readFile, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { Failure, runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { nodeVersionProblem } from './lib/nodeVersion.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { capture, run } from './lib/processes.mjs';
import { inRepository, repositoryRoot } from './lib/repository.mjs';
import {
  addCounts,
  closingLines,
  countJest,
  countTap,
} from './lib/testCounts.mjs';

/** The tests of these scripts themselves, with Node's own runner. */
async function testScripts() {
  const folder = inRepository('scripts');
  const files = (await readdir(folder, { recursive: true }))
    .filter(name => name.endsWith('.test.mjs'))
    .map(name => path.resolve(folder, name));
  const { code, output } = await capture(process.execPath, [
    '--test',
    '--test-reporter=tap',
    ...files,
  ]);
  if (code !== 0) {
    process.stdout.write(output);
  }
  const counts = countTap(output);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function testPackages(args, postgres) {
  const folder = await mkdtemp(path.resolve(tmpdir(), 'mesa-test-'));
  const resultFile = path.resolve(folder, 'jest.json');
  const watching = args.some(arg => /^--watch(All)?$/.test(arg));
  try {
    const code = await run(
      process.execPath,
      [
        inRepository('node_modules/@backstage/cli/bin/backstage-cli'),
        'repo',
        'test',
        ...(watching ? [] : ['--watchAll=false']),
        // Each worker may take more than 1 GB: one per core, and no more than four.
        ...(args.some(arg => /^(-i|-w|--runInBand|--maxWorkers)/.test(arg))
          ? []
          : [`--maxWorkers=${Math.min(4, availableParallelism())}`]),
        // A machine that is busy with something else must not turn a test red.
        '--testTimeout=60000',
        '--json',
        `--outputFile=${resultFile}`,
        ...args,
      ],
      {
        cwd: repositoryRoot,
        env: {
          ...process.env,
          NODE_ENV: 'test',
          // TestDatabases would ask Docker for further engines when CI is set.
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
          BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
            postgres.connectionString,
        },
      },
    );
    const result = await readFile(resultFile, 'utf8').catch(() => undefined);
    if (!result) {
      return {
        code,
        counts: { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 },
      };
    }
    return { code, counts: countJest(JSON.parse(result)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function main(args) {
  const problem = nodeVersionProblem();
  if (problem) {
    throw new Failure(problem);
  }
  await ensureInstalled();
  // With arguments somebody asks Jest for something in particular.
  const scripts =
    args.length === 0
      ? await testScripts()
      : { passed: 0, failed: 0, skipped: 0 };
  const postgres = await startPostgres();
  process.stdout.write(
    `TestDatabases: POSTGRES_18 (embedded, 127.0.0.1:${postgres.port}) and SQLITE_3\n`,
  );
  try {
    const { code, counts } = await testPackages(args, postgres);
    const total = addCounts(scripts, counts);
    process.stdout.write(`\n${closingLines(total)}\n`);
    return code !== 0 ? code : Number(total.failed > 0);
  } finally {
    await postgres.stop();
  }
}

await runScript(main);
