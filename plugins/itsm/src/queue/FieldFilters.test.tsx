import {
  fieldSpecSchema,
  type OfferingForm,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { anAgent } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import { renderScreen } from '../__testUtils__/renderScreen';
import { aSummary } from '../__testUtils__/tickets';
import { QueueContent } from './QueueContent';

const choices = [
  { value: 'news', label: { en: 'News', es: 'Noticias' } },
  { value: 'forms', label: { en: 'Forms', es: 'Formularios' } },
];
const question = (spec: Record<string, unknown>) =>
  fieldSpecSchema.parse({ label: spec.id, filterable: true, ...spec });

const FORM: OfferingForm = {
  name: 'web-update',
  title: { en: 'Update a page', es: 'Actualizar una página' },
  audience: 'external',
  liaisonOnly: false,
  keywords: [],
  asksFor: [],
  service: { name: 'websites', title: 'Websites' },
  family: { name: 'web', title: 'Web' },
  urgency: { choices: ['low'], default: 'low' },
  revision: 1,
  fields: [
    question({ id: 'area', type: 'choice', label: 'Area', choices }),
    question({ id: 'online', type: 'boolean', label: 'Online already' }),
    question({ id: 'due', type: 'date', label: 'Due' }),
    question({
      id: 'system',
      type: 'entity',
      label: 'Site',
      kinds: ['System'],
    }),
    question({ id: 'page', type: 'text', label: 'Page' }),
    question({ id: 'why', type: 'text', label: 'Why', filterable: false }),
  ],
};

function renderQueue(query: string) {
  return renderScreen(<QueueContent type="request" />, {
    path: '/itsm/requests',
    at: `/itsm/requests?${query}`,
    handlers: {
      getMe: anAgent,
      listTickets: () => ({ items: [aSummary({ title: 'First one' })] }),
      countTickets: () => ({ counts: [] }),
      getCatalogue: () => ({ families: [] }),
      getOffering: () => FORM,
      pickEntities: () => ({
        items: [{ ref: 'system:default/site', title: 'The Site' }],
      }),
    },
  });
}

const openFilters = async (user: ReturnType<typeof renderQueue>['user']) => {
  await user.click(await screen.findByRole('button', { name: /^Filters/ }));
  return screen.findByRole('region', { name: 'Filters' });
};

describe('filters by the answers of a form', () => {
  it('ask nothing of any form without one offering', async () => {
    const { user, callsOf } = renderQueue('offering=web-update&offering=other');
    const panel = await openFilters(user);
    expect(within(panel).queryByText('Area')).not.toBeInTheDocument();
    expect(callsOf('getOffering')).toEqual([]);
  });

  it('are offered for the questions that are marked for it', async () => {
    const { user } = renderQueue('offering=web-update');
    const panel = await openFilters(user);
    expect(await within(panel).findByText('Area')).toBeInTheDocument();
    expect(within(panel).getByText('Online already')).toBeInTheDocument();
    expect(within(panel).queryByText('Why')).not.toBeInTheDocument();
  });

  it('stand in the URL and narrow the list and the counts', async () => {
    const { user, query, callsOf } = renderQueue(
      'offering=web-update&cursor=x',
    );
    const panel = await openFilters(user);
    await user.click(
      await within(panel).findByRole('button', { name: /Area/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'Forms' }));
    expect(query()).toBe('offering=web-update&field=area=forms');
    await waitFor(() =>
      expect(callsOf('listTickets').at(-1)?.query).toMatchObject({
        offering: ['web-update'],
        field: ['area=forms'],
        cursor: undefined,
      }),
    );
    expect(callsOf('countTickets').at(-1)?.query).toMatchObject({
      field: ['area=forms'],
    });

    const words = within(panel).getByRole('textbox', { name: /Page/ });
    await user.type(words, 'home');
    expect(query()).not.toContain('page');
    await user.keyboard('{Enter}');
    expect(query()).toContain('field=page=home');
    expect(words).toHaveFocus();
  });

  it('are shown as tags that people can read and take off', async () => {
    const { user, query } = renderQueue(
      'offering=web-update&field=area=forms&field=online=false&field=due=2026-03-16&field=system=system:default/site',
    );
    const tags = await screen.findByRole('grid', {
      name: 'Filters that are set',
    });
    for (const text of [
      'Area: Forms',
      'Online already: No',
      'Due: Mar 16, 2026',
      'Site: The Site',
    ]) {
      expect(await within(tags).findByText(text)).toBeInTheDocument();
    }
    expect(
      screen.getByRole('button', { name: 'Filters (5 set)' }),
    ).toBeInTheDocument();

    await user.click(
      within(
        within(tags)
          .getByText('Area: Forms')
          .closest<HTMLElement>('[role=row]')!,
      ).getByRole('button'),
    );
    expect(query()).not.toContain('area');
    expect(query()).toContain('field=online=false');
  });

  it('go when the offering goes', async () => {
    const { user, query } = renderQueue('offering=web-update&field=area=forms');
    const tags = await screen.findByRole('grid', {
      name: 'Filters that are set',
    });
    await user.click(
      within(
        within(tags)
          .getByText('Offering: web-update')
          .closest<HTMLElement>('[role=row]')!,
      ).getByRole('button'),
    );
    expect(query()).toBe('');
  });
});
