import { z } from 'zod';
import {
  definitionNameSchema,
  entityRefSchema,
  groupRefSchema,
} from '../definitions';
import {
  CONFIGURATION_ITEM_FIELDS,
  CONFIGURATION_ITEM_KINDS,
  CONFIGURATION_ITEM_STATES,
  configurationItemRef,
} from '../domain/configurationItems';
import { FINDING_TEXTS } from '../domain/findings';
import {
  CRITICALITIES,
  maintenanceWindowProblem,
  parseRedundancy,
} from '../domain/impact';
import { listParameter } from './listParameter';
import {
  countSchema,
  instantSchema,
  lineSchema,
  pageOf,
  personViewSchema,
  TEXT_LIMITS,
  textSchema,
  versionSchema,
} from './primitives';

/** Most dependencies of one item. @public */
export const MAX_DEPENDENCIES = 200;

const kindSchema = z.enum(CONFIGURATION_ITEM_KINDS);

/** A name of the catalog in the lower-case form. */
const nameSchema = z
  .string()
  .trim()
  .transform(value => value.toLocaleLowerCase('en-US'))
  .pipe(
    z
      .string()
      .min(1)
      .max(63)
      .regex(/^[a-z0-9]+([-_.][a-z0-9]+)*$/, FINDING_TEXTS.entityName),
  );

const civilDate = z.iso.date(FINDING_TEXTS.date);

const refOfKinds = (kinds: readonly string[], message: string) =>
  entityRefSchema.refine(ref => kinds.includes(ref.split(':')[0]), message);

/** References in a rule of redundancy are written in full. */
function isRedundancy(text: string): boolean {
  const { problems } = parseRedundancy(text, written => {
    const parsed = entityRefSchema.safeParse(written);
    return parsed.success ? parsed.data : undefined;
  });
  return problems.length === 0;
}

const fieldShape = {
  title: lineSchema(TEXT_LIMITS.title).optional(),
  description: textSchema(2000).optional(),
  type: definitionNameSchema,
  owner: refOfKinds(['group', 'user'], FINDING_TEXTS.ownerRef),
  system: refOfKinds(['system'], FINDING_TEXTS.systemRef).optional(),
  lifecycle: definitionNameSchema.optional(),
  dependsOn: z
    .array(refOfKinds(['component', 'resource'], FINDING_TEXTS.dependencyRef))
    .max(MAX_DEPENDENCIES)
    .transform(refs => [...new Set(refs)])
    .default([]),
  criticality: z.enum(CRITICALITIES).optional(),
  redundancy: lineSchema(1000)
    .refine(isRedundancy, FINDING_TEXTS.redundancyRule)
    .optional(),
  supportGroup: groupRefSchema.optional(),
  maintenanceWindow: lineSchema(200)
    .refine(
      text => maintenanceWindowProblem(text) === undefined,
      FINDING_TEXTS.maintenanceWindow,
    )
    .optional(),
  serialNumber: lineSchema(100).optional(),
  assetNumber: lineSchema(100).optional(),
  location: lineSchema(200).optional(),
  manufacturer: lineSchema(100).optional(),
  model: lineSchema(100).optional(),
  operatingSystem: lineSchema(100).optional(),
  ipAddress: z
    .union([z.ipv4(), z.ipv6()], { error: FINDING_TEXTS.ipAddress })
    .optional(),
  purchaseDate: civilDate.optional(),
  warrantyEnd: civilDate.optional(),
  state: z.enum(CONFIGURATION_ITEM_STATES).optional(),
};

const fields = z.strictObject(fieldShape);
type Fields = z.infer<typeof fields>;

/** What no field says for itself. */
function checkTogether(
  item: Fields,
  context: z.core.$RefinementCtx<unknown>,
): void {
  const { purchaseDate, warrantyEnd } = item;
  if (purchaseDate && warrantyEnd && warrantyEnd < purchaseDate) {
    context.addIssue({
      code: 'custom',
      path: ['warrantyEnd'],
      message: FINDING_TEXTS.warrantyOrder,
    });
  }
}

/** What is written of an item that is there. @public */
export const configurationItemFieldsSchema = fields.superRefine(checkTogether);

/** A new item: what it is called, and what is written of it. @public */
export const newConfigurationItemSchema = z
  .strictObject({
    kind: kindSchema,
    namespace: nameSchema.default('default'),
    name: nameSchema,
    ...fieldShape,
  })
  .superRefine((item, context) => {
    checkTogether(item, context);
    if (item.kind !== 'Component' && item.lifecycle !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['lifecycle'],
        message: FINDING_TEXTS.onlyComponents,
      });
    }
    if (item.dependsOn.includes(configurationItemRef(item))) {
      context.addIssue({
        code: 'custom',
        path: ['dependsOn'],
        message: FINDING_TEXTS.namesItself,
      });
    }
  });
