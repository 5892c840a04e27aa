import { englishMessages } from './englishMessages';
import spanishMessages from './spanishMessages';

const english: Record<string, string> = englishMessages;
const spanish: Record<string, string> = spanishMessages;

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(match => match[1]).sort();

describe('texts', () => {
  it('has every English text in Spanish, and no other', () => {
    expect(Object.keys(spanish).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.keys(english))('fills the same gaps of "%s"', key => {
    expect(placeholders(spanish[key])).toEqual(placeholders(english[key]));
    expect(spanish[key].trim()).not.toBe('');
  });

  it('has a singular and a plural of whatever is counted', () => {
    const forms = Object.keys(english).flatMap(key => {
      const [, stem, form] = /^(.*)_(one|other)$/.exec(key) ?? [];
      return stem === undefined ? [] : [{ stem, form }];
    });
    const having = (wanted: string) =>
      forms.filter(({ form }) => form === wanted).map(({ stem }) => stem);
    expect(forms).not.toEqual([]);
    expect(having('one').sort()).toEqual(having('other').sort());
  });

  it('does not leave English where Spanish belongs', () => {
    // Words that both languages write alike.
    const alike = Object.keys(english).filter(
      key =>
        english[key] === spanish[key] && /\p{Letter}{4,}/u.test(english[key]),
    );
    expect(alike.map(key => english[key]).sort()).toMatchInlineSnapshot(`
      [
        "Chat",
        "Error",
        "Portal",
        "Portal",
        "Portal",
      ]
    `);
  });
});
