// Brings incidents of another system over into a running portal: `npm run import`.
import { parseArguments, USAGE } from './import/parseArguments.mjs';
import { runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';

async function main(args) {
  const options = parseArguments(args, process.env);
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  await ensureInstalled();
  // Not before: it needs packages.
  const { importTickets } = await import('./import/importTickets.mjs');
  return importTickets(options);
}

await runScript(main);
