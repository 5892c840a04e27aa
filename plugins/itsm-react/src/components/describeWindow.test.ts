import { describeDuration, describeWindow } from './describeWindow';

const t = ((key: string, gaps?: Record<string, string>) =>
  [key, ...Object.values(gaps ?? {})].join('|')) as never;
const en = { t, locale: 'en' };
const at = (hours: number) =>
  new Date(2026, 2, 14, 20, hours * 60).toISOString();

describe('the window of a change', () => {
  it('names the day once when it begins and ends on it', () => {
    const text = describeWindow({ start: at(0), end: at(2) }, en);
    expect(text).toMatch(/^window\.range\|Mar 14, 2026, 8:00\sPM\|10:00\sPM$/);
  });

  it('names both days when it goes over midnight', () => {
    expect(describeWindow({ start: at(0), end: at(6) }, en)).toMatch(
      /Mar 14, 2026.*Mar 15, 2026/,
    );
  });

  it('says what is known of half a window, and that there is none', () => {
    expect(describeWindow({ start: at(0) }, en)).toMatch(/^window\.from/);
    expect(describeWindow({ end: at(0) }, en)).toMatch(/^window\.until/);
    expect(describeWindow({}, en)).toBe('window.none');
  });

  it('tells how long it lasts in the reader’s language', () => {
    expect(describeDuration({ start: at(0), end: at(2.5) }, 'en')).toBe(
      '2 hours, 30 minutes',
    );
    expect(describeDuration({ start: at(0), end: at(48) }, 'es')).toBe(
      '2 días',
    );
    expect(describeDuration({ start: at(2), end: at(0) }, 'en')).toBe(
      undefined,
    );
  });
});
