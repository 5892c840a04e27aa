import {
  finding,
  type FindingCode,
  findingCodeOf,
  findingText,
  isFindingCode,
} from './finding';
import { FINDING_TEXTS } from './findingTexts';

describe('finding', () => {
  it('fills the gaps of its sentence', () => {
    expect(finding('title', 'tooLong', { max: 200 })).toEqual({
      path: 'title',
      code: 'tooLong',
      params: { max: 200 },
      message: 'is longer than 200 characters',
    });
  });

  it('joins alternatives', () => {
    expect(
      finding('fields.system', 'entityKind', { kinds: ['System', 'API'] })
        .message,
    ).toBe('must be a System or API of the catalog');
  });

  it('carries no parameters where its sentence has no gaps', () => {
    expect(finding('title', 'required')).toEqual({
      path: 'title',
      code: 'required',
      params: {},
      message: 'is required',
    });
  });

  it('takes what stands in a parameter for text, never for a gap', () => {
    expect(findingText('unknownQuestion', { field: '{max} $& {field}' })).toBe(
      'the offering has no field "{max} $& {field}"',
    );
  });

  it('leaves a gap open rather than take an inherited value', () => {
    expect(findingText('tooLong')).toBe('is longer than {max} characters');
  });
});

describe('findingCodeOf', () => {
  it.each(Object.keys(FINDING_TEXTS) as FindingCode[])(
    'tells %s by its sentence',
    code => {
      expect(findingCodeOf(FINDING_TEXTS[code])).toBe(code);
    },
  );

  it('knows no other sentence', () => {
    expect(findingCodeOf('must be nice')).toBeUndefined();
  });
});

describe('isFindingCode', () => {
  it.each([
    ['tooLong', true],
    ['toString', false],
    ['', false],
    [7, false],
    [undefined, false],
  ])('of %j is %j', (code, expected) => {
    expect(isFindingCode(code)).toBe(expected);
  });
});
