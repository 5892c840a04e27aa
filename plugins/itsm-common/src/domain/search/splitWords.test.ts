import { splitWords } from './splitWords';

const wordsOf = (text: string) => [...splitWords(text)].map(word => word.text);

describe('splitWords', () => {
  it.each([
    ['No imprime, ¿por qué?', ['No', 'imprime', 'por', 'qué']],
    ['REQ-000123', ['REQ', '000123']],
    ['srv-db01.agency.example', ['srv', 'db01', 'agency', 'example']],
    ['ana.requena@agency.example', ['ana', 'requena', 'agency', 'example']],
    ['C:\\temp\\under_score', ['C', 'temp', 'under', 'score']],
    ['10.0.0.17:8443', ['10', '0', '0', '17', '8443']],
    ['pa\u0301gina', ['pa\u0301gina']],
    ['Πρόβλημα с принтером', ['Πρόβλημα', 'с', 'принтером']],
    ['프린터 고장', ['프린터', '고장']],
    ['印刷エラー', ['印', '刷', 'エ', 'ラ', 'ー']],
    ['अनुरोध ٣٤', ['अनुरोध', '٣٤']],
    ['😀👩‍👩‍👧 -- \u0301 ^´', []],
    ['', []],
  ])('takes %j apart', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('tells where each stands', () => {
    expect([...splitWords('😀 a, bc')]).toEqual([
      { text: 'a', start: 3, end: 4 },
      { text: 'bc', start: 6, end: 8 },
    ]);
  });

  it('gets through long runs of one kind', () => {
    expect(wordsOf('a'.repeat(200_000))).toHaveLength(1);
    expect(wordsOf('a\u0301'.repeat(100_000))).toHaveLength(1);
    expect(wordsOf('-'.repeat(200_000))).toEqual([]);
  });
});
