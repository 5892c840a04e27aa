import { translateFrom } from '../__testUtils__/translateFrom';
import { englishMessages } from '../translations/englishMessages';
import spanishMessages from '../translations/spanishMessages';
import { describeHours, describeTarget } from './describeTarget';

const english = { t: translateFrom(englishMessages), locale: 'en-US' };
const spanish = { t: translateFrom(spanishMessages), locale: 'es-MX' };

describe('a target in words', () => {
  it.each([
    ['PT4H', '4 working hours', '4 horas hábiles'],
    ['PT1H', '1 working hour', '1 hora hábil'],
    ['PT15M', '15 working minutes', '15 minutos hábiles'],
    ['PT1H30M', '1 working hour and 30 minutes', '1 hora hábil y 30 minutos'],
    ['PT90M', '1 working hour and 30 minutes', '1 hora hábil y 30 minutos'],
    ['PT36H', '36 working hours', '36 horas hábiles'],
    ['PT10S', '10 working seconds', '10 segundos hábiles'],
    ['P2WD', '2 working days', '2 días hábiles'],
    ['P1WD', '1 working day', '1 día hábil'],
  ])('says %s in both languages', (written, en, es) => {
    expect(describeTarget(written, english)).toBe(en);
    expect(describeTarget(written, spanish)).toBe(es);
  });

  it('leaves what it cannot read as it is', () => {
    expect(describeTarget('P1D', english)).toBe('P1D');
    expect(describeTarget('', english)).toBe('');
  });
});

describe('a length of time', () => {
  it.each([
    [63 * 3_600_000, '63 hours', '63 horas'],
    [12_000_000, '3 hours, 20 minutes', '3 horas y 20 minutos'],
    [59_999, '59 seconds', '59 segundos'],
    [0, '0 minutes', '0 minutos'],
  ])('is told without days: %d ms', (ms, en, es) => {
    expect(describeHours(ms, 'en-US')).toBe(en);
    expect(describeHours(ms, 'es-MX')).toBe(es);
  });
});
