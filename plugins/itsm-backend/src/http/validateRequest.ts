import type { Endpoint } from '@mesa-itsm/backstage-plugin-itsm-common';
import type express from 'express';
import type { z } from 'zod';
import { type Problem, problemsOf, validationError } from './validationError';

/**
 * Checks path, query and body against the endpoint table.
 *
 * @throws InputError naming everything that is wrong
 * @internal
 */
export function validateRequest(
  endpoint: Endpoint,
  request: Pick<express.Request, 'params' | 'query' | 'body'>,
): { params: unknown; query: unknown; body: unknown } {
  const problems: Problem[] = [];
  const check = (
    schema: z.ZodType | undefined,
    value: unknown,
    prefix: string[] = [],
  ) => {
    if (!schema) {
      return undefined;
    }
    const result = schema.safeParse(value);
    if (!result.success) {
      problems.push(...problemsOf(result.error, prefix));
      return undefined;
    }
    return result.data;
  };
  const input = {
    params: check(endpoint.params, request.params),
    query: check(endpoint.query, request.query),
    body: check(endpoint.body, request.body),
  };
  if (problems.length > 0) {
    throw validationError(problems);
  }
  return input;
}
