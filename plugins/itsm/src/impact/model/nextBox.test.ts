import { nextBox } from './nextBox';

const places = [
  { id: 'root', x: 0, y: 100 },
  { id: 'near', x: 200, y: 110 },
  { id: 'below', x: 200, y: 300 },
  { id: 'far', x: 400, y: 100 },
];

describe('nextBox', () => {
  it.each([
    ['root', 'ArrowRight', 'near'],
    ['near', 'ArrowRight', 'far'],
    ['near', 'ArrowDown', 'below'],
    ['below', 'ArrowUp', 'near'],
    ['far', 'ArrowLeft', 'near'],
    ['root', 'ArrowLeft', undefined],
    ['root', 'End', 'far'],
    ['far', 'Home', 'root'],
    ['root', 'x', undefined],
    ['nothing', 'ArrowRight', undefined],
  ])('from %s by %s to %s', (from, key, to) => {
    expect(nextBox(places, from, key)).toBe(to);
  });
});
