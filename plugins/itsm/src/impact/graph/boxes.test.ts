import { cutText, titleLines } from './boxes';

describe('texts of a box', () => {
  it('are cut by letters, and not when they fit', () => {
    expect(cutText('resource, Outage')).toBe('resource, Outage');
    // The longest that the demo organisation has to say.
    const longest = 'interfaz (API), Fuera de servicio';
    expect(cutText(longest)).toBe(longest);
    expect(cutText('😀'.repeat(40))).toBe(`${'😀'.repeat(32)}…`);
  });

  it.each([
    ['Payroll', ['Payroll']],
    ['Virtualización perimetral', ['Virtualización', 'perimetral']],
    [
      'Sistema de Información Geográfica del Estado',
      ['Sistema de Información', 'Geográfica del Estado'],
    ],
    ['a'.repeat(30), ['a'.repeat(22), 'a'.repeat(8)]],
    ['a'.repeat(60), ['a'.repeat(22), `${'a'.repeat(21)}…`]],
  ])('wrap %s between words', (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
  });
});
