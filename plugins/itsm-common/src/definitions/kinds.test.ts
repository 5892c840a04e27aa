import { codeListSpecSchema } from './kinds';

describe('a code list', () => {
  const problems = (purpose: string, ...codes: object[]) =>
    codeListSpecSchema
      .safeParse({
        title: 'Codes',
        purpose,
        codes: codes.map(code => ({ label: 'Label', ...code })),
      })
      .error?.issues.map(
        ({ path, message }) => `${path.join('.')}: ${message}`,
      );

  it('takes each code once', () => {
    expect(problems('cause', { code: 'a' }, { code: 'b' })).toBeUndefined();
    expect(
      problems('cause', { code: 'a' }, { code: 'b' }, { code: 'a' }),
    ).toEqual(['codes.2.code: code "a" is listed twice']);
  });

  it('says of pending reasons alone whom they wait for', () => {
    const waiting = { code: 'a', clock: 'pause', waitsFor: 'supplier' };
    expect(problems('pendingReason', waiting)).toBeUndefined();
    expect(problems('pendingReason', { code: 'a' })).toEqual([
      'codes.0: pending reason "a" needs "clock" and "waitsFor"',
    ]);
    expect(problems('cause', waiting)).toEqual([
      'codes.0: "clock" and "waitsFor" are for pending reasons only',
    ]);
  });
});
