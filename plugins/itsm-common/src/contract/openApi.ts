import { z } from 'zod';
import { FINDING_TEXTS, REFUSALS } from '../domain/findings';
import type { Endpoint } from './defineEndpoint';
import { endpoints } from './endpoints';

type Json = Record<string, unknown>;

/** What the text of a code needs to know. */
const PARAMS: Json = {
  type: 'object',
  additionalProperties: {
    anyOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'array', items: { type: 'string' } },
    ],
  },
};

const ERROR_SCHEMA: Json = {
  type: 'object',
  required: ['error', 'response'],
  properties: {
    error: {
      type: 'object',
      required: ['name', 'message'],
      properties: {
        name: { type: 'string' },
        message: { type: 'string' },
        code: {
          type: 'string',
          description: 'Why, for programs and translations; more may be added',
          examples: Object.keys(REFUSALS),
        },
        params: PARAMS,
        details: {
          type: 'array',
          items: {
            type: 'object',
            required: ['path', 'code', 'params', 'message'],
            properties: {
              path: { type: 'string' },
              code: {
                type: 'string',
                description: 'What is wrong there; more may be added',
                examples: Object.keys(FINDING_TEXTS),
              },
              params: PARAMS,
              message: { type: 'string' },
            },
          },
        },
      },
    },
    response: {
      type: 'object',
      properties: { statusCode: { type: 'integer' } },
    },
  },
};

/**
 * The OpenAPI 3.1 document of the endpoint table. It is made from the same
 * schemas that the server validates with, so it cannot disagree with them.
 *
 * @param serverUrl - base URL under which the paths are served
 * @public
 */
export function buildOpenApi(serverUrl: string, version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [id, endpoint] of Object.entries(endpoints) as [
    string,
    Endpoint,
  ][]) {
    const path = endpoint.path.replace(/:([a-zA-Z]+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLocaleLowerCase('en-US')]: operation(id, endpoint),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mesa service desk',
      version,
      description:
        'IT service management inside Backstage: requests and what they need.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: serverUrl }],
    security: [{ backstage: [] }],
    paths,
    components: {
      securitySchemes: {
        backstage: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        backstagePlugin: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'Token that a plugin of the same backend was issued for this one; tokens of people are refused',
        },
      },
      schemas: { Error: ERROR_SCHEMA },
    },
  };
}

function operation(id: string, endpoint: Endpoint): Json {
  const parameters = [
    ...parametersOf('path', endpoint.params),
    ...parametersOf('query', endpoint.query),
    ...(endpoint.idempotent
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            schema: { type: 'string', maxLength: 200 },
          },
        ]
      : []),
  ];
  return {
    operationId: id,
    summary: endpoint.summary,
    description: `Access: ${endpoint.access}.`,
    ...(endpoint.auth === 'none' ? { security: [] } : {}),
    ...(endpoint.auth === 'service'
      ? { security: [{ backstagePlugin: [] }] }
      : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(endpoint.body
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: schemaOf(endpoint.body, 'input') },
            },
          },
        }
      : {}),
    responses: {
      [String(endpoint.status ?? 200)]: {
        description: 'Done',
        ...(endpoint.response
          ? {
              content: {
                'application/json': {
                  schema: schemaOf(endpoint.response, 'output'),
                },
              },
            }
          : {}),
      },
      '4XX': {
        description: 'Refused; the message names the thing and the way out',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
    },
  };
}

function parametersOf(
  place: 'path' | 'query',
  schema: z.ZodObject | undefined,
): Json[] {
  if (!schema) {
    return [];
  }
  const json = schemaOf(schema, 'input');
  const required = new Set((json.required as string[] | undefined) ?? []);
  return Object.entries((json.properties as Record<string, Json>) ?? {}).map(
    ([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || required.has(name),
      schema: property,
    }),
  );
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    cycles: 'ref',
  }) as Json;
  return json;
}
