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
import { entityImpactRouteRef } from '../../routing';
import {
  type FakeHandlers,
  fakeItsmApi,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';

function Where() {
  const { pathname, search } = useLocation();
  return <output data-testid="where">{`${pathname}${search}`}</output>;
}

/**
 * Renders something as the page of an entity would, with an API as told.
 *
 * @param options.impactAt - where the page has the tab of impact, if it does
 */
export function renderOnEntity(
  element: ReactElement,
  options: {
    entity: Entity;
    handlers: FakeHandlers;
    query?: string;
    impactAt?: string;
  },
) {
  const { entity, handlers, query = '', impactAt } = options;
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
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...(impactAt ? { [impactAt]: entityImpactRouteRef } : {}),
      },
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
