import { readFile, writeFile } from 'node:fs/promises';
import { inRepository } from '../../../scripts/lib/repository.mjs';
import { report } from './report.mjs';

/** Undefined when it was never written. */
async function readJson(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text && JSON.parse(text);
}

/** Writes what was measured, and the page that tells it. */
export async function writeResults(out, result) {
  await writeFile(`${out}.json`, `${JSON.stringify(result, undefined, 2)}\n`);
  const graph = await readJson(inRepository('bench/IMPACT.json'));
  await writeFile(`${out}.md`, report(result, graph));
}

/** Tells them anew, once something that stands beside them was measured. */
export async function tellResults() {
  const out = inRepository('bench/RESULTS');
  const result = await readJson(`${out}.json`);
  if (result) {
    await writeResults(out, result);
  }
}