/** @public */
export type NewConfigurationItem = z.infer<typeof newConfigurationItemSchema>;

/** An item as a path names it. @public */
export const configurationItemParams = z.object({
  kind: z
    .string()
    .transform(
      kind =>
        CONFIGURATION_ITEM_KINDS.find(
          known => known.toLowerCase() === kind.toLocaleLowerCase('en-US'),
        ) ?? kind,
    )
    .pipe(kindSchema),
  namespace: nameSchema,
  name: nameSchema,
});

/** @public */
export const updateConfigurationItemSchema = z.strictObject({
  version: versionSchema,
  item: configurationItemFieldsSchema,
});

/** What retires an item or brings it back. @public */
export const configurationItemVersionSchema = z.strictObject({
  version: versionSchema,
});

/** @public */
export const configurationItemQueryShape = {
  /** Words looked for in names, titles and the inventory. */
  q: z.string().max(TEXT_LIMITS.search).optional(),
  type: listParameter(definitionNameSchema).optional(),
  owner: listParameter(entityRefSchema).optional(),
  state: listParameter(z.enum(CONFIGURATION_ITEM_STATES)).optional(),
  /** Those that were retired, instead of those in use. */
  retired: z.enum(['true', 'false']).default('false'),
};

/** An item as it is now. @public */
export const configurationItemSchema = z.object({
  ref: z.string(),
  kind: kindSchema,
  namespace: z.string(),
  name: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
  type: z.string(),
  owner: z.string(),
  system: z.string().optional(),
  lifecycle: z.string().optional(),
  dependsOn: z.array(z.string()),
  criticality: z.enum(CRITICALITIES).optional(),
  redundancy: z.string().optional(),
  supportGroup: z.string().optional(),
  maintenanceWindow: z.string().optional(),
  serialNumber: z.string().optional(),
  assetNumber: z.string().optional(),
  location: z.string().optional(),
  manufacturer: z.string().optional(),
  model: z.string().optional(),
  operatingSystem: z.string().optional(),
  ipAddress: z.string().optional(),
  purchaseDate: z.string().optional(),
  warrantyEnd: z.string().optional(),
  state: z.enum(CONFIGURATION_ITEM_STATES).optional(),
  version: versionSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Absent while the item is in use. */
  retiredAt: instantSchema.optional(),
  /** Whether the caller may change it. */
  editable: z.boolean(),
});
/** @public */
export type ConfigurationItem = z.infer<typeof configurationItemSchema>;

const valueSchema = z.union([z.string(), z.array(z.string())]);

/** A field that changed. @public */
export const configurationItemChangeSchema = z.object({
  field: z.enum(CONFIGURATION_ITEM_FIELDS),
  before: valueSchema.optional(),
  after: valueSchema.optional(),
});

/** What can have happened to an item. @public */
export const CONFIGURATION_ITEM_ACTIONS = [
  'create',
  'update',
  'retire',
  'restore',
] as const;

/** One entry of an item's history. @public */
export const configurationItemEventSchema = z.object({
  /** Version that the item had from then on. */
  version: countSchema,
  at: instantSchema,
  by: personViewSchema,
  action: z.enum(CONFIGURATION_ITEM_ACTIONS),
  /** Whether it came out of a file. */
  imported: z.boolean(),
  changes: z.array(configurationItemChangeSchema),
});
/** @public */
export type ConfigurationItemEvent = z.infer<
  typeof configurationItemEventSchema
>;

/** Where the catalog stands in the feed. @public */
export const configurationItemFeedQuerySchema = z.strictObject({
  /** Sequence of the last change that is known; 0 for all of them. */
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
});

/**
 * Items that changed, each once and as it is now, in the order in which they
 * changed last.
 *
 * @public
 */
export const configurationItemFeedSchema = z.object({
  changes: z.array(
    z.object({
      sequence: z.number().int().min(1),
      ref: z.string(),
      /** Absent of what was retired. */
      item: configurationItemSchema.omit({ editable: true }).optional(),
    }),
  ),
  /** Sequence of the newest change of all. */
  newest: z.number().int().min(0),
  /** Whether more changes follow. */
  more: z.boolean(),
});
/** @public */
export type ConfigurationItemFeed = z.infer<typeof configurationItemFeedSchema>;

/** @public */
export const configurationItemPageSchema = pageOf(configurationItemSchema);
