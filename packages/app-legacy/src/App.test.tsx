import { screen } from '@testing-library/react';
import { change, overview } from './__testUtils__/fakeBackend';
import { openPortal } from './__testUtils__/openPortal';

describe('a portal of the older frontend system', () => {
  it('shows the service desk with the tabs that are for the reader', async () => {
    await openPortal('/itsm');
    expect(await screen.findByText('Hello, Rosa Ek')).toBeInTheDocument();
    expect(window.location.pathname).toBe('/itsm/home');
    const tabs = await screen.findAllByRole('tab');
    expect(tabs.map(tab => tab.textContent)).toEqual(['Home', 'Portal']);
    expect(
      screen.getByRole('link', { name: /Payslips cannot be printed/ }),
    ).toHaveAttribute('href', '/itsm/tickets/INC-000003');
  });

  it('shows the cards of an entity, and its tickets in the tab', async () => {
    const user = await openPortal('/catalog/default/system/payroll');
    const count = await screen.findByRole('link', {
      name: 'Incidents, 1 open',
    });
    expect(count).toHaveAttribute(
      'href',
      '/catalog/default/system/payroll/service-desk?kind=incident',
    );
    expect(await screen.findByText('No change is planned')).toBeInTheDocument();
    await user.click(count);
    expect(
      await screen.findByRole('list', { name: 'Tickets, newest first' }),
    ).toHaveTextContent('Payslips cannot be printed');
    expect(
      screen.getByRole('link', { name: 'Report an incident' }),
    ).toHaveAttribute(
      'href',
      '/itsm/portal/incident?entity=system%3Adefault%2Fpayroll',
    );
  });

  it('shows what fails with an entity in its tab of impact', async () => {
    const root = {
      ref: 'system:default/payroll',
      title: 'Payroll',
      kind: 'system',
      owners: [],
    };
    const graph = { version: 1, isStale: false };
    const user = await openPortal('/catalog/default/system/payroll', {
      '/api/itsm/v1/impact': () => ({
        graph,
        roots: [root],
        items: [],
        hidden: 0,
        counts: { total: 0, byKind: [], byCriticality: [] },
        owners: [],
        downs: [],
      }),
      '/api/itsm/v1/entities/states': () => ({ graph, items: [] }),
    });
    expect(
      await screen.findByRole('link', { name: 'What it relies on' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/system/payroll/impact?direction=up',
    );
    await user.click(await screen.findByRole('tab', { name: 'Impact' }));
    expect(
      await screen.findByRole('heading', { name: 'If Payroll fails' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Nothing else fails')).toBeInTheDocument();
  });

  it('shows the change that comes first on the page of an entity', async () => {
    await openPortal('/catalog/default/system/payroll', {
      '/api/itsm/v1/entities/overview': () => ({
        ...overview,
        nextChange: change,
      }),
    });
    const link = await screen.findByRole('link', {
      name: 'A larger disk for payroll',
    });
    expect(link).toHaveAttribute('href', '/itsm/tickets/CHG-000004');
    expect(screen.getByText('With an outage')).toBeInTheDocument();
    expect(screen.getByText(/2999/)).toBeInTheDocument();
  });

  it('shows the tickets of a person', async () => {
    const asked: string[] = [];
    await openPortal('/catalog/default/user/rosa/my-tickets', {
      '/api/itsm/v1/tickets': ({ searchParams }) => {
        asked.push(String(searchParams));
        return { items: [change] };
      },
    });
    expect(
      await screen.findByRole('heading', { name: 'Tickets of Rosa Ek' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'A larger disk for payroll' }),
    ).toHaveAttribute('href', '/itsm/tickets/CHG-000004');
    expect(asked[0]).toContain('requesterOrBeneficiary=user%3Adefault%2Frosa');
  });
});
