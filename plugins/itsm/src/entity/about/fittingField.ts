import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import type {
  FieldSpec,
  OfferingForm,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** A form with the question that an entity answers. */
export interface FittingOffering {
  offering: OfferingForm;
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
  offering: OfferingForm,
  entityRef: string,
  entity: Entity | undefined,
): string | undefined {
  const { kind } = parseEntityRef(entityRef);
  const type = entity?.spec?.type;
  const fields = offering.fields.filter(
    (field): field is FieldSpec & { type: 'entity' } =>
      field.type === 'entity' &&
      field.kinds.some(each => each.toLocaleLowerCase('en-US') === kind) &&
      (field.types.length === 0 ||
        (typeof type === 'string' && field.types.includes(type))),
  );
  return (fields.find(field => field.linkAs === 'primary') ?? fields[0])?.id;
}
