import {
  type Endpoint,
  type Finding,
  finding,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type express from 'express';
import type { z } from 'zod';
import { findTooWide } from './findTooWide';
import { validationError } from './validationError';
import { zodFindings } from './zodFindings';

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
  const tooWide = endpoint.body && findTooWide(request.body);
  if (tooWide) {
    const { path, max } = tooWide;
    throw validationError([finding(path, 'maxItems', { max })]);
  }
  const findings: Finding[] = [];
  const check = (schema: z.ZodType | undefined, value: unknown) => {
    if (!schema) {
      return undefined;
    }
    const result = schema.safeParse(value, { reportInput: true });
    if (!result.success) {
      findings.push(...zodFindings(result.error.issues));
      return undefined;
    }
    return result.data;
  };
  const input = {
    params: check(endpoint.params, request.params),
    query: check(endpoint.query, request.query),
    body: check(endpoint.body, request.body),
  };
  if (findings.length > 0) {
    throw validationError(findings);
  }
  return input;
}
