import {
  canMeet,
  type SlaPolicyRule,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DefinitionWorld, WorldDefinition } from './DefinitionWorld';
import { error, type Finding, lintReference } from './lintReference';

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

function lintTies(
  policy: WorldDefinition<'SlaPolicy'>,
  world: DefinitionWorld,
): Finding[] {
  const ruleOf = ({
    name,
    spec,
  }: WorldDefinition<'SlaPolicy'>): SlaPolicyRule => ({ name, ...spec });
  const serviceOf = (name: string) => world.get('Offering', name)?.spec.service;
  return world
    .list('SlaPolicy')
    .filter(
      other =>
        other.name !== policy.name &&
        !other.retired &&
        other.spec.order === policy.spec.order &&
        canMeet(ruleOf(policy), ruleOf(other), serviceOf),
    )
    .map(other =>
      error(
        ['order'],
        `SlaPolicy/${other.name} has the order ${policy.spec.order} too and can apply to the same tickets; give the more specific one a lower number`,
      ),
    );
}
