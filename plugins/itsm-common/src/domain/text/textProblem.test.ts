import { textProblem } from './textProblem';

describe('textProblem', () => {
  it.each([
    '',
    'Núñez & <b>',
    "Robert'); DROP TABLE ticket;--",
    '\u202Etxt.exe',
    '\u0001\u0007\u001b[31m',
    '😀👩‍👩‍👧',
    '\uFFFD\uFFFE',
  ])('lets %j be stored as it is', text => {
    expect(textProblem(text)).toBeUndefined();
  });

  it.each([
    ['a\u0000', 'nul'],
    ['\ud83d', 'loneSurrogate'],
    ['\ude00 after', 'loneSurrogate'],
    ['\ude00\ud83d', 'loneSurrogate'],
  ])('names what is wrong with %j', (text, problem) => {
    expect(textProblem(text)).toBe(problem);
  });
});
