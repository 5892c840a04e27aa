import { type FieldSpec, fieldSpecSchema } from '../../definitions';
import { isFieldAsked, validateFields } from './validateFields';

const TODAY = '2026-03-16';

function spec(input: Record<string, unknown>): FieldSpec {
  return fieldSpecSchema.parse({ id: 'answer', label: 'Answer', ...input });
}

function check(input: Record<string, unknown>, answer: unknown) {
  const { values, issues } = validateFields([spec(input)], { answer }, TODAY);
  return issues.length > 0 ? issues[0].code : values.answer;
}

const choices = [
  { value: 'red', label: 'Red' },
  { value: 'blue', label: 'Blue' },
];

describe('one answer', () => {
  it.each<[string, Record<string, unknown>, unknown, unknown]>([
    ['a text, trimmed', { type: 'text' }, '  Ana  ', 'Ana'],
    ['markup as it is', { type: 'text' }, '<b>&amp;', '<b>&amp;'],
    ['a text at the limit', { type: 'text', maxLength: 3 }, 'abc', 'abc'],
    ['an address', { type: 'text', format: 'email' }, 'a@b.mx', 'a@b.mx'],
    ['a link', { type: 'text', format: 'url' }, 'https://b.mx', 'https://b.mx'],
    [
      'a telephone',
      { type: 'text', format: 'telephone' },
      '+52 (999) 123-45',
      '+52 (999) 123-45',
    ],
    ['lines', { type: 'longText' }, 'one\ntwo', 'one\ntwo'],
    ['a number', { type: 'number', min: 0, max: 5 }, 5, 5],
    ['zero', { type: 'number', required: true }, 0, 0],
    ['no', { type: 'boolean', required: true }, false, false],
    ['a date', { type: 'date' }, '2024-02-29', '2024-02-29'],
    ['today', { type: 'date', notBefore: 'today' }, TODAY, TODAY],
    ['a choice', { type: 'choice', choices }, 'red', 'red'],
    [
      'choices without repetition',
      { type: 'multiChoice', choices, maxItems: 1 },
      ['red', 'red'],
      ['red'],
    ],
    ['a person', { type: 'person' }, 'User:Default/Ana', 'user:default/ana'],
    ['a unit', { type: 'unit' }, 'group:default/hr', 'group:default/hr'],
    [
      'an entity',
      { type: 'entity', kinds: ['System'] },
      'System:default/Payroll',
      'system:default/payroll',
    ],
  ])('takes %s', (_what, input, answer, stored) => {
    expect(check(input, answer)).toEqual(stored);
  });

  it.each<[string, Record<string, unknown>, unknown, string]>([
    ['a number for a text', { type: 'text' }, 7, 'text'],
    ['a list for a text', { type: 'text' }, ['x'], 'text'],
    ['an object for a text', { type: 'text' }, { a: 1 }, 'text'],
    [
      'a text that is too long',
      { type: 'text', maxLength: 3 },
      'abcd',
      'tooLong',
    ],
    ['two lines in a line', { type: 'text' }, 'one\ntwo', 'singleLine'],
    ['a carriage return in a line', { type: 'text' }, 'one\rtwo', 'singleLine'],
    ['NUL in a line', { type: 'text' }, 'a\u0000b', 'nul'],
    ['NUL in lines', { type: 'longText' }, 'a\u0000b', 'nul'],
    ['half a character', { type: 'text' }, 'a\ud800b', 'loneSurrogate'],
    [
      'half a character in lines',
      { type: 'longText' },
      'a\udc00',
      'loneSurrogate',
    ],
    ['no address', { type: 'text', format: 'email' }, 'ana', 'email'],
    [
      'a page in a link',
      { type: 'text', format: 'url' },
      'data:text/html,x',
      'url',
    ],
    [
      'no telephone',
      { type: 'text', format: 'telephone' },
      'home',
      'telephone',
    ],
    ['a text for a number', { type: 'number' }, '5', 'number'],
    ['no number', { type: 'number' }, Number.NaN, 'number'],
    ['an infinite number', { type: 'number' }, Infinity, 'number'],
    ['a fraction', { type: 'number', integer: true }, 1.5, 'integer'],
    ['too small a number', { type: 'number', min: 1 }, 0, 'min'],
    [
      'a number outside two bounds',
      { type: 'number', min: 1, max: 3 },
      4,
      'between',
    ],
    ['too large a number', { type: 'number', max: 1 }, 2, 'max'],
    ['a text for yes or no', { type: 'boolean' }, 'true', 'boolean'],
    ['a day that does not exist', { type: 'date' }, '2025-02-29', 'date'],
    ['an instant for a date', { type: 'date' }, '2025-02-01T00:00Z', 'date'],
    [
      'yesterday',
      { type: 'date', notBefore: 'today' },
      '2026-03-15',
      'notBefore',
    ],
    ['tomorrow', { type: 'date', notAfter: 'today' }, '2026-03-17', 'notAfter'],
    [
      'a day outside two bounds',
      { type: 'date', notBefore: 'today', notAfter: '2026-04-01' },
      '2026-04-02',
      'dateBetween',
    ],
    ['another choice', { type: 'choice', choices }, 'green', 'choice'],
    ['a list for a choice', { type: 'choice', choices }, ['red'], 'choice'],
    ['an inherited name', { type: 'choice', choices }, 'toString', 'choice'],
    ['one for a list', { type: 'multiChoice', choices }, 'red', 'choices'],
    ['numbers for choices', { type: 'multiChoice', choices }, [1], 'choices'],
    [
      'a foreign choice',
      { type: 'multiChoice', choices },
      ['x'],
      'foreignChoices',
    ],
    [
      'too few choices',
      { type: 'multiChoice', choices, minItems: 2 },
      ['red'],
      'minItems',
    ],
    [
      'a number of choices outside two bounds',
      { type: 'multiChoice', choices, minItems: 2, maxItems: 2 },
      ['red'],
      'itemsBetween',
    ],
    [
      'too many choices',
      { type: 'multiChoice', choices, maxItems: 1 },
      ['red', 'blue'],
      'maxItems',
    ],
    ['a group for a person', { type: 'person' }, 'group:default/hr', 'userRef'],
    ['a short reference', { type: 'person' }, 'ana', 'entityRef'],
    ['a person for a unit', { type: 'unit' }, 'user:default/ana', 'groupRef'],
    [
      'an entity of another kind',
      { type: 'entity', kinds: ['System', 'API'] },
      'component:default/site',
      'entityKind',
    ],
    ['no entity', { type: 'entity', kinds: ['System'] }, '../etc', 'entityRef'],
  ])('refuses %s', (_what, input, answer, code) => {
    expect(check(input, answer)).toBe(code);
  });

  it.each([undefined, null, '', '  \n', []])('takes %j for no answer', raw => {
    expect(check({ type: 'text' }, raw)).toBeUndefined();
    expect(check({ type: 'text', required: true }, raw)).toBe('required');
  });

  it('says at which field and what', () => {
    expect(
      validateFields([spec({ type: 'number', max: 3 })], { answer: 4 }, TODAY),
    ).toEqual({
      values: {},
      issues: [
        {
          path: 'answer',
          code: 'max',
          params: { max: 3 },
          message: 'must be at most 3',
        },
      ],
    });
  });
});

