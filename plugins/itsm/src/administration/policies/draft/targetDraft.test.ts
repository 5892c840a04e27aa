import { inUnit, keptTarget, newTarget, targetDraft } from './targetDraft';

describe('a span of working time', () => {
  it.each([
    ['PT30M', { unit: 'minutes', amount: 30 }],
    ['PT90M', { unit: 'minutes', amount: 90 }],
    ['PT4H', { unit: 'hours', amount: 4 }],
    ['P2WD', { unit: 'days', amount: 2 }],
    ['PT1H30M', { unit: 'text', text: 'PT1H30M' }],
    ['PT45S', { unit: 'text', text: 'PT45S' }],
    ['PT1.5S', { unit: 'text', text: 'PT1.5S' }],
    // A number would lose the zeros.
    ['PT04H', { unit: 'text', text: 'PT04H' }],
    ['P1D', { unit: 'text', text: 'P1D' }],
  ])('is read from %j and kept as it was', (written, draft) => {
    expect(targetDraft(written)).toMatchObject(draft);
    expect(keptTarget(targetDraft(written))).toBe(written);
  });

  it('is nothing while nothing is written', () => {
    expect(keptTarget(newTarget())).toBeUndefined();
    expect(keptTarget(targetDraft(undefined))).toBeUndefined();
    expect(keptTarget({ ...newTarget('text'), text: ' ' })).toBeUndefined();
  });

  it('keeps its number in another unit', () => {
    const hours = targetDraft('PT4H');
    expect(keptTarget(inUnit(hours, 'days'))).toBe('P4WD');
    expect(keptTarget(inUnit(hours, 'text'))).toBe('PT4H');
    expect(keptTarget(inUnit(inUnit(hours, 'text'), 'hours'))).toBe('PT4H');
  });

  it.each([
    ['PT1H30M', 'minutes', 'PT90M'],
    ['PT04H', 'hours', 'PT4H'],
    ['P010WD', 'days', 'P10WD'],
    ['PT1H30M', 'hours', undefined],
    ['PT8H', 'days', undefined],
    ['P1WD', 'hours', undefined],
    ['soon', 'minutes', undefined],
  ] as const)('says %j in %s as %j', (text, unit, said) => {
    const written = { unit: 'text' as const, amount: 4, text };
    expect(keptTarget(inUnit(written, unit))).toBe(said);
  });

  it('keeps a text that no number says, for when it is asked for again', () => {
    const hours = inUnit(targetDraft('PT1H30M'), 'hours');
    expect(keptTarget(hours)).toBeUndefined();
    expect(keptTarget(inUnit(hours, 'text'))).toBe('PT1H30M');
  });
});
