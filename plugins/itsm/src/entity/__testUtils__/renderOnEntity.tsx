import type { ReactElement } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { itsmApiRef } from '@mesa-itsm/backstage-plugin-itsm-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import {
  type FakeHandlers,
  fakeItsmApi,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';

function Where() {
  const { pathname, search } = useLocation();
  return <output data-testid="where">{`${pathname}${search}`}</output>;
}

/** Renders something as the page of an entity would, with an API as told. */
export function renderOnEntity(
  element: ReactElement,
  options: { entity: Entity; handlers: FakeHandlers; query?: string },
) {
  const { entity, handlers, query = '' } = options;
  const fake = fakeItsmApi(handlers);
  const { namespace = 'default', name } = entity.metadata;
  const { unmount } = renderInTestApp(
    <>
      <EntityProvider entity={entity}>{element}</EntityProvider>
      <Where />
    </>,
    {
      apis: [
        [itsmApiRef, fake.api],
        [catalogApiRef, catalogApiMock({ entities: [entity] })],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      mountPath: '/catalog/:namespace/:kind/:name/*',
      initialRouteEntries: [
        `/catalog/${namespace}/${entity.kind.toLocaleLowerCase(
          'en-US',
        )}/${name}/service-desk${query}`,
      ],
    },
  );
  return {
    ...fake,
    unmount,
    user: userEvent.setup(),
    /** The query of the address. */
    query: () =>
      decodeURIComponent(
        screen.getByTestId('where').textContent?.split('?')[1] ?? '',
      ),
  };
}
