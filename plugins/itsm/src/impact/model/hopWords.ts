import type {
  ImpactAnalysis,
  ImpactDirection,
  ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';

type Via = ImpactItem['via'][number];

/** Between an entity and the one after it on the way. */
export type HopWord =
  | 'neededBy'
  | 'provides'
  | 'usedBy'
  | 'partOf'
  | 'contains'
  | 'dependsOn'
  | 'uses'
  | 'providedBy';

/**
 * How an entity of the way stands to the one after it. The walk tells along
 * which edge it went, and the direction tells who relies on whom.
 *
 * @param to - reference of the one after it; undefined when it is hidden
 */
export function hopWord(
  via: Via,
  direction: ImpactDirection,
  to: string | undefined,
): HopWord {
  const isApi = to?.startsWith('api:') ?? false;
  const isDown = direction === 'down';
  switch (via) {
    case 'api':
      if (isDown) {
        return isApi ? 'provides' : 'usedBy';
      }
      return isApi ? 'uses' : 'providedBy';
    case 'part':
      return isDown ? 'partOf' : 'contains';
    case 'whole':
      return isDown ? 'contains' : 'partOf';
    default:
      return isDown ? 'neededBy' : 'dependsOn';
  }
}

/** A stop of a way; the first one was not reached from anything. */
export interface Stop {
  /** Undefined for what may not be seen. */
  ref?: string;
  title?: string;
  word?: HopWord;
}

/** Titles of everything that an answer names. */
export function titlesOf(impact: ImpactAnalysis): ReadonlyMap<string, string> {
  return new Map(
    [...impact.roots, ...impact.items.map(({ entity }) => entity)].map(
      ({ ref, title }) => [ref, title] as const,
    ),
  );
}

/** The way to an item, from the root on, in words that can be translated. */
export function stopsOf(
  item: Pick<ImpactItem, 'path' | 'via'>,
  direction: ImpactDirection,
  titles: ReadonlyMap<string, string>,
): Stop[] {
  return item.path.map((ref, at) => ({
    ...(ref === null ? {} : { ref, title: titles.get(ref) ?? nameOf(ref) }),
    ...(at === 0
      ? {}
      : { word: hopWord(item.via[at - 1], direction, ref ?? undefined) }),
  }));
}

/** Name part of a reference. */
export function nameOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}
