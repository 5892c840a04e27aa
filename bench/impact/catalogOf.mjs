import { createHash } from 'node:crypto';

const KINDS = {
  dependsOn: ['component', 'dependsOn', 'dependencyOf'],
  dependencyOf: ['component', 'dependencyOf', 'dependsOn'],
  providesApis: ['api', 'providesApi', 'apiProvidedBy'],
  consumesApis: ['api', 'consumesApi', 'apiConsumedBy'],
  system: ['system', 'partOf', 'hasPart'],
  domain: ['domain', 'partOf', 'hasPart'],
  subdomainOf: ['domain', 'partOf', 'hasPart'],
  subcomponentOf: ['component', 'partOf', 'hasPart'],
  owner: ['group', 'ownedBy', 'ownerOf'],
};

const refOf = ({ kind, metadata: { namespace = 'default', name } }) =>
  `${kind}:${namespace}/${name}`.toLowerCase();

function fullRef(text, kind, namespace) {
  const [, ownKind, ownNamespace, name] =
    /^(?:([^:/]+):)?(?:([^:/]+)\/)?(.+)$/.exec(text);
  return `${ownKind ?? kind}:${
    ownNamespace ?? namespace
  }/${name}`.toLowerCase();
}

/** Entities as files have them, with the relations that a catalog makes. */
export function stitched(entities) {
  const byRef = new Map(
    entities.map(entity => [refOf(entity), { ...entity, relations: [] }]),
  );
  const add = (ref, type, targetRef) =>
    byRef.get(ref)?.relations.push({ type, targetRef });
  for (const [ref, { spec = {}, metadata }] of byRef) {
    for (const [field, [kind, type, inverse]] of Object.entries(KINDS)) {
      for (const text of [spec[field] ?? []].flat()) {
        const target = fullRef(text, kind, metadata.namespace ?? 'default');
        add(ref, type, target);
        add(target, inverse, ref);
      }
    }
  }
  return [...byRef.values()].map(marked);
}

/** With the mark by which the catalog tells that an entity has changed. */
export function marked(entity) {
  const { etag: _, ...metadata } = entity.metadata;
  const etag = createHash('sha1')
    .update(JSON.stringify({ ...entity, metadata }))
    .digest('hex');
  return { ...entity, metadata: { ...metadata, etag } };
}

const PAGE = 500;

/**
 * Stands where the catalog's client is: gives pages of entities, as text that
 * is read again, since that is what the loader gets over HTTP.
 */
export function fakeCatalog(entities) {
  let byRef = new Map(entities.map(entity => [refOf(entity), entity]));
  const overTheWire = (entity, fields) => {
    const { kind, metadata, spec, relations } = entity;
    const all = fields?.includes('relations') ?? true;
    const { name, namespace, etag, title, annotations } = metadata;
    return JSON.parse(
      JSON.stringify(
        all
          ? {
              kind,
              metadata: { name, namespace, etag, title, annotations },
              spec: { type: spec?.type, lifecycle: spec?.lifecycle },
              relations,
            }
          : { kind, metadata: { name, namespace, etag } },
      ),
    );
  };
  return {
    replace(changed) {
      byRef = new Map([
        ...byRef,
        ...changed.map(entity => [refOf(entity), entity]),
      ]);
    },
    async *streamEntities({ fields }) {
      const all = [...byRef.values()];
      for (let at = 0; at < all.length; at += PAGE) {
        yield all
          .slice(at, at + PAGE)
          .map(entity => overTheWire(entity, fields));
      }
    },
    async getEntitiesByRefs({ entityRefs, fields }) {
      return {
        items: entityRefs.map(
          ref => byRef.get(ref) && overTheWire(byRef.get(ref), fields),
        ),
      };
    },
  };
}
