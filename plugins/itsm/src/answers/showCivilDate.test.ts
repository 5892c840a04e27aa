import { Settings } from 'luxon';
import { showCivilDate } from './showCivilDate';

describe('showCivilDate', () => {
  afterEach(() => {
    Settings.defaultZone = 'system';
  });

  it.each([
    ['en-US', 'Mar 16, 2026'],
    ['es-MX', '16 mar 2026'],
  ])('writes a date as %s does', (locale, expected) => {
    expect(showCivilDate('2026-03-16', locale)).toBe(expected);
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Mexico_City'])(
    'is the same day in %s',
    zone => {
      Settings.defaultZone = zone;
      expect(showCivilDate('2026-01-01', 'en-US')).toBe('Jan 1, 2026');
    },
  );

  it.each(['soon', '2026-13-01', '2026-3-1', ''])(
    'leaves %j, which is no date, as it is',
    text => {
      expect(showCivilDate(text, 'en-US')).toBe(text);
    },
  );
});