describe('answers to a form', () => {
  const form = [
    spec({ id: 'kind', type: 'choice', choices }),
    spec({ id: 'tags', type: 'multiChoice', choices }),
    spec({
      id: 'why',
      type: 'text',
      required: true,
      when: [{ field: 'kind', equals: 'red' }],
    }),
    spec({
      id: 'how',
      type: 'text',
      when: [{ field: 'why', answered: true }],
    }),
    spec({ id: 'tint', type: 'text', when: [{ field: 'tags', in: ['blue'] }] }),
    spec({
      id: 'plain',
      type: 'text',
      when: [{ field: 'tags', answered: false }],
    }),
  ];
  const problems = (input: Record<string, unknown>) =>
    validateFields(form, input, TODAY).issues.map(
      ({ path, code }) => `${path} ${code}`,
    );

  it.each<[string, Record<string, unknown>, string[]]>([
    ['nothing', {}, []],
    ['a condition that holds', { kind: 'red' }, ['why required']],
    ['what it asks for', { kind: 'red', why: 'x', how: 'y' }, []],
    ['what it does not ask for', { kind: 'blue', why: 'x' }, ['why notAsked']],
    [
      'a chain whose first link does not hold',
      { kind: 'blue', how: 'y' },
      ['how notAsked'],
    ],
    ['one of several', { tags: ['red', 'blue'], tint: 'x' }, []],
    ['none of several', { tags: ['red'], tint: 'x' }, ['tint notAsked']],
    ['no answer', { plain: 'x' }, []],
    ['an answer', { tags: ['red'], plain: 'x' }, ['plain notAsked']],
    [
      'a refused answer, which asks for nothing',
      { kind: 'green', why: 'x' },
      ['kind choice', 'why notAsked'],
    ],
    ['a field it does not have', { other: 1 }, ['other unknownQuestion']],
  ])('given %s', (_what, input, expected) => {
    expect(problems(input)).toEqual(expected);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'refuses the key %s and leaves objects alone',
    key => {
      const input = JSON.parse(`{"${key}": {"polluted": true}}`);
      expect(problems(input)).toEqual([`${key} unknownQuestion`]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
    'have no field %s, which every object has',
    id => {
      expect(
        fieldSpecSchema.safeParse({ id, label: 'x', type: 'text' }).success,
      ).toBe(false);
    },
  );

  it('take no inherited value for an answer', () => {
    const conditional = {
      ...spec({ type: 'text' }),
      when: [{ field: 'constructor', answered: true }],
    };
    expect(isFieldAsked(conditional, {})).toBe(false);
  });
});
