import type { ServiceStatus } from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen, waitFor } from '@testing-library/react';
import { renderScreen } from '../__testUtils__/renderScreen';
import { ServiceStatusBanner } from './ServiceStatusBanner';

const LINE: ServiceStatus['items'][number] = {
  entity: { ref: 'system:default/payroll', title: 'Payroll' },
  effect: 'degraded',
  since: '2025-03-18T10:00:00.000Z',
};

const renderBanner = (getServiceStatus: () => ServiceStatus) =>
  renderScreen(<ServiceStatusBanner />, {
    path: '/',
    at: '/',
    handlers: { getServiceStatus },
  });
const status = (items: ServiceStatus['items']): ServiceStatus => ({
  graph: { version: 1, isStale: false },
  items,
});

describe('the banner of what a unit uses', () => {
  it('says what does not work, because of what, and which incident it is', async () => {
    renderBanner(() =>
      status([
        LINE,
        {
          ...LINE,
          entity: { ref: 'system:default/mail', title: 'Mail' },
          effect: 'outage',
          cause: { ref: 'resource:default/db', title: 'Database' },
          incident: { ref: 'INC-000012', title: 'Disk is full' },
        },
      ]),
    );
    expect(
      await screen.findByText(
        '2 services that your unit uses do not work as they should',
      ),
    ).toBeInTheDocument();
    // The page has a place of its own for what it announces.
    const [banner] = screen.getAllByRole('status');
    expect(banner).toHaveTextContent('Payroll works only in part.');
    expect(banner).toHaveTextContent(
      'Mail is out of service because of Database. INC-000012 Disk is full.',
    );
    expect(screen.getByRole('link', { name: 'INC-000012' })).toHaveAttribute(
      'href',
      expect.stringContaining('/tickets/INC-000012'),
    );
  });

  it.each([
    ['while all works', () => status([])],
    [
      'when it cannot be told',
      () => {
        throw new Error('down');
      },
    ],
  ])('is not there %s', async (_, answer) => {
    const asked = jest.fn(answer);
    renderBanner(asked);
    await waitFor(() => expect(asked).toHaveBeenCalled());
    expect(screen.queryByText(/your unit uses/)).not.toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
