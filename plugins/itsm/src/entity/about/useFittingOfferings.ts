import { useCallback } from 'react';
import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useItsmApi } from '@mesa-itsm/backstage-plugin-itsm-react';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import {
  type PlacedOffering,
  placedOfferings,
} from '../../portal/catalogue/catalogueModel';
import { entityTitle } from '../entityTitle';
import { fittingField, type FittingOffering } from './fittingField';

/** What can be asked for about an entity. */
export interface AboutEntity {
  title: string;
  offerings: FittingOffering[];
}

/** The offerings that ask for an entity such as this one. */
export function useFittingOfferings(entityRef: string) {
  const api = useItsmApi();
  const catalog = useApi(catalogApiRef);
  const { value, error, retry } = useAsyncRetry(async () => {
    const [entity, catalogue] = await Promise.all([
      catalog.getEntityByRef(entityRef),
      api.call('getCatalogue', { query: {} }),
    ]);
    return toAboutEntity(entityRef, entity, placedOfferings(catalogue));
  }, [api, catalog, entityRef]);
  return { value, error, retry: useCallback(() => retry(), [retry]) };
}

function toAboutEntity(
  entityRef: string,
  entity: Entity | undefined,
  placed: readonly PlacedOffering[],
): AboutEntity {
  return {
    title: entity ? entityTitle(entity) : parseEntityRef(entityRef).name,
    offerings: placed.flatMap(({ offering, service }) => {
      const field = fittingField(offering, entityRef, entity);
      return field === undefined ? [] : [{ offering, service, field }];
    }),
  };
}
