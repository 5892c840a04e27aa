import { toCsv } from './toCsv';

describe('a file for spreadsheets', () => {
  it('says that it is UTF-8, and ends its lines as RFC 4180 wants it', () => {
    expect(toCsv([['á', 'b'], ['c']])).toBe('\uFEFF"á","b"\r\n"c"\r\n');
  });

  it('quotes what would end a cell', () => {
    expect(toCsv([['say "no", please\nor yes']])).toBe(
      '\uFEFF"say ""no"", please\nor yes"\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'makes a text of %j, which would be run as a formula',
    text => {
      expect(toCsv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
    },
  );

  it('leaves what only holds such a character', () => {
    expect(toCsv([['1-1=0']])).toBe('\uFEFF"1-1=0"\r\n');
  });
});
