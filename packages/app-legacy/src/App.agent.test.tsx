import { screen } from '@testing-library/react';
import { agent, change } from './__testUtils__/fakeBackend';
import { openPortal } from './__testUtils__/openPortal';

describe('a portal of the older frontend system', () => {
  it('shows the queues to those who work them', async () => {
    const asked: string[] = [];
    await openPortal('/itsm/changes', {
      '/api/itsm/v1/me': () => agent,
      '/api/itsm/v1/tickets/counts': () => ({
        counts: [{ chip: 'open', value: 1, exact: true }],
      }),
      '/api/itsm/v1/tickets': ({ searchParams }) => {
        asked.push(String(searchParams));
        return { items: [change] };
      },
    });
    expect(
      (await screen.findAllByRole('link', { name: /A larger disk/ }))[0],
    ).toHaveAttribute('href', '/itsm/tickets/CHG-000004');
    expect(screen.getAllByRole('tab').map(tab => tab.textContent)).toEqual([
      'Home',
      'Portal',
      'Requests',
      'Incidents',
      'Problems',
      'Changes',
      'Impact',
    ]);
    expect(asked[0]).toContain('type=change');
  });
});
