import { coreExtensionData } from '@backstage/frontend-plugin-api';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContextMenuItemBlueprint,
  type EntityContextMenuItemData,
  EntityIconLinkBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { screen } from '@testing-library/react';
import { anAgent } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import {
  database,
  payroll,
  payrollApi,
  rosa,
  template,
  webTeam,
} from '../entity/__testUtils__/entities';
import { renderOnEntity } from '../entity/__testUtils__/renderOnEntity';
import { itsmPlugin } from '../plugin';
import { healthEntityCard } from './healthEntityCard';
import { impactEntityContent } from './impactEntityContent';
import { myTicketsEntityContent } from './myTicketsEntityContent';
import { newRequestMenuItem } from './newRequestMenuItem';
import { nextChangeEntityCard } from './nextChangeEntityCard';
import { openTicketsEntityCard } from './openTicketsEntityCard';
import { reportIncidentMenuItem } from './reportIncidentMenuItem';
import { serviceDeskEntityContent } from './serviceDeskEntityContent';
import { serviceDeskIconLink } from './serviceDeskIconLink';

const all = [payroll, payrollApi, database, webTeam, rosa, template];
const names = (
  filter: ((entity: (typeof all)[number]) => boolean) | undefined,
) => all.filter(entity => filter?.(entity)).map(entity => entity.metadata.name);

describe('the tabs on the pages of the catalog', () => {
  it('shows the service desk for items, their owners and people', () => {
    const tester = createExtensionTester(serviceDeskEntityContent);
    expect(tester.get(coreExtensionData.routePath)).toBe('/service-desk');
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe(
      'Service desk',
    );
    expect(
      names(tester.get(EntityContentBlueprint.dataRefs.filterFunction)),
    ).toEqual(['payroll', 'payroll-api', 'payroll-db', 'web', 'rosa']);
  });

  it('shows impact for items, and not for those who own them', () => {
    const tester = createExtensionTester(impactEntityContent);
    expect(tester.get(coreExtensionData.routePath)).toBe('/impact');
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe('Impact');
    expect(
      names(tester.get(EntityContentBlueprint.dataRefs.filterFunction)),
    ).toEqual(['payroll', 'payroll-api', 'payroll-db']);
  });

  it('shows tickets of a person for people only', () => {
    const tester = createExtensionTester(myTicketsEntityContent);
    expect(tester.get(coreExtensionData.routePath)).toBe('/my-tickets');
    expect(
      names(tester.get(EntityContentBlueprint.dataRefs.filterFunction)),
    ).toEqual(['rosa']);
  });
});

describe('the cards on the pages of the catalog', () => {
  it.each([
    ['open tickets', createExtensionTester(openTicketsEntityCard)],
    ['the next change', createExtensionTester(nextChangeEntityCard)],
  ])('shows %s for items and groups', (_, tester) => {
    expect(tester.get(EntityCardBlueprint.dataRefs.type)).toBe('info');
    expect(
      names(tester.get(EntityCardBlueprint.dataRefs.filterFunction)),
    ).toEqual(['payroll', 'payroll-api', 'payroll-db', 'web']);
  });
});

describe('health on the pages of the catalog', () => {
  it('is a card of items, and of nobody who owns them', () => {
    const tester = createExtensionTester(healthEntityCard);
    expect(
      names(tester.get(EntityCardBlueprint.dataRefs.filterFunction)),
    ).toEqual(['payroll', 'payroll-api', 'payroll-db']);
  });
});

describe('the links of the card "About"', () => {
  it('lead to the tab', async () => {
    const tester = createExtensionTester(serviceDeskIconLink);
    const { useProps, filterFunction } = EntityIconLinkBlueprint.dataRefs;
    expect(names(tester.get(filterFunction))).toEqual([
      'payroll',
      'payroll-api',
      'payroll-db',
      'web',
    ]);
    const useLink = tester.get(useProps);
    function Link() {
      const { href, label } = useLink();
      return <a href={href}>{label}</a>;
    }
    renderOnEntity(<Link />, { entity: payroll, handlers: {} });
    expect(
      await screen.findByRole('link', { name: 'Service desk' }),
    ).toHaveAttribute('href', '/catalog/default/system/payroll/service-desk');
  });
});

describe('the menu on the pages of the catalog', () => {
  const { data, filterFunction } = EntityContextMenuItemBlueprint.dataRefs;
  const report = createExtensionTester(reportIncidentMenuItem);
  const request = createExtensionTester(newRequestMenuItem);

  function renderItem(
    { useProps }: EntityContextMenuItemData,
    file: ('request' | 'incident')[],
  ) {
    function Item() {
      const props = useProps();
      return props.disabled || !('href' in props) ? (
        <span>{props.title}, not now</span>
      ) : (
        <a href={props.href}>{props.title}</a>
      );
    }
    const me = anAgent();
    renderOnEntity(<Item />, {
      entity: payroll,
      handlers: { getMe: () => ({ ...me, can: { ...me.can, file } }) },
    });
  }

  it('offers items only, neither groups nor people', () => {
    for (const item of [report, request]) {
      expect(names(item.get(filterFunction))).toEqual([
        'payroll',
        'payroll-api',
        'payroll-db',
      ]);
    }
  });

  it('leads to the form of an incident about the entity', async () => {
    renderItem(report.get(data), ['incident']);
    expect(
      await screen.findByRole('link', { name: 'Report an incident' }),
    ).toHaveAttribute(
      'href',
      '/itsm/portal/incident?entity=system%3Adefault%2Fpayroll',
    );
  });

  it('leads to the offerings about the entity', async () => {
    renderItem(request.get(data), ['request']);
    expect(
      await screen.findByRole('link', { name: 'New request about this' }),
    ).toHaveAttribute('href', '/itsm/portal?entity=system%3Adefault%2Fpayroll');
  });

  it('does not lead to what the reader may not file', async () => {
    renderItem(report.get(data), ['request']);
    expect(
      await screen.findByText('Report an incident, not now'),
    ).toBeInTheDocument();
  });
});

it('brings all of them with the plugin', () => {
  for (const id of [
    'entity-content:itsm/service-desk',
    'entity-content:itsm/impact',
    'entity-content:itsm/my-tickets',
    'entity-card:itsm/open-tickets',
    'entity-card:itsm/next-change',
    'entity-card:itsm/health',
    'entity-icon-link:itsm/service-desk',
    'entity-context-menu-item:itsm/report-incident',
    'entity-context-menu-item:itsm/new-request',
    'home-page-widget:itsm/my-tickets',
    'home-page-widget:itsm/team-queue',
  ] as const) {
    expect(itsmPlugin.getExtension(id)).toBeDefined();
  }
});
