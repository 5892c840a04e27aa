import {
  type ConfigurationItemReference,
  type Finding,
  finding,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import type { Caller } from '../access/Caller';
import type { CatalogItems } from './CatalogItems';
import type { ConfigurationItemStore } from './ConfigurationItemStore';

/**
 * Which of some references an item may name: what the catalog shows the
 * caller, and items of the portal, which reach the catalog a little later.
 *
 * @internal
 */
export async function knownReferences(
  refs: readonly string[],
  caller: Caller,
  world: { db: Knex; store: ConfigurationItemStore; catalog: CatalogItems },
): Promise<Set<string>> {
  const items = await world.store.byRefs(world.db, refs);
  const inUse = [...items.values()]
    .filter(({ retiredAt }) => retiredAt === undefined)
    .map(({ ref }) => ref);
  // What was retired a moment ago is still in the catalog.
  const others = refs.filter(ref => !items.has(ref));
  const visible = await world.catalog.visible(others, caller.credentials);
  return new Set([...inUse, ...visible]);
}

/** What is wrong with references that are not known. @internal */
export function unknownReferences(
  references: readonly ConfigurationItemReference[],
  known: ReadonlySet<string>,
): Finding[] {
  return references
    .filter(({ ref }) => !known.has(ref))
    .map(({ path, ref }) => finding(path, codeOf(ref), { ref }));
}

function codeOf(ref: string) {
  switch (ref.split(':')[0]) {
    case 'group':
      return 'unknownGroup';
    case 'user':
      return 'unknownUser';
    default:
      return 'unknownEntity';
  }
}
