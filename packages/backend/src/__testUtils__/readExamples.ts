import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';

/** Folder of the demo organisation. */
export const EXAMPLES = resolve(__dirname, '../../../../examples');

/**
 * Reads the documents of a YAML file the way the catalog does. Definitions
 * have the envelope of an entity too, only their kinds are others.
 */
export function readDocuments(path: string): Entity[] {
  const location = { type: 'file', target: path };
  return [...parseEntityYaml(readFileSync(path), location)].map(result => {
    if (result.type !== 'entity') {
      throw new Error(`${path} holds a document that is not an object`);
    }
    return result.entity;
  });
}

/** Reads a location file and everything that it leads to. */
export function readLocation(path: string): {
  files: string[];
  entities: Entity[];
} {
  const files = [path];
  const entities = readDocuments(path);
  for (const location of entities.filter(e => e.kind === 'Location')) {
    for (const target of location.spec?.targets as string[]) {
      const below = readLocation(resolve(dirname(path), target));
      files.push(...below.files);
      entities.push(...below.entities);
    }
  }
  return { files, entities };
}
