// Writes what each package offers to others: report.api.md and, for migrations, report.sql.md.
//   npm run build:api-reports              write them anew; commit them with the change
//   npm run build:api-reports -- --ci      only see whether they are current
//   ... --no-tsc                           the declarations in dist-types are fresh
import { Failure, runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/processes.mjs';
import { inRepository, repositoryRoot } from './lib/repository.mjs';

// The names of fields say what they are; helper types need not be exported;
// and the third one says where on this machine the sources are.
const NOT_REPORTED = [
  'ae-undocumented',
  'ae-forgotten-export',
  'ae-wrong-input-file-type',
];

async function main(args) {
  const check = args.includes('--ci');
  await ensureInstalled();
  const options = { cwd: repositoryRoot };
  if (!args.includes('--no-tsc')) {
    const tsc = inRepository('node_modules/typescript/bin/tsc');
    const code = await run(process.execPath, [tsc], options);
    if (code !== 0) {
      throw new Failure('Mend the types first: the reports are made of them.');
    }
  }
  const code = await run(
    process.execPath,
    [
      inRepository(
        'node_modules/@backstage/repo-tools/bin/backstage-repo-tools',
      ),
      'api-reports',
      '--sql-reports',
      '--validate-release-tags',
      '--omit-messages',
      NOT_REPORTED.join(','),
      ...(check ? ['--ci'] : []),
    ],
    options,
  );
  if (code !== 0 && check) {
    throw new Failure(
      'The API reports differ from what the packages offer. Look at the difference: is it meant, and does it need a changeset? Then run  npm run build:api-reports  and commit the reports.',
    );
  }
  return code;
}

await runScript(main);
