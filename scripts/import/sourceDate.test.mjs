import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Settings } from 'luxon';
import {
  readSourceDate,
  settleSourceDate,
  toSourceDate,
} from './sourceDate.mjs';

const { now } = Settings;
after(() => {
  Settings.now = now;
});

const mapping = (date = 'd/M/yyyy HH:mm') => ({
  timeZone: 'Europe/Berlin',
  format: { date },
});
const instant = (text, date) =>
  readSourceDate(text, mapping(date)).toUTC().toISO();

for (const season of ['2026-07-01', '2026-12-01']) {
  describe(`a date of the source, read on ${season}`, () => {
    const inSeason = work => () => {
      Settings.now = () => Date.parse(season);
      work();
    };

    it(
      'is the second one when it comes twice',
      inSeason(() => {
        assert.equal(instant('25/10/2015 02:30'), '2015-10-25T01:30:00.000Z');
        assert.equal(instant('25/10/2015 01:59'), '2015-10-24T23:59:00.000Z');
      }),
    );

    it(
      'is the one that its offset says',
      inSeason(() => {
        for (const [text, expected] of [
          ['25/10/2015 02:30 +02:00', '2015-10-25T00:30:00.000Z'],
          ['25/10/2015 02:30 +01:00', '2015-10-25T01:30:00.000Z'],
        ]) {
          assert.equal(instant(text, 'd/M/yyyy HH:mm ZZ'), expected);
        }
      }),
    );

    it(
      'moves forward when clocks skip it',
      inSeason(() => {
        assert.equal(instant('29/3/2015 02:30'), '2015-03-29T01:30:00.000Z');
        assert.equal(
          settleSourceDate('29/3/2015 02:30', mapping()),
          '29/3/2015 03:30',
        );
        assert.equal(
          toSourceDate('2015-03-29T01:30:00.000Z', mapping()),
          '29/3/2015 03:30',
        );
      }),
    );
  });
}

describe('what is no date', () => {
  it('is not valid, and stays as it is', () => {
    assert.equal(readSourceDate('31/2/2015 02:30', mapping()).isValid, false);
    assert.equal(settleSourceDate('soon', mapping()), 'soon');
  });
});
