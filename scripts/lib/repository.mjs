import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository, whatever the current directory is. */
export const repositoryRoot = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** Path of a file or folder of the repository. */
export function inRepository(...segments) {
  return path.resolve(repositoryRoot, ...segments);
}

/**
 * The Yarn release that is committed with the repository, so that nobody needs
 * a global Yarn. `.yarnrc.yml` names it.
 */
export function yarnRelease() {
  const rc = readFileSync(inRepository('.yarnrc.yml'), 'utf8');
  const yarnPath = /^yarnPath:\s*(\S+)\s*$/m.exec(rc)?.[1];
  if (!yarnPath) {
    throw new Error('.yarnrc.yml does not name a yarnPath');
  }
  return inRepository(yarnPath);
}
