import type { Me } from '@mesa-itsm/backstage-plugin-itsm-common';
import { ItsmApiError } from '@mesa-itsm/backstage-plugin-itsm-react';
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeHandlers } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import {
  anAgent,
  aRequester,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { renderScreen } from '../__testUtils__/renderScreen';
import { aChange, anIncident } from '../__testUtils__/tickets';
import { PortalContent } from '../portal';
import { NewTicketContent } from './NewTicketContent';

const PAYROLL = { ref: 'system:default/payroll', title: 'Payroll' };

function renderForm(at: string, me: Me, handlers: FakeHandlers = {}) {
  const isPortal = at.startsWith('/itsm/portal');
  return renderScreen(isPortal ? <PortalContent /> : <NewTicketContent />, {
    path: isPortal ? '/itsm/portal/*' : '/itsm/new/*',
    at,
    handlers: {
      getMe: () => me,
      pickEntities: () => ({ items: [PAYROLL] }),
      ...handlers,
    },
  });
}

describe('reporting an incident', () => {
  const at = '/itsm/portal/incident?entity=system:default/payroll';

  it('asks everybody for little, with what the link fills in', async () => {
    const { user, callsOf, pathname } = renderForm(at, aRequester(), {
      createTicket: () => anIncident({ ref: 'INC-000009' }),
    });
    await user.type(
      await screen.findByRole('textbox', { name: /^Title/ }),
      'Payroll is down',
    );
    await user.type(
      screen.getByRole('textbox', { name: /^Description/ }),
      'Since noon',
    );
    await user.click(screen.getByRole('radio', { name: /^High/ }));
    for (const name of ['Team', 'Who reports it?', 'How did it arrive?']) {
      expect(screen.queryByText(name)).not.toBeInTheDocument();
    }
    await waitFor(() =>
      expect(
        screen.getByRole('combobox', { name: 'What is affected' }),
      ).toHaveValue('Payroll'),
    );
    await user.click(screen.getByRole('button', { name: 'Report it' }));
    await waitFor(() => expect(pathname()).toBe('/itsm/tickets/INC-000009'));
    expect(callsOf('createTicket')).toEqual([
      {
        body: {
          type: 'incident',
          title: 'Payroll is down',
          description: 'Since noon',
          urgency: 'high',
          entities: [{ ref: 'system:default/payroll', role: 'primary' }],
        },
        idempotencyKey: expect.any(String),
      },
    ]);
  });

  it('says what would be promised for it, as far as it is known', async () => {
    const { callsOf } = renderForm(at, aRequester(), {
      previewSla: () => ({
        targets: [
          {
            metric: 'resolution',
            targetMs: 1,
            written: 'PT4H',
            dueAt: '2026-03-16T18:00:00.000Z',
          },
        ],
      }),
    });
    expect(
      await screen.findByText(/^Expected solution by Mon, Mar 16, 2026/),
    ).toBeInTheDocument();
    expect(callsOf('previewSla')[0].body).toEqual({
      type: 'incident',
      urgency: 'medium',
      unit: 'group:default/finance',
      entity: 'system:default/payroll',
    });
  });

  it('sums up what is left to answer and takes the focus there', async () => {
    const { user, callsOf } = renderForm('/itsm/portal/incident', aRequester());
    await user.click(await screen.findByRole('button', { name: 'Report it' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(
      within(summary)
        .getAllByRole('link')
        .map(link => link.textContent),
    ).toEqual([
      'Title: Please answer this.',
      'Description: Please answer this.',
    ]);
    await user.click(within(summary).getAllByRole('link')[0]);
    expect(screen.getByRole('textbox', { name: /^Title/ })).toHaveFocus();
    expect(callsOf('createTicket')).toEqual([]);
  });

  it('keeps what was written when the server refuses it', async () => {
    const { user } = renderForm(
      '/itsm/portal/incident?title=Down&description=Now',
      aRequester(),
      {
        createTicket: () => {
          throw new ItsmApiError({
            status: 503,
            kind: 'ServiceUnavailableError',
            message: 'busy',
          });
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Report it' }));
    expect(await screen.findByText('It was not filed')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /^Title/ })).toHaveValue('Down');
  });

  it('lets the desk say more', async () => {
    renderForm('/itsm/portal/incident', anAgent());
    expect(
      await screen.findByRole('combobox', { name: 'Who reports it?' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('checkbox', { name: 'Only for the people involved' }),
    ).toBeInTheDocument();
  });

  it('is in sight in the portal', async () => {
    renderForm('/itsm/portal', aRequester(), {
      getCatalogue: () => ({ families: [] }),
    });
    expect(
      await screen.findByRole('link', { name: 'Report an incident' }),
    ).toHaveAttribute('href', '/itsm/portal/incident');
  });
});

describe('planning a change', () => {
  it('promises nothing: a change has a window', async () => {
    const { callsOf } = renderForm('/itsm/new/change', anAgent());
    await screen.findByRole('form', { name: 'Plan a change' });
    expect(callsOf('previewSla')).toEqual([]);
  });

  it('is not for everybody, and says what is', async () => {
    renderForm('/itsm/new/change', aRequester());
    expect(
      await screen.findByText('You cannot file this here'),
    ).toBeInTheDocument();
  });

  it('is for whoever owns what it is about', async () => {
    const about = '/itsm/new/change?entity=system:default/payroll';
    const { callsOf } = renderForm(about, aRequester(), {
      getEntityOverview: () => ({ counts: [], file: ['incident', 'change'] }),
    });
    expect(
      await screen.findByRole('form', { name: 'Plan a change' }),
    ).toBeInTheDocument();
    expect(callsOf('getEntityOverview')[0]).toMatchObject({
      query: { ref: PAYROLL.ref },
    });
    // By its title, though the address has the reference only.
    expect(await screen.findByText('Payroll')).toBeInTheDocument();
  });

  it('is refused to whoever owns something else', async () => {
    const about = '/itsm/new/change?entity=system:default/payroll';
    renderForm(about, aRequester(), {
      getEntityOverview: () => ({ counts: [], file: ['incident'] }),
    });
    expect(
      await screen.findByText('You cannot file this here'),
    ).toBeInTheDocument();
  });

  it('explains the kinds, links what it follows from and may have gaps', async () => {
    const { user, callsOf } = renderForm(
      '/itsm/new/change?link=fixes:PRB-000003&title=New+disk&description=Swap',
      anAgent(),
      { createTicket: () => aChange() },
    );
    expect(await screen.findByText('Fixes PRB-000003')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save the draft' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Kind of change: Please choose a kind.',
    );
    await user.click(
      screen.getByRole('radio', { name: /^Emergency.*at once/ }),
    );
    await user.click(screen.getByRole('radio', { name: 'No' }));
    await user.click(
      screen.getByRole('combobox', { name: 'Configuration item' }),
    );
    await user.click(await screen.findByRole('option', { name: 'Payroll' }));
    await user.click(screen.getByRole('button', { name: 'Save the draft' }));
    await waitFor(() => expect(callsOf('createTicket')).toHaveLength(1));
    expect(callsOf('createTicket')[0].body).toEqual({
      type: 'change',
      title: 'New disk',
      description: 'Swap',
      changeKind: 'emergency',
      outage: false,
      entities: [{ ref: 'system:default/payroll', role: 'primary' }],
      links: [{ kind: 'fixes', ref: 'PRB-000003' }],
    });
  });

  it('offers templates to whoever owns what it is about', async () => {
    const about = '/itsm/new/change?entity=system:default/payroll';
    const { user } = renderForm(about, aRequester(), {
      getEntityOverview: () => ({ counts: [], file: ['incident', 'change'] }),
      listChangeTemplates: () => ({
        items: [
          {
            name: 'patching',
            title: { en: 'Monthly patches', es: 'Parches' },
            editable: [],
            outage: false,
          },
        ],
      }),
    });
    await user.click(await screen.findByRole('radio', { name: /^Standard/ }));
    await user.click(await screen.findByRole('button', { name: /Template/ }));
    expect(
      await screen.findByRole('option', { name: 'Monthly patches' }),
    ).toBeInTheDocument();
  });

  it('asks of a standard change for its template and what that leaves open', async () => {
    const patching = {
      name: 'patching',
      title: { en: 'Monthly patches', es: 'Parches' },
      editable: ['plannedStart', 'plannedEnd', 'entities'] as const,
      outage: false,
    };
    const { user } = renderForm('/itsm/new/change', anAgent(), {
      listChangeTemplates: () => ({
        items: [{ ...patching, editable: [...patching.editable] }],
      }),
    });
    await user.click(await screen.findByRole('radio', { name: /^Standard/ }));
    await user.click(await screen.findByRole('button', { name: /Template/ }));
    await user.click(
      await screen.findByRole('option', { name: 'Monthly patches' }),
    );
    await waitFor(() =>
      expect(
        screen.queryByRole('textbox', { name: 'Implementation' }),
      ).not.toBeInTheDocument(),
    );
    expect(
      screen.getByRole('combobox', { name: 'Configuration item' }),
    ).toBeInTheDocument();
  });
});
