import { screen } from '@testing-library/react';
import { openPortal } from './__testUtils__/openPortal';

// Where the settings of Backstage keep the language that was chosen.
beforeAll(() => window.localStorage.setItem('language', 'es'));
afterAll(() => window.localStorage.clear());

describe('a portal of the older frontend system', () => {
  it('speaks Spanish to those who chose it', async () => {
    await openPortal('/catalog/default/system/payroll');
    expect(
      await screen.findByRole('link', { name: 'Incidentes: 1 sin cerrar' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('No hay cambios planeados'),
    ).toBeInTheDocument();
  });
});
