import { localize, localizedTextSchema } from './localizedText';

describe('localized texts', () => {
  it.each([
    ['one text for everybody', 'Desk', 'Desk', 'Desk'],
    ['one per language', { en: 'Desk', es: 'Mesa' }, 'Desk', 'Mesa'],
    ['white space around it', { en: ' Desk ', es: 'Mesa\n' }, 'Desk', 'Mesa'],
  ])('take %s', (_what, value, en, es) => {
    const text = localizedTextSchema.parse(value);
    expect(localize(text, 'en')).toBe(en);
    expect(localize(text, 'es')).toBe(es);
  });

  it.each([
    ['an empty text', ''],
    ['nothing but white space', '  \n'],
    ['half a translation', { en: 'Desk' }],
    ['an empty translation', { en: 'Desk', es: ' ' }],
    ['a language that is not spoken', { en: 'Desk', es: 'Mesa', fr: 'Table' }],
    ['a text beyond the limit', 'x'.repeat(4001)],
    ['a number', 7],
    ['nothing', undefined],
  ])('refuse %s', (_what, value) => {
    expect(localizedTextSchema.safeParse(value).success).toBe(false);
  });
});
