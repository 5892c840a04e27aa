import type {
  Catalogue,
  DataProblem,
  DataQuality,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { FakeHandlers } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import { aCatalogue } from '../../__testUtils__/catalogue';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { anEntity } from '../__testUtils__/impacts';
import { ImpactContent } from '../ImpactContent';

const voicemail: DataProblem = {
  problem: 'unknownOwner',
  entity: anEntity('component:voicemail', { title: 'Voicemail' }),
  at: 'ownedBy',
  values: ['group:default/telephony-office'],
};
const annotation: DataProblem = {
  problem: 'annotation',
  entity: anEntity('system:payroll', { title: 'Payroll' }),
  at: 'itsm/criticality',
  values: ['extreme'],
  fault: { code: 'criticality', message: 'is none of critical' },
};
const ring: DataProblem = {
  problem: 'cycle',
  entity: anEntity('component:a', { title: 'A' }),
  values: ['component:default/a', 'component:default/b'],
};

function quality(part: Partial<DataQuality> = {}): DataQuality {
  return {
    graph: {
      version: 3,
      checkedAt: '2025-03-14T10:00:00.000Z',
      ageSeconds: 4,
      isStale: false,
    },
    counts: [
      { problem: 'unknownOwner', count: 1 },
      { problem: 'annotation', count: 1 },
      { problem: 'cycle', count: 1 },
    ],
    items: [voicemail, annotation, ring],
    ...part,
  };
}

/** The catalogue with the offering by which corrections are asked for. */
function withCorrections(): Catalogue {
  const [family, ...families] = aCatalogue.families;
  const [service, ...services] = family.services;
  const [offering, ...offerings] = service.offerings;
  return {
    families: [
      {
        ...family,
        services: [
          {
            ...service,
            offerings: [
              {
                ...offering,
                name: 'catalog-correction',
                asksFor: [
                  { field: 'entry', kinds: ['Component', 'System'], types: [] },
                ],
              },
              ...offerings,
            ],
          },
          ...services,
        ],
      },
      ...families,
    ],
  };
}

function renderQuality(query = '', handlers: FakeHandlers = {}) {
  return renderScreen(<ImpactContent />, {
    path: '/itsm/impact/*',
    at: `/itsm/impact/data-quality${query}`,
    handlers: {
      getDataQuality: () => quality(),
      getCatalogue: () => aCatalogue,
      ...handlers,
    },
  });
}

const list = () =>
  screen.findByRole('list', { name: 'Entries with something wrong' });

describe('what is wrong in the catalog', () => {
  it('is said of each entry in a sentence', async () => {
    renderQuality();
    const [first, second, third] = within(await list()).getAllByRole(
      'listitem',
    );
    expect(first).toHaveTextContent(
      'Its owner group:default/telephony-office is not in the catalog: tickets about it go to the fallback queue.',
    );
    expect(second).toHaveTextContent(
      'The annotation itsm/criticality says “extreme”. It must be critical, high, medium or low.',
    );
    expect(third).toHaveTextContent(
      'It relies on itself, through component:default/b',
    );
  });

  it('is counted, and listed by kind', async () => {
    const { user, query, callsOf } = renderQuality();
    await user.click(
      await screen.findByRole('button', { name: 'Unknown owner 1' }),
    );
    expect(query()).toBe('problem=unknownOwner');
    expect(callsOf('getDataQuality').at(-1)?.query).toEqual({
      problem: 'unknownOwner',
    });
    expect(screen.getByRole('button', { name: 'All 3' })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
  });

  it('lets the owner be asked, with everything filled in', async () => {
    renderQuality('', { getCatalogue: withCorrections });
    const link = await screen.findByRole('link', {
      name: 'Ask the owner of Voicemail',
    });
    await waitFor(() =>
      expect(link.getAttribute('href')).toMatch(/catalog-correction/),
    );
    const { pathname, searchParams } = new URL(
      link.getAttribute('href') ?? '',
      'http://portal',
    );
    expect(pathname).toBe('/itsm/portal/new/catalog-correction');
    expect(Object.fromEntries(searchParams)).toEqual({
      title: 'Correct the catalog entry of Voicemail',
      description: expect.stringContaining(
        '(component:default/voicemail) should be corrected: Its owner',
      ),
      'field.entry': 'component:default/voicemail',
    });
  });

  it('leads to the offerings where none is for corrections', async () => {
    renderQuality();
    const link = await screen.findByRole('link', {
      name: 'Ask the owner of Payroll',
    });
    expect(link.getAttribute('href')).toMatch(
      /^\/itsm\/portal\?title=Correct\+.*&entity=system%3Adefault%2Fpayroll$/,
    );
  });

  it('is read page by page', async () => {
    const { user } = renderQuality('', {
      getDataQuality: ({ query }) =>
        query.cursor
          ? quality({ items: [ring] })
          : quality({ items: [voicemail], next: 'more' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText(/^It relies on itself/)).toBeInTheDocument();
  });

  it('is nothing, and then that is said', async () => {
    renderQuality('', {
      getDataQuality: () => quality({ counts: [], items: [] }),
    });
    expect(await screen.findByText('Nothing wrong')).toBeInTheDocument();
  });

  it('knows that a catalog that was never read is not in order', async () => {
    renderQuality('', {
      getDataQuality: () =>
        quality({
          counts: [],
          items: [],
          graph: { version: 0, isStale: true },
        }),
    });
    expect(
      await screen.findByText('The catalog has not been read yet'),
    ).toBeInTheDocument();
  });
});
