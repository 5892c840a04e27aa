import { z } from 'zod';
import { localizedTextSchema } from './localizedText';

const fieldIdSchema = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9_]{0,49}$/, 'must be a camelCase identifier')
  .refine(
    id => !(id in Object.prototype),
    'is a name that every JavaScript object has; choose another',
  );

const scalarSchema = z.union([
  z.string().max(500),
  z.number().finite(),
  z.boolean(),
]);

/**
 * When a field is asked for, told by the value of an earlier field.
 * Exactly one of `equals`, `in` and `answered` is given.
 *
 * @public
 */
export const fieldConditionSchema = z
  .strictObject({
    field: fieldIdSchema,
    equals: scalarSchema.optional(),
    in: z.array(scalarSchema).min(1).max(100).optional(),
    answered: z.boolean().optional(),
  })
  .refine(
    condition =>
      [condition.equals, condition.in, condition.answered].filter(
        part => part !== undefined,
      ).length === 1,
    'needs exactly one of "equals", "in" and "answered"',
  );

/** @public */
export type FieldCondition = z.infer<typeof fieldConditionSchema>;

const common = {
  id: fieldIdSchema,
  label: localizedTextSchema,
  help: localizedTextSchema.optional(),
  required: z.boolean().default(false),
  /** Indexed, so that queues can be filtered by it. */
  filterable: z.boolean().default(false),
  /** All of them must hold for the field to be asked. */
  when: z.array(fieldConditionSchema).max(10).default([]),
};

const choiceSchema = z.strictObject({
  value: z.string().min(1).max(100),
  label: localizedTextSchema,
});

const choices = z.array(choiceSchema).min(1).max(10_000);

/**
 * One question of an offering's form (product row R2). The list of types is
 * closed on purpose: each has its picker in the portal, its check on the
 * server and its form in exports.
 *
 * @public
 */
export const fieldSpecSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('text'),
    maxLength: z.number().int().min(1).max(1000).default(250),
    format: z.enum(['plain', 'email', 'url', 'telephone']).default('plain'),
  }),
  z.strictObject({
    ...common,
    type: z.literal('longText'),
    maxLength: z.number().int().min(1).max(20_000).default(4000),
  }),
  z.strictObject({
    ...common,
    type: z.literal('number'),
    min: z.number().finite().optional(),
    max: z.number().finite().optional(),
    integer: z.boolean().default(false),
    unit: localizedTextSchema.optional(),
  }),
  z.strictObject({ ...common, type: z.literal('boolean') }),
  z.strictObject({
    ...common,
    type: z.literal('date'),
    notBefore: z.union([z.literal('today'), z.iso.date()]).optional(),
    notAfter: z.union([z.literal('today'), z.iso.date()]).optional(),
  }),
  z.strictObject({ ...common, type: z.literal('choice'), choices }),
  z.strictObject({
    ...common,
    type: z.literal('multiChoice'),
    choices,
    minItems: z.number().int().min(0).max(100).optional(),
    maxItems: z.number().int().min(1).max(100).optional(),
  }),
  z.strictObject({ ...common, type: z.literal('person') }),
  z.strictObject({ ...common, type: z.literal('unit') }),
  z.strictObject({
    ...common,
    type: z.literal('entity'),
    /** Catalog kinds that may be chosen, for example `System`. */
    kinds: z
      .array(
        z
          .string()
          .regex(/^[A-Za-z]+$/)
          .max(63),
      )
      .min(1)
      .max(20),
    /** Values of `spec.type` that may be chosen; any when left out. */
    types: z.array(z.string().min(1).max(63)).max(50).default([]),
    /** Role of the link that the answer makes on the ticket. */
    linkAs: z.enum(['primary', 'affected']).optional(),
  }),
]);

/** @public */
export type FieldSpec = z.infer<typeof fieldSpecSchema>;

/** @public */
export type FieldType = FieldSpec['type'];
