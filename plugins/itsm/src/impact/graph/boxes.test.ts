import { cutText } from './boxes';

describe('cutText', () => {
  it('leaves what fits and cuts what does not, by letters', () => {
    expect(cutText('Payroll', 'title')).toBe('Payroll');
    expect([
      ...cutText('Arreglo de almacenamiento del centro', 'title'),
    ]).toHaveLength(23);
    expect(cutText('😀'.repeat(40), 'title')).toBe(`${'😀'.repeat(22)}…`);
  });
});
