import { parseDefinitionYaml } from './parseDefinitionYaml';

const family = (name: string, extra = '') => `apiVersion: mesa-itsm/v1
kind: ServiceFamily
metadata:
  name: ${name}
spec:
  title: { en: Web, es: Web }
${extra}`;

function parse(text: string) {
  const { documents, refused, unidentified, problems } = parseDefinitionYaml(
    text,
    'f.yaml',
  );
  return {
    names: documents.map(document => document.name),
    refused: refused.map(identity => identity.name),
    unidentified,
    problems,
  };
}

describe('parseDefinitionYaml', () => {
  it('reads every document and fills in the defaults', () => {
    const { documents } = parseDefinitionYaml(
      `# comment\n---\n${family('web')}---\n${family('network')}`,
      'f.yaml',
    );
    expect(documents.map(({ kind, name }) => [kind, name])).toEqual([
      ['ServiceFamily', 'web'],
      ['ServiceFamily', 'network'],
    ]);
    expect(documents[0].spec).toEqual({
      title: { en: 'Web', es: 'Web' },
      order: 1000,
    });
  });

  it('knows the line of a document and of a value in it', () => {
    const { documents } = parseDefinitionYaml(
      `${family('web')}---\n${family('network')}`,
      'f.yaml',
    );
    expect(documents[1].lineOf([])).toBe(8);
    expect(documents[1].lineOf(['spec', 'title', 'es'])).toBe(13);
    // What is missing is shown at what should hold it.
    expect(documents[1].lineOf(['spec', 'icon'])).toBe(12);
  });

  it.each([
    ['an open quote', 'a: "x\n', /Missing closing "quote/],
    ['an open list', 'a: [1, 2\n', /Flow sequence/],
    ['a tab as indentation', 'a:\n\tb: 1\n', /Tabs are not allowed/],
    ['a key twice', 'a: 1\na: 2\n', /keys must be unique/],
    ['an unknown tag', 'a: !secret x\n', /Unresolved tag/],
    ['an alias without anchor', 'a: *b\n', /anchor must be set/],
    ['a key that is no string', '? [a]\n: 1\n', /keys must be strings/],
    ['deep nesting', `a: ${'['.repeat(20_000)}`, /not readable YAML/],
  ])(
    'tells of %s and reads the documents around it',
    (_what, broken, message) => {
      const result = parse(
        `${family('web')}---\n${broken}\n---\n${family('network')}`,
      );
      expect(result.names).toEqual(['web', 'network']);
      expect(result.unidentified).toBe(1);
      expect(result.problems).toEqual([
        {
          severity: 'error',
          source: 'f.yaml',
          line: expect.any(Number),
          message: expect.stringMatching(/^Document 2: is not readable YAML/),
        },
      ]);
      expect(result.problems[0].message).toMatch(message);
      expect(result.problems[0].line).toBeGreaterThan(6);
    },
  );

  it('stops an alias bomb', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(
        (key, index) =>
          `${key}: &${key} [${Array(9)
            .fill(`*${String.fromCharCode(97 + index)}`)
            .join(', ')}]`,
      ),
    ].join('\n');
    expect(parse(`${bomb}\n---\n${family('web')}`)).toMatchObject({
      names: ['web'],
      unidentified: 1,
      problems: [{ message: expect.stringMatching(/Excessive alias count/) }],
    });
  });

  it('stops few aliases of something large', () => {
    const large = `a: &a ${'x'.repeat(100_000)}\nb: [${Array(50)
      .fill('*a')
      .join(', ')}]\n`;
    expect(parse(large).problems).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/once its aliases are expanded/),
      }),
    ]);
  });

  it('stops a list that contains itself', () => {
    expect(parse('a: &a [*a]\n').problems[0].message).toMatch(
      /once its aliases are expanded/,
    );
  });

  it('refuses a text that is too long before reading it', () => {
    expect(parse(`# ${'x'.repeat(2_000_000)}`).problems[0].message).toMatch(
      /more than the 2000000 that are read/,
    );
  });

  it.each([
    [
      'a misspelt key of the spec',
      family('web', '  ordre: 3\n'),
      'spec.ordre',
      7,
      /"ordre" is not known here/,
    ],
    [
      'a key beside the spec',
      family('web', 'status: {}\n'),
      'status',
      7,
      /"status" is not known here/,
    ],
    [
      'a prototype key',
      family('web', '  __proto__: { order: 1 }\n'),
      'spec.__proto__',
      7,
      /not known here/,
    ],
    [
      'a merge key',
      family('web', '  <<: { order: 1 }\n'),
      'spec.<<',
      7,
      /not known here/,
    ],
    [
      'a text in one language only',
      family('web').replace(', es: Web', ''),
      'spec.title.es',
      6,
      /expected string/,
    ],
    [
      'a value of a wrong type',
      family('web', '  order: high\n'),
      'spec.order',
      7,
      /expected number/,
    ],
    [
      'a value that may take several forms and takes none',
      family('web', '  description: 3\n'),
      'spec.description',
      7,
      /expected string or object/,
    ],
    [
      'another version of the format',
      family('web').replace('itsm/v1', 'itsm/v9'),
      'apiVersion',
      1,
      /mesa-itsm\/v1/,
    ],
  ])('refuses %s, with the line', (_what, text, path, line, message) => {
    expect(parse(text)).toEqual({
      names: [],
      refused: ['web'],
      unidentified: 0,
      problems: [
        {
          severity: 'error',
          definition: 'ServiceFamily/web',
          source: 'f.yaml',
          line,
          path,
          message: expect.stringMatching(message),
        },
      ],
    });
  });

  it.each([
    ['an unknown kind', family('web').replace('ServiceFamily', 'Servise')],
    ['a name with capitals', family('Web')],
    ['no metadata', 'apiVersion: mesa-itsm/v1\nkind: Service\nspec: {}\n'],
    ['a bare text', 'hello\n'],
    ['a list', '- a\n'],
  ])('does not know which definition a document with %s is', (_what, text) => {
    const result = parse(text);
    expect(result).toMatchObject({ names: [], refused: [], unidentified: 1 });
    expect(result.problems[0].message).toMatch(/^Document 1: /);
  });

  it.each([
    ['nothing', ''],
    ['comments', '# nothing here\n---\n# nor here\n---\n...\n'],
    ['a directive', '%YAML 1.2\n---\n'],
  ])('finds no documents in %s', (_what, text) => {
    expect(parse(text)).toEqual({
      names: [],
      refused: [],
      unidentified: 0,
      problems: [],
    });
  });

  it('reads Windows line ends, a byte order mark and a directive', () => {
    const text = `\uFEFF%YAML 1.2\n---\n${family('web')}...\n---\n${family(
      'network',
    )}`.replace(/\n/g, '\r\n');
    expect(parse(text).names).toEqual(['web', 'network']);
  });

  it('tells one problem of a wrong field type with the types that exist', () => {
    const text = `apiVersion: mesa-itsm/v1
kind: Offering
metadata: { name: new-page }
spec:
  title: New page
  service: web
  fields:
    - { id: url, type: hyperlink, label: Address }
`;
    expect(parse(text).problems).toEqual([
      expect.objectContaining({
        path: 'spec.fields.0.type',
        line: 8,
        message: expect.stringMatching(/'longText'/),
      }),
    ]);
  });
});
