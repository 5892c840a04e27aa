const UPWARDS = ['partOf', 'ownedBy', 'childOf'];

/**
 * On whose pages of the catalog the tickets about entities are listed: their
 * own, those of what they are part of, of their owners and of the groups above
 * these. Worked out from the relations that the catalog itself tells.
 *
 * @param read - gives the entities of references, in their order
 * @returns by entity the references of its pages
 */
export async function catalogPages(entities, read) {
  const relations = await readUpwards(entities, read);
  const above = (refs, type) => {
    const found = new Set(refs);
    for (const ref of found) {
      relations.get(ref)?.[type].forEach(target => found.add(target));
    }
    return [...found];
  };
  return new Map(
    entities.map(entity => [
      entity,
      [
        ...above([entity], 'partOf'),
        ...above(relations.get(entity).ownedBy, 'childOf'),
      ],
    ]),
  );
}

/** Level by level: one question for all entities of a level. */
async function readUpwards(entities, read) {
  const relations = new Map();
  let level = [...entities];
  while (level.length > 0) {
    const found = await read(level);
    level.forEach((ref, index) =>
      relations.set(ref, relationsOf(found[index])),
    );
    level = [
      ...new Set(
        level.flatMap(ref => Object.values(relations.get(ref)).flat()),
      ),
    ].filter(ref => !relations.has(ref));
  }
  return relations;
}

/** What is not in the catalog has none. */
function relationsOf(entity) {
  return Object.fromEntries(
    UPWARDS.map(type => [
      type,
      (entity?.relations ?? [])
        .filter(relation => relation.type === type)
        .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US')),
    ]),
  );
}
