import {
  canMeet,
  sharedOfferings,
  type SlaPolicyRule,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DefinitionWorld, WorldDefinition } from './DefinitionWorld';
import {
  error,
  type Finding,
  type FindingPart,
  lintReference,
} from './lintReference';

/**
 * What a policy names exists, and no other one of the same order could apply
 * to the same ticket: which of the two counts would be chance
 * (Mesa semantics 3.3).
 *
 * @internal
 */
export function lintSlaPolicy(
  policy: WorldDefinition<'SlaPolicy'>,
  world: DefinitionWorld,
): Finding[] {
  const { spec } = policy;
  const { offerings, services } = spec.appliesTo;
  return [
    ...lintReference(
      world,
      'Calendar',
      spec.calendar,
      ['calendar'],
      'so no clock counts by this policy',
    ),
    ...(spec.escalation
      ? lintReference(
          world,
          'EscalationPolicy',
          spec.escalation,
          ['escalation'],
          'and still followed',
        )
      : []),
    ...offerings.flatMap((name, index) =>
      lintReference(world, 'Offering', name, ['appliesTo', 'offerings', index]),
    ),
    ...services.flatMap((name, index) =>
      lintReference(world, 'Service', name, ['appliesTo', 'services', index]),
    ),
    ...lintTies(policy, world),
  ];
}

type Policy = WorldDefinition<'SlaPolicy'>;

function lintTies(policy: Policy, world: DefinitionWorld): Finding[] {
  const { order } = policy.spec;
  const serviceOf = (name: string) => world.get('Offering', name)?.spec.service;
  return policiesOfOrder(order, world)
    .filter(
      other =>
        other.name !== policy.name &&
        canMeet(ruleOf(policy), ruleOf(other), serviceOf),
    )
    .map(other =>
      error(
        ['order'],
        `SlaPolicy/${other.name} has the order ${order} too and can apply to the same tickets; give the more specific one a lower number`,
        partsOf(policy, other, serviceOf),
      ),
    );
}

function ruleOf({ name, spec }: Policy): SlaPolicyRule {
  return { name, ...spec };
}

const BY_ORDER = new WeakMap<DefinitionWorld, Map<number, Policy[]>>();

/** Policies in use: with many of them, only those of one order are compared. */
function policiesOfOrder(order: number, world: DefinitionWorld): Policy[] {
  let byOrder = BY_ORDER.get(world);
  if (!byOrder) {
    byOrder = new Map();
    BY_ORDER.set(world, byOrder);
    for (const policy of world.list('SlaPolicy')) {
      if (!policy.retired) {
        const sameOrder = byOrder.get(policy.spec.order) ?? [];
        sameOrder.push(policy);
        byOrder.set(policy.spec.order, sameOrder);
      }
    }
  }
  return byOrder.get(order) ?? [];
}

/** The same as the offerings see it that make two policies meet. */
function partsOf(
  one: Policy,
  other: Policy,
  serviceOf: (offering: string) => string | undefined,
): FindingPart[] {
  const [first, second] = [one.name, other.name].sort();
  const offerings = sharedOfferings(ruleOf(one), ruleOf(other), serviceOf);
  return (offerings ?? []).map(name => ({
    kind: 'Offering',
    name,
    path: ['spec', 'service'],
    message: `belongs to Service/${serviceOf(
      name,
    )}, so that SlaPolicy/${first} and SlaPolicy/${second}, both of order ${
      one.spec.order
    }, apply to its tickets: which of them counts would be chance; give the more specific one a lower number, in the same file or before`,
  }));
}
