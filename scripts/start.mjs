// Starts the demo portal for development: `npm start`, also on a fresh clone.
import { parseArgs } from 'node:util';
import { Failure, runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { nodeVersionProblem } from './lib/nodeVersion.mjs';
import { isPortFree } from './lib/ports.mjs';
import { run } from './lib/processes.mjs';
import { inRepository, repositoryRoot } from './lib/repository.mjs';
import { DEFAULT_PORTS, portSettings } from './lib/portSettings.mjs';

async function main(args) {
  const problem = nodeVersionProblem();
  if (problem) {
    throw new Failure(problem);
  }
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'app-port': { type: 'string' },
      'backend-port': { type: 'string' },
    },
  });
  const ports = {
    app: Number(values['app-port'] ?? DEFAULT_PORTS.app),
    backend: Number(values['backend-port'] ?? DEFAULT_PORTS.backend),
  };
  for (const [name, port] of Object.entries(ports)) {
    if (!(await isPortFree(port))) {
      throw new Failure(
        [
          `Port ${port}, which the ${name} listens on, is in use by another program.`,
          `End that program, or choose another port:  npm start -- --${name}-port ${
            port + 100
          }`,
        ].join('\n'),
      );
    }
  }
  await ensureInstalled();
  const code = await run(
    process.execPath,
    [
      inRepository('node_modules/@backstage/cli/bin/backstage-cli'),
      'repo',
      'start',
      ...positionals,
    ],
    {
      cwd: repositoryRoot,
      env: { ...process.env, ...portSettings(ports) },
    },
  );
  // Ctrl-C is how one ends it, not a failure.
  return code === 130 || code === 143 ? 0 : code;
}

await runScript(main);
