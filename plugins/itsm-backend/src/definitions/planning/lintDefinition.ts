import {
  CODE_LIST_PURPOSES,
  type DefinitionKind,
  DUPLICATE_RESOLUTION,
  LANGUAGES,
  localize,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { DEFAULT_NAME } from '../createDefinitionSnapshot';
import type { DefinitionWorld, WorldDefinition } from './DefinitionWorld';
import { error, type Finding, lintReference, warning } from './lintReference';
import { lintCalendar } from './lintCalendar';
import { lintFollowUpPolicy } from './lintFollowUpPolicy';
import { lintOnlyDefault } from './lintOnlyDefault';
import { lintSlaPolicy } from './lintSlaPolicy';

export type { Finding };

type Rule<K extends DefinitionKind> = (
  definition: WorldDefinition<K>,
  world: DefinitionWorld,
) => Finding[];

const rules: { [K in DefinitionKind]: Rule<K> } = {
  ServiceFamily: () => [],
  Service: ({ spec }, world) =>
    lintReference(world, 'ServiceFamily', spec.family, ['family']),
  Offering: (offering, world) => [
    ...lintReference(world, 'Service', offering.spec.service, ['service']),
    ...lintSupports(offering, world),
  ],
  PriorityMatrix: lintOnlyDefault,
  RoutingPolicy: lintOnlyDefault,
  CodeList: (list, world) => [
    ...lintOneListPerPurpose(list, world),
    ...lintReservedCode(list),
  ],
  ChangeTemplate: () => [],
  Calendar: lintCalendar,
  HolidayList: (list, world) =>
    list.spec.includes.flatMap((name, index) => [
      ...lintReference(world, 'HolidayList', name, ['includes', index]),
      ...lintRing(list, name, index, world),
    ]),
  SlaPolicy: lintSlaPolicy,
  EscalationPolicy: () => [],
  FollowUpPolicy: lintFollowUpPolicy,
  ResponseTemplate: ({ spec }) =>
    LANGUAGES.flatMap(language =>
      unknownPlaceholders(localize(spec.text, language)),
    )
      .filter((name, index, all) => all.indexOf(name) === index)
      .map(name =>
        warning(
          ['text'],
          `{{${name}}} is not a placeholder and would be shown as it is; there are {{ref}}, {{requester}} and {{agent}}`,
        ),
      ),
};

/**
 * Checks what a definition says about others: references by name exist, one
 * definition serves each purpose. Its form was checked before.
 *
 * @internal
 */
export function lintDefinition(
  definition: WorldDefinition,
  world: DefinitionWorld,
): Finding[] {
  const rule = rules[definition.kind] as Rule<DefinitionKind>;
  return definition.retired ? [] : rule(definition, world);
}

/**
 * What the service desk misses as a whole; nothing of it is the fault of one
 * definition.
 *
 * @internal
 */
export function lintCompleteness(world: DefinitionWorld): string[] {
  const missing = CODE_LIST_PURPOSES.filter(
    purpose =>
      !world
        .list('CodeList')
        .some(list => !list.retired && list.spec.purpose === purpose),
  ).map(
    purpose =>
      `No CodeList serves the purpose "${purpose}": nobody can choose such a code; apply one`,
  );
  const routing = world.get('RoutingPolicy', DEFAULT_NAME);
  return !routing || routing.retired
    ? [
        ...missing,
        `There is no RoutingPolicy/${DEFAULT_NAME}: a request that no step can place has no queue; apply one`,
      ]
    : missing;
}

/** A list that would include itself, through whatever others. */
function lintRing(
  { name }: WorldDefinition<'HolidayList'>,
  included: string,
  index: number,
  world: DefinitionWorld,
): Finding[] {
  const seen = new Map<string, string>();
  const left = [included];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === name) {
      const way = [];
      for (let at = seen.get(name); at; at = seen.get(at)) {
        way.unshift(at);
      }
      return [
        error(
          ['includes', index],
          `makes a ring: ${[name, ...way, name].join(
            ' → ',
          )}; leave one of them out`,
        ),
      ];
    }
    for (const further of world.get('HolidayList', next)?.spec.includes ?? []) {
      if (!seen.has(further)) {
        seen.set(further, next);
        left.push(further);
      }
    }
  }
  return [];
}

function lintSupports(
  { kind, name: supporter, spec }: WorldDefinition<'Offering'>,
  world: DefinitionWorld,
): Finding[] {
  if (spec.supports.length > 0 && spec.audience !== 'internal') {
    return [
      error(
        ['supports'],
        'only an offering with "audience: internal" supports others; change the audience or leave "supports" out',
      ),
    ];
  }
  return spec.supports.flatMap((name, index) => {
    const path = ['supports', index];
    return world.get('Offering', name)?.spec.audience === 'internal'
      ? [
          error(
            path,
            `Offering/${name} is internal; only external offerings are supported by an internal one`,
            [
              {
                kind,
                name,
                path: ['spec', 'audience'],
                message: `Offering/${supporter} supports this one, as only external offerings can be; take it out there, in the same file or before`,
              },
            ],
          ),
        ]
      : lintReference(world, 'Offering', name, path);
  });
}

function lintOneListPerPurpose(
  list: WorldDefinition<'CodeList'>,
  world: DefinitionWorld,
): Finding[] {
  const { purpose } = list.spec;
  // Who serves the purpose already goes first, then who comes first.
  const rank = ({ change }: WorldDefinition<'CodeList'>) => {
    if (!change) {
      return -2;
    }
    return change.before?.purpose === purpose ? -1 : change.position;
  };
  const other = world
    .list('CodeList')
    .find(
      candidate =>
        candidate.name !== list.name &&
        !candidate.retired &&
        candidate.spec.purpose === purpose &&
        rank(candidate) < rank(list),
    );
  return other
    ? [
        error(
          ['purpose'],
          `CodeList/${other.name} serves the purpose "${purpose}" already; put the codes there`,
        ),
      ]
    : [];
}

/**
 * Linking a duplicate gives the code by itself (Mesa semantics 3.5). Chosen by
 * hand it would name no survivor, and without an entry it would have no label.
 */
function lintReservedCode({ spec }: WorldDefinition<'CodeList'>): Finding[] {
  if (spec.purpose !== 'requestResolution') {
    return [];
  }
  const index = spec.codes.findIndex(
    ({ code }) => code === DUPLICATE_RESOLUTION,
  );
  if (index < 0) {
    return [
      warning(
        ['codes'],
        `"${DUPLICATE_RESOLUTION}" is what a ticket linked as a duplicate is resolved with, and has no label here; add it with "state: retired"`,
      ),
    ];
  }
  return spec.codes[index].state === 'retired'
    ? []
    : [
        warning(
          ['codes', index, 'state'],
          `"${DUPLICATE_RESOLUTION}" is given by linking a ticket as a duplicate and names no other ticket when it is chosen by hand; set "state: retired", its label goes on to be shown`,
        ),
      ];
}

function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)]
    .map(match => match[1])
    .filter(name => !['ref', 'requester', 'agent'].includes(name));
}
