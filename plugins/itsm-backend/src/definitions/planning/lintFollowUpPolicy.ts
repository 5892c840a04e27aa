import type { CodeListSpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import { DEFAULT_NAME } from '../createDefinitionSnapshot';
import type { DefinitionWorld, WorldDefinition } from './DefinitionWorld';
import { lintOnlyDefault } from './lintOnlyDefault';
import { error, type Finding, lintReference } from './lintReference';

/**
 * The calendar, the pending reasons and the resolution codes that it names
 * exist: what happens by itself, nobody is there to correct.
 *
 * @internal
 */
export function lintFollowUpPolicy(
  policy: WorldDefinition<'FollowUpPolicy'>,
  world: DefinitionWorld,
): Finding[] {
  const { calendar, pending } = policy.spec;
  return [
    ...lintOnlyDefault(policy),
    ...lintReference(
      world,
      'Calendar',
      calendar,
      ['calendar'],
      'so nothing happens by itself',
    ),
    ...Object.entries(pending).flatMap(([reason, { resolutionCode }]) => [
      ...lintCode(world, 'pendingReason', reason, ['pending', reason]),
      ...(resolutionCode === undefined
        ? []
        : (['requestResolution', 'incidentResolution'] as const).flatMap(
            purpose =>
              lintCode(world, purpose, resolutionCode, [
                'pending',
                reason,
                'resolutionCode',
              ]),
          )),
    ]),
  ];
}

function lintCode(
  world: DefinitionWorld,
  purpose: CodeListSpec['purpose'],
  code: string,
  path: string[],
): Finding[] {
  const lists = world.list('CodeList');
  const list = lists.find(
    ({ retired, spec }) => !retired && spec.purpose === purpose,
  );
  return list?.spec.codes.some(each => each.code === code)
    ? []
    : [
        error(
          path,
          `"${code}" is no code of the list for "${purpose}"; add it there or correct it`,
          lists
            .filter(({ spec, change }) =>
              [spec.purpose, change?.before?.purpose].includes(purpose),
            )
            .map(({ kind, name }) => ({
              kind,
              name,
              path: ['spec', 'codes'],
              message: `FollowUpPolicy/${DEFAULT_NAME} needs the code "${code}" for "${purpose}" (${path.join(
                '.',
              )}); keep it, or change that policy in the same file or before`,
            })),
        ),
      ];
}
