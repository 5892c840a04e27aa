// Sets measurements of desks of different sizes side by side:
//   node bench/growth.mjs --out bench/GROWTH.md small.json … large.json
//   (the JSON files that bench/run.mjs writes)
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Failure, runScript } from '../scripts/lib/failure.mjs';
import { inRepository } from '../scripts/lib/repository.mjs';
import { growthReport } from './lib/run/growth.mjs';

async function main(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string', default: inRepository('bench/GROWTH.md') },
    },
  });
  if (positionals.length < 2) {
    throw new Failure('Name the results of at least two desks, .json');
  }
  const results = await Promise.all(
    positionals.map(async file => JSON.parse(await readFile(file, 'utf8'))),
  );
  results.sort((a, b) => a.seed.total - b.seed.total);
  await writeFile(values.out, growthReport(results));
  process.stdout.write(`Written: ${values.out}\n`);
  return 0;
}

await runScript(main);
