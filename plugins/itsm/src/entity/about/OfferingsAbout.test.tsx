import type { Catalogue } from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen, within } from '@testing-library/react';
import { aCatalogue } from '../../__testUtils__/catalogue';
import { payroll } from '../__testUtils__/entities';
import { renderOnEntity } from '../__testUtils__/renderOnEntity';
import { OfferingsAbout } from './OfferingsAbout';

/** The catalogue where some offerings ask for a system. */
function catalogueAsking(names: string[]): Catalogue {
  return {
    families: aCatalogue.families.map(family => ({
      ...family,
      services: family.services.map(service => ({
        ...service,
        offerings: service.offerings.map(offering => ({
          ...offering,
          title: `Ask for ${offering.name}`,
          asksFor: names.includes(offering.name)
            ? [{ field: 'system', kinds: ['System'], types: [] }]
            : [],
        })),
      })),
    })),
  };
}

function renderOfferings(asking: string[]) {
  return renderOnEntity(<OfferingsAbout entityRef="system:default/payroll" />, {
    entity: payroll,
    handlers: { getCatalogue: () => catalogueAsking(asking) },
  });
}

describe('the offerings about an entity', () => {
  it('are those that ask for one of its kind, with it filled in', async () => {
    renderOfferings(['toner', 'new-account']);
    const list = await screen.findByRole('list', {
      name: 'Offerings that fit',
    });
    expect(
      within(list)
        .getAllByRole('link')
        .map(link => [
          link.getAttribute('aria-label'),
          link.getAttribute('href'),
        ]),
    ).toEqual([
      [
        'Ask for new-account',
        '/itsm/portal/new/new-account?field.system=system%3Adefault%2Fpayroll',
      ],
      [
        'Ask for toner',
        '/itsm/portal/new/toner?field.system=system%3Adefault%2Fpayroll',
      ],
    ]);
    expect(
      screen.getByRole('heading', { name: 'What do you need for Payroll?' }),
    ).toBeInTheDocument();
  });

  it('leads on when there is none', async () => {
    renderOfferings([]);
    expect(
      await screen.findByText('No offering asks for an entity of this kind'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'The whole catalogue' }),
    ).toHaveAttribute('href', '/itsm/portal');
    expect(
      screen.getByRole('link', { name: 'Report an incident' }),
    ).toHaveAttribute(
      'href',
      '/itsm/portal/incident?entity=system%3Adefault%2Fpayroll',
    );
  });
});
