import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import type { PlacedOffering } from '../../portal/catalogue/catalogueModel';

/** An offering with the question that an entity answers. */
export interface FittingOffering {
  offering: PlacedOffering['offering'];
  service: PlacedOffering['service'];
  /** Id of the question. */
  field: string;
}

/**
 * The question of a form that an entity answers: of its kind and type; the
 * one that decides what the request is about comes before others.
 *
 * @param entity - undefined while only the reference is known; questions
 *   that want a certain type do not fit then
 */
export function fittingField(
  offering: Pick<PlacedOffering['offering'], 'asksFor'>,
  entityRef: string,
  entity: Entity | undefined,
): string | undefined {
  const { kind } = parseEntityRef(entityRef);
  const type = entity?.spec?.type;
  return offering.asksFor.find(
    ({ kinds, types }) =>
      kinds.some(each => each.toLocaleLowerCase('en-US') === kind) &&
      (types.length === 0 ||
        (typeof type === 'string' && types.includes(type))),
  )?.field;
}
