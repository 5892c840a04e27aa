import { useCallback } from 'react';
import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { OfferingForm } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type ItsmApi,
  useItsmApi,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { placedOfferings } from '../../portal/catalogue/catalogueModel';
import { entityTitle } from '../entityTitle';
import { fittingField, type FittingOffering } from './fittingField';

/** Forms that are read at the same time. */
const AT_ONCE = 6;

/** What can be asked for about an entity. */
export interface AboutEntity {
  title: string;
  offerings: FittingOffering[];
}

/**
 * The offerings that ask for an entity such as this one. The catalogue does
 * not say what forms ask, so the forms are read.
 */
export function useFittingOfferings(entityRef: string) {
  const api = useItsmApi();
  const catalog = useApi(catalogApiRef);
  const { value, error, retry } = useAsyncRetry(async () => {
    const [entity, forms] = await Promise.all([
      catalog.getEntityByRef(entityRef),
      readForms(api),
    ]);
    return toAboutEntity(entityRef, entity, forms);
  }, [api, catalog, entityRef]);
  return { value, error, retry: useCallback(() => retry(), [retry]) };
}

function toAboutEntity(
  entityRef: string,
  entity: Entity | undefined,
  forms: readonly OfferingForm[],
): AboutEntity {
  return {
    title: entity ? entityTitle(entity) : parseEntityRef(entityRef).name,
    offerings: forms.flatMap(offering => {
      const field = fittingField(offering, entityRef, entity);
      return field === undefined ? [] : [{ offering, field }];
    }),
  };
}

/** The forms of the whole catalogue, in its order. */
async function readForms(api: ItsmApi): Promise<OfferingForm[]> {
  const catalogue = await api.call('getCatalogue', { query: {} });
  const names = placedOfferings(catalogue).map(({ offering }) => offering.name);
  const forms: OfferingForm[] = [];
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    forms.push(
      ...(await Promise.all(
        some.map(name => api.call('getOffering', { params: { name } })),
      )),
    );
  }
  return forms;
}
