import type { GroupRelations } from '../directory/Directory';

/**
 * Groups above one group that are followed at most, the nearest first: a
 * catalog that somebody generated wrongly must not fill the database.
 */
const GROUPS_ABOVE = 200;

/**
 * Whose pages count what each group owns, beside the group's own: all groups
 * above it and its direct members, as the catalog's ownership card aggregates
 * them. Members do not count what groups above theirs own, and groups do not
 * count what their members own themselves.
 *
 * Safe where groups go round in a ring, and where they name groups that the
 * catalog does not have.
 *
 * @internal
 */
export function ownershipPages(
  groups: readonly GroupRelations[],
): Map<string, Set<string>> {
  const known = new Set(groups.map(group => group.ref));
  const parents = new Map(groups.map(({ ref }) => [ref, new Set<string>()]));
  for (const group of groups) {
    // Usually the catalog says both; one of them is enough.
    group.parents
      .filter(ref => known.has(ref))
      .forEach(ref => parents.get(group.ref)?.add(ref));
    group.children.forEach(ref => parents.get(ref)?.add(group.ref));
  }
  return new Map(
    groups.map(({ ref, members }) => [
      ref,
      new Set([...groupsAbove(ref, parents), ...members]),
    ]),
  );
}

function groupsAbove(
  ref: string,
  parents: ReadonlyMap<string, ReadonlySet<string>>,
): Set<string> {
  const above = new Set([ref]);
  // A set is gone through in the order in which it grows: level by level.
  for (const each of above) {
    for (const parent of parents.get(each) ?? []) {
      if (above.size <= GROUPS_ABOVE) {
        above.add(parent);
      }
    }
  }
  above.delete(ref);
  return above;
}
