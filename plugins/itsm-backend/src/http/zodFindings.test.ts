import {
  createTicketSchema,
  instantSchema,
  linkTicketSchema,
  overridePrioritySchema,
  ticketFilterSchema,
  updateTicketSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { z } from 'zod';
import { zodFindings } from './zodFindings';

function found(schema: z.ZodType, input: unknown) {
  const { error } = schema.safeParse(input, { reportInput: true });
  return zodFindings(error!.issues).map(({ path, code, params }) => [
    path,
    code,
    params,
  ]);
}

const request = { offering: 'web-work', description: 'x' };

describe('zodFindings', () => {
  it.each<[string, z.ZodType, unknown, unknown[]]>([
    [
      'what is missing',
      createTicketSchema,
      {},
      [['description', 'required', {}]],
    ],
    [
      'what a kind of ticket cannot do without',
      createTicketSchema,
      { type: 'change', description: 'x' },
      [
        ['title', 'required', {}],
        ['changeKind', 'required', {}],
      ],
    ],
    [
      'what belongs to another kind of ticket',
      createTicketSchema,
      { type: 'problem', title: 'x', description: 'x', changeKind: 'normal' },
      [['changeKind', 'notOfKind', {}]],
    ],
    [
      'an empty text',
      createTicketSchema,
      { ...request, description: ' \n' },
      [['description', 'required', {}]],
    ],
    [
      'a text that is too long',
      createTicketSchema,
      { ...request, title: 'x'.repeat(201) },
      [['title', 'tooLong', { max: 200 }]],
    ],
    [
      'a wrong type',
      createTicketSchema,
      { ...request, title: 7, restricted: 'yes', fields: [] },
      [
        ['title', 'text', {}],
        ['fields', 'object', {}],
        ['restricted', 'boolean', {}],
      ],
    ],
    ['a list for the whole', createTicketSchema, [], [['', 'object', {}]]],
    [
      'a field too many',
      createTicketSchema,
      { ...request, status: 'closed' },
      [['status', 'unknownField', {}]],
    ],
    [
      'a rule of our own',
      createTicketSchema,
      { ...request, title: 'a\nb', parent: '7', requester: 'ana' },
      [
        ['title', 'singleLine', {}],
        ['requester', 'entityRef', {}],
        ['parent', 'ticketRef', {}],
      ],
    ],
    [
      'what is wrong inside the alternative that was meant',
      createTicketSchema,
      { ...request, beneficiary: { name: 'Ana', email: 'ana' } },
      [['beneficiary.email', 'email', {}]],
    ],
    [
      'a word that is not offered',
      createTicketSchema,
      { ...request, urgency: 'now' },
      [
        [
          'urgency',
          'oneOf',
          { choices: ['critical', 'high', 'medium', 'low'] },
        ],
      ],
    ],
    [
      'one of several literals',
      overridePrioritySchema,
      { version: 1, priority: 5, reason: 'x' },
      [['priority', 'oneOf', { choices: ['1', '2', '3', '4'] }]],
    ],
    [
      'a missing word',
      linkTicketSchema,
      { ref: 'REQ-1' },
      [['kind', 'required', {}]],
    ],
    [
      'a fraction, and numbers out of bounds',
      updateTicketSchema,
      { version: 1.5 },
      [['version', 'integer', {}]],
    ],
    [
      'a number that is too large',
      updateTicketSchema,
      { version: 2 ** 31 },
      [['version', 'max', { max: 2_147_483_647 }]],
    ],
    [
      'a number that is too small',
      updateTicketSchema,
      { version: 0 },
      [['version', 'min', { min: 1 }]],
    ],
    ['no instant', instantSchema, 'yesterday', [['', 'instant', {}]]],
    [
      'too long a list',
      ticketFilterSchema,
      { status: Array.from({ length: 51 }, () => 'new') },
      [['status', 'maxItems', { max: 50 }]],
    ],
    [
      'what no code was made for',
      z.string().refine(() => false, 'must be nice'),
      'x',
      [['', 'invalid', {}]],
    ],
  ])('tells %s', (_what, schema, input, expected) => {
    expect(found(schema, input)).toEqual(expected);
  });

  it('puts the place of the whole before that of the part', () => {
    const { error } = z.email().safeParse('ana', { reportInput: true });
    expect(zodFindings(error!.issues, ['contact', 'email'])[0].path).toBe(
      'contact.email',
    );
  });
});
