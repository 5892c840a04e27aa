import { diffSpecs } from './diffSpecs';
import { hashSpec } from './hashSpec';

describe('diffSpecs', () => {
  const field = (id: string, label = id) => ({ id, label });

  it.each([
    ['nothing', { a: 1, b: [1] }, { b: [1], a: 1 }, []],
    [
      'a nested value',
      { title: { en: 'A', es: 'B' } },
      { title: { en: 'A', es: 'C' } },
      [{ path: 'title.es', before: 'B', after: 'C' }],
    ],
    ['a new value', {}, { icon: 'web' }, [{ path: 'icon', after: 'web' }]],
    ['a lost value', { icon: 'web' }, {}, [{ path: 'icon', before: 'web' }]],
    [
      'another type',
      { title: 'A' },
      { title: { en: 'A', es: 'B' } },
      [{ path: 'title', before: 'A', after: { en: 'A', es: 'B' } }],
    ],
    [
      'a list of plain values',
      { units: ['a', 'b'] },
      { units: ['b'] },
      [{ path: 'units', before: ['a', 'b'], after: ['b'] }],
    ],
    [
      'a field put at the front',
      { fields: [field('x')] },
      { fields: [field('new'), field('x')] },
      [{ path: 'fields[new]', after: field('new') }],
    ],
    [
      'a label inside a field',
      { fields: [field('x'), field('y')] },
      { fields: [field('x'), field('y', 'Why')] },
      [{ path: 'fields[y].label', before: 'y', after: 'Why' }],
    ],
    [
      'another order of fields',
      { fields: [field('x'), field('y')] },
      { fields: [field('y'), field('x')] },
      [{ path: 'fields[]', before: ['x', 'y'], after: ['y', 'x'] }],
    ],
    [
      'codes',
      { codes: [{ code: 'a' }, { code: 'b' }] },
      { codes: [{ code: 'a', state: 'retired' }] },
      [
        { path: 'codes[a].state', after: 'retired' },
        { path: 'codes[b]', before: { code: 'b' } },
      ],
    ],
    [
      'items without identity as a whole',
      { when: [{ field: 'a' }] },
      { when: [{ field: 'b' }] },
      [{ path: 'when', before: [{ field: 'a' }], after: [{ field: 'b' }] }],
    ],
  ])('tells %s', (_what, before, after, expected) => {
    expect(diffSpecs(before, after)).toEqual(expected);
  });
});

describe('hashSpec', () => {
  it('does not depend on the order of keys', () => {
    expect(hashSpec({ a: 1, b: { c: 2, d: [3] } })).toBe(
      hashSpec({ b: { d: [3], c: 2 }, a: 1 }),
    );
  });

  it.each([
    ['values', { a: 1 }, { a: 2 }],
    ['the order of lists', { a: [1, 2] }, { a: [2, 1] }],
    ['types', { a: 1 }, { a: '1' }],
    ['what holds a value', { a: { b: 1 } }, { b: { a: 1 } }],
  ])('depends on %s', (_what, one, other) => {
    expect(hashSpec(one)).not.toBe(hashSpec(other));
  });
});
