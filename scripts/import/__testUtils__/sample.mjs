import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRepository } from '../../lib/repository.mjs';
import { readMapping } from '../readMapping.mjs';

/** The small export of the examples, and what its columns mean. */
export const SAMPLE = inRepository('examples/import/sample.csv');
export const mapping = await readMapping(
  inRepository('examples/import/servicenow.yaml'),
);

/** A folder for changed copies of the sample. */
export async function createCopies() {
  const folder = await mkdtemp(path.join(tmpdir(), 'mesa-import-'));
  return {
    folder,
    async sampleWith(change, name = 'changed.csv') {
      const file = path.join(folder, name);
      await writeFile(file, change(await readFile(SAMPLE, 'utf8')));
      return file;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Lets incidents of the sample be opened, resolved or closed when the clocks were set. */
export function skipAnHour(text) {
  return text
    .replaceAll('4/5/2026 09:02', '3/4/2016 02:13')
    .replaceAll('4/5/2026 15:40', '3/4/2016 02:20')
    .replaceAll('9/5/2026 16:00', '3/4/2016 02:59');
}

export async function collect(iterable) {
  const items = [];
  for await (const item of iterable) {
    items.push(item);
  }
  return items;
}
