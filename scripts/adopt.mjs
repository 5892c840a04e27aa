// Tries what an adopter does: npm run test:adopt [-- options]
//   --frontend new|legacy|both   which portals to make (both)
//   --folder PATH                work there and leave it (a temporary folder that is removed)
//   --no-browser                 leave the portal's pages out
// It makes new portals, follows docs/installation.md and docs/installation-legacy.md to the
// letter, and looks whether the service desk works in them.
import { parseArgs } from 'node:util';
import { Failure, runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { nodeVersionProblem } from './lib/nodeVersion.mjs';

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      frontend: { type: 'string', default: 'both' },
      folder: { type: 'string' },
      'no-browser': { type: 'boolean', default: false },
    },
  });
  const kinds =
    values.frontend === 'both' ? ['new', 'legacy'] : [values.frontend];
  if (!kinds.every(kind => ['new', 'legacy'].includes(kind))) {
    throw new Failure('Say --frontend new, legacy or both.');
  }
  return { kinds, folder: values.folder, browser: !values['no-browser'] };
}

async function main(args) {
  const problem = nodeVersionProblem();
  if (problem) {
    throw new Failure(problem);
  }
  const options = readOptions(args);
  await ensureInstalled();
  // Not before: it needs packages.
  const { tryAdoption } = await import('./lib/adopt/tryAdoption.mjs');
  return tryAdoption(options);
}

await runScript(main);
