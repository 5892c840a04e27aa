import { z } from 'zod';
import { DEFINITION_KINDS } from './definitionKinds';
import { definitionNameSchema } from './names';

/** Version of the definition documents that this release reads. @public */
export const DEFINITION_API_VERSION = 'mesa-itsm/v1';

/**
 * The outer form of a definition document, as written in YAML files and sent
 * to the apply endpoint. The spec is checked by the schema of its kind.
 *
 * @public
 */
export const definitionEnvelopeSchema = z.strictObject({
  apiVersion: z.literal(DEFINITION_API_VERSION),
  kind: z.enum(DEFINITION_KINDS as [string, ...string[]]),
  metadata: z.strictObject({ name: definitionNameSchema }),
  spec: z.record(z.string(), z.unknown()),
});

/** @public */
export type DefinitionEnvelope = z.infer<typeof definitionEnvelopeSchema>;
