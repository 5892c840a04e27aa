import { z } from 'zod';
import { DEFINITION_KINDS, definitionNameSchema } from '../../definitions';
import { defineEndpoint } from '../defineEndpoint';
import {
  applyDefinitionsSchema,
  applyResultSchema,
  definitionHeadSchema,
  definitionRevisionSchema,
} from '../otherSchemas';
import { countTextSchema } from '../primitives';

const kindParams = z.object({
  kind: z.enum(DEFINITION_KINDS as [string, ...string[]]),
  name: definitionNameSchema,
});

/** Definitions of the desk, read and applied. */
export const definitionEndpoints = {
  listDefinitions: defineEndpoint({
    method: 'GET',
    path: '/v1/definitions',
    summary: 'Definitions of a kind, or of all kinds',
    auth: 'user',
    access: 'staff with itsm.definition.read',
    query: z.strictObject({
      kind: z.enum(DEFINITION_KINDS as [string, ...string[]]).optional(),
    }),
    response: z.object({ items: z.array(definitionHeadSchema) }),
  }),
  getDefinition: defineEndpoint({
    method: 'GET',
    path: '/v1/definitions/:kind/:name',
    summary: 'A definition with its spec and revisions',
    auth: 'user',
    access: 'staff with itsm.definition.read',
    params: kindParams,
    query: z.strictObject({
      revision: countTextSchema.optional(),
    }),
    response: definitionRevisionSchema,
  }),
  applyDefinitions: defineEndpoint({
    method: 'POST',
    path: '/v1/definitions/apply',
    summary: 'Apply definition documents, or show what that would change',
    auth: 'user',
    access: 'service managers and administrators with itsm.definition.manage',
    body: applyDefinitionsSchema,
    response: applyResultSchema,
  }),
  listDefinitionProblems: defineEndpoint({
    method: 'GET',
    path: '/v1/definitions/problems',
    summary: 'What was refused when the definition files were last applied',
    auth: 'user',
    access: 'staff with itsm.definition.read',
    query: z.strictObject({}),
    response: applyResultSchema.pick({ problems: true }),
  }),
} as const;
