import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Desk } from './startDesk';

/**
 * Takes the catalog of a desk into the hands of a test: what it has, and
 * whether it answers.
 *
 * @internal
 */
export function changeableCatalog({ catalog }: Pick<Desk, 'catalog'>) {
  let inner: Pick<
    typeof catalog,
    | 'getEntitiesByRefs'
    | 'getEntityByRef'
    | 'getEntities'
    | 'queryEntities'
    | 'streamEntities'
  > = {
    getEntitiesByRefs: catalog.getEntitiesByRefs.bind(catalog),
    getEntityByRef: catalog.getEntityByRef.bind(catalog),
    getEntities: catalog.getEntities.bind(catalog),
    queryEntities: catalog.queryEntities.bind(catalog),
    streamEntities: catalog.streamEntities.bind(catalog),
  };
  let isDown = false;
  const answering = () => {
    if (isDown) {
      throw new Error('connect ECONNREFUSED 10.0.0.7:7007');
    }
    return inner;
  };
  catalog.getEntitiesByRefs = async (...args) =>
    answering().getEntitiesByRefs(...args);
  catalog.getEntityByRef = async (...args) =>
    answering().getEntityByRef(...args);
  catalog.getEntities = async (...args) => answering().getEntities(...args);
  catalog.queryEntities = async (...args) => answering().queryEntities(...args);
  catalog.streamEntities = async function* stream(...args) {
    yield* answering().streamEntities(...args);
  };
  return {
    /** It has these from now on, and nothing else. */
    becomes: (entities: Entity[]) => {
      inner = catalogServiceMock({ entities });
    },
    goesAway: () => {
      isDown = true;
    },
    comesBack: () => {
      isDown = false;
    },
  };
}
