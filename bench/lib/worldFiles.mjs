import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const PER_FILE = 500;

/** Writes the catalog entities of a world as files that the catalog reads. */
export async function writeWorldFiles(folder, catalog) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files = [];
  for (let start = 0; start < catalog.length; start += PER_FILE) {
    const file = path.resolve(folder, `${files.length}.yaml`);
    const documents = catalog
      .slice(start, start + PER_FILE)
      // JSON is YAML as well, and quick to read.
      .map(entity => JSON.stringify(entity));
    await writeFile(file, `---\n${documents.join('\n---\n')}\n`);
    files.push(file);
  }
  return files;
}
