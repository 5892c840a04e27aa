import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeBackend } from './__testUtils__/fakeBackend';
import App from './App';

const { env } = process;
const { fetch } = global;

class NoWebSocket {
  close() {}
  send() {}
}

beforeEach(() => {
  process.env = {
    ...env,
    APP_CONFIG: [
      {
        context: 'test',
        data: {
          app: {
            title: 'Test',
            baseUrl: 'http://localhost',
            demoSignIn: {
              people: [{ ref: 'user:default/rosa', name: 'Rosa' }],
            },
          },
          auth: { environment: 'development' },
          backend: { baseUrl: 'http://localhost' },
        },
      },
    ] as unknown as string,
  };
  Object.assign(global, { fetch: fakeBackend(), WebSocket: NoWebSocket });
});

afterEach(() => {
  process.env = env;
  Object.assign(global, { fetch });
});

async function renderAt(path: string) {
  window.history.pushState({}, '', path);
  render(<App />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Rosa' }));
  return user;
}

describe('a portal of the older frontend system', () => {
  it('shows the service desk with the tabs that are for the reader', async () => {
    await renderAt('/itsm');
    expect(await screen.findByText('Hello, Rosa Ek')).toBeInTheDocument();
    expect(window.location.pathname).toBe('/itsm/home');
    const tabs = await screen.findAllByRole('tab');
    expect(tabs.map(tab => tab.textContent)).toEqual(['Home', 'Portal']);
    expect(
      screen.getByRole('link', { name: /Payslips cannot be printed/ }),
    ).toHaveAttribute('href', '/itsm/tickets/INC-000003');
  });

  it('shows the cards of an entity, and its tickets in the tab', async () => {
    const user = await renderAt('/catalog/default/system/payroll');
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
});
