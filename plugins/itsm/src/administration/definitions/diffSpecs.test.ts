import { diffSpecs } from './diffSpecs';

describe('diffSpecs', () => {
  it('gives nothing for equal specs', () => {
    expect(diffSpecs({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toEqual([]);
  });

  it('does not mind the order of keys', () => {
    expect(
      diffSpecs({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }),
    ).toEqual([]);
  });

  it('names changed, added and removed paths', () => {
    expect(
      diffSpecs(
        { title: { en: 'Old', es: 'Viejo' }, order: 1, team: 'x' },
        { title: { en: 'New', es: 'Viejo' }, order: 1, icon: 'web' },
      ),
    ).toEqual([
      { path: 'title.en', before: 'Old', after: 'New' },
      { path: 'team', before: 'x' },
      { path: 'icon', after: 'web' },
    ]);
  });

  it('tells a field put in the middle from a change of those below it', () => {
    expect(
      diffSpecs(
        { fields: [{ id: 'a' }, { id: 'c' }] },
        { fields: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
      ),
    ).toEqual([{ path: 'fields.b', after: { id: 'b' } }]);
  });

  it('compares plain lists by position', () => {
    expect(diffSpecs({ steps: ['x', 'y'] }, { steps: ['x', 'z'] })).toEqual([
      { path: 'steps.1', before: 'y', after: 'z' },
    ]);
  });

  it('reports a list of which only the order changed', () => {
    const before = [{ id: 'a' }, { id: 'b' }];
    const after = [{ id: 'b' }, { id: 'a' }];
    expect(diffSpecs({ fields: before }, { fields: after })).toEqual([
      { path: 'fields', before, after },
    ]);
  });

  it('keeps a change of kind in one entry', () => {
    expect(
      diffSpecs({ title: 'Plain' }, { title: { en: 'A', es: 'B' } }),
    ).toEqual([
      { path: 'title', before: 'Plain', after: { en: 'A', es: 'B' } },
    ]);
  });
});
