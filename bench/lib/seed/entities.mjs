/** Configuration items beside those of the demo organisation. */
export const ENTITY_COUNT = 10_000;

const DOMAINS = 20;
const SYSTEMS = 400;

const KINDS = [
  { kind: 'Component', until: 0.6, types: ['service', 'website', 'library'] },
  { kind: 'API', until: 0.75, types: ['openapi', 'grpc'] },
  {
    kind: 'Resource',
    until: 1,
    types: ['database', 'virtual-machine', 'printer'],
  },
];

const number = value => String(value).padStart(5, '0');

/**
 * Domains, systems in them and parts in those, each with an owner; every part
 * but the first of its system depends on an earlier one.
 *
 * @returns catalog entities, and what tickets have to know of them
 */
export function generateEntities(random, teams, count) {
  const catalog = [];
  const items = [];
  const add = (kind, name, title, spec, wholes) => {
    const owner = random.pickSkewed(teams, 1.5);
    catalog.push({
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: { name, title },
      spec: { ...spec, owner },
    });
    const ref = `${kind.toLowerCase()}:default/${name}`;
    items.push({
      ref,
      kind,
      type: spec.type,
      title,
      wholes,
      owner: `group:default/${owner}`,
    });
    return ref;
  };

  const domains = Array.from({ length: DOMAINS }, (_, index) =>
    add('Domain', `bench-domain-${index}`, `Dominio ${index + 1}`, {}, []),
  );
  const systems = Array.from({ length: SYSTEMS }, (_, index) => {
    const domain = domains[index % DOMAINS];
    const name = `bench-system-${number(index)}`;
    const spec = { domain: domain.split('/')[1] };
    return {
      ref: add('System', name, `Sistema ${index + 1}`, spec, [domain]),
      domain,
      parts: [],
    };
  });
  for (let index = items.length; index < count; index += 1) {
    const system = random.pickSkewed(systems, 1.3);
    const { kind, types } = KINDS.find(
      each => (index % 100) / 100 < each.until,
    );
    const name = `bench-part-${number(index)}`;
    const ref = add(
      kind,
      name,
      `Parte ${index}`,
      {
        type: random.pick(types),
        system: system.ref.split('/')[1],
        ...(kind === 'API'
          ? { lifecycle: 'production', definition: '{}' }
          : {}),
        ...(kind === 'Component'
          ? {
              lifecycle: 'production',
              ...(system.parts.length > 0
                ? { dependsOn: [random.pick(system.parts)] }
                : {}),
            }
          : {}),
      },
      [system.ref, system.domain],
    );
    if (kind !== 'API') {
      system.parts.push(ref);
    }
  }
  return { catalog, items };
}
