import type { GroupInfo, Organisation } from './Directory';

/** Readable part of a reference whose entity is not known. @internal */
export function nameOfRef(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}

/** Indexes the groups of the catalog once per load. @internal */
export function organisationSnapshot(
  groups: readonly GroupInfo[],
  options: {
    isKnown: boolean;
    teamTypes: readonly string[];
    unitTypes: readonly string[];
  },
): Organisation {
  const byRef = new Map(groups.map(group => [group.ref, group]));
  const byMember = indexBy(groups, group => group.members);
  const byLiaison = indexBy(groups, group => group.liaisons);

  const ancestorsOf = (ref: string): string[] => {
    const path: string[] = [];
    let current: string | undefined = ref;
    // A cycle of parents in the catalog must not hang the desk.
    while (current && !path.includes(current)) {
      path.push(current);
      current = byRef.get(current)?.parent;
    }
    return path;
  };
  const hasType = (ref: string, types: readonly string[]) => {
    const type = byRef.get(ref)?.type;
    return type !== undefined && types.includes(type);
  };

  return {
    isKnown: options.isKnown,
    group: ref => byRef.get(ref),
    title: ref => byRef.get(ref)?.title ?? nameOfRef(ref),
    withAncestors: refs => new Set(refs.flatMap(ancestorsOf)),
    groupsOf: userRef => byMember.get(userRef) ?? [],
    membersWithin: refs =>
      new Set(
        groups
          .filter(group =>
            ancestorsOf(group.ref).some(above => refs.includes(above)),
          )
          .flatMap(group => group.members),
      ),
    liaisonUnitsOf: userRef => byLiaison.get(userRef) ?? [],
    teamState: ref => {
      if (!options.isKnown) {
        return 'usable';
      }
      const group = byRef.get(ref);
      if (!group) {
        return 'unknown';
      }
      return group.members.length > 0 ? 'usable' : 'empty';
    },
    isTeam: ref => hasType(ref, options.teamTypes),
    isUnit: ref => hasType(ref, options.unitTypes),
    unitOf: refs =>
      refs.find(ref => hasType(ref, options.unitTypes)) ??
      refs.flatMap(ancestorsOf).find(ref => hasType(ref, options.unitTypes)),
  };
}

function indexBy(
  groups: readonly GroupInfo[],
  keys: (group: GroupInfo) => readonly string[],
): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const group of groups) {
    for (const key of keys(group)) {
      const refs = index.get(key) ?? [];
      refs.push(group.ref);
      index.set(key, refs);
    }
  }
  return index;
}
