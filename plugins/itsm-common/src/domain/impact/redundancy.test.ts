import { describeAnnotationProblem } from './annotationFaults';
import { parseRedundancy } from './redundancy';

const refOf = (text: string) =>
  /^[a-z]+:[a-z]+\/[\w-]+$/i.test(text) ? text.toLowerCase() : undefined;
const read = (text: string) => parseRedundancy(text, refOf);

describe('the annotation of redundancy', () => {
  it.each([
    ['min 1', [{ of: 'all', min: 1 }]],
    ['50%', [{ of: 'all', percent: 50 }]],
    [
      ' MIN 2 of dependsOn ; 33.5 % ',
      [
        { of: 'dependsOn', min: 2 },
        { of: 'all', percent: 33.5 },
      ],
    ],
    [
      'min 1 of resource:default/DB-1, resource:default/db-2,resource:default/db-1',
      [
        {
          of: 'refs',
          min: 1,
          refs: ['resource:default/db-1', 'resource:default/db-2'],
        },
      ],
    ],
  ])('%s is read', (text, rules) => {
    expect(read(text)).toEqual({ rules, problems: [] });
  });

  it.each([
    ['', 'redundancyEmpty'],
    [' ; ', 'redundancyEmpty'],
    ['at least one', 'redundancyRule'],
    ['min', 'redundancyRule'],
    ['min -1', 'redundancyRule'],
    ['min 0', 'redundancyNone'],
    ['0%', 'redundancyPercent'],
    ['101%', 'redundancyPercent'],
    ['min 1 of db', 'redundancyRef'],
    ['min 1 of resource:default/a,', 'redundancyRef'],
    [`min 1${' '.repeat(50_000)}x`, 'redundancyRule'],
  ])('%s is refused', (text, code) => {
    const { rules, problems } = read(text);
    expect(rules).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0].code).toBe(code);
    expect(describeAnnotationProblem(problems[0])).not.toContain('undefined');
  });

  it('keeps what can be read beside what can not, up to ten rules', () => {
    expect(read('min 1; nonsense')).toMatchObject({
      rules: [{ min: 1 }],
      problems: [{ code: 'redundancyRule', part: 'nonsense' }],
    });
    const many = read(Array.from({ length: 12 }, () => 'min 1').join(';'));
    expect(many.rules).toHaveLength(10);
    expect(many.problems).toEqual([{ code: 'redundancyTooMany' }]);
  });
});
