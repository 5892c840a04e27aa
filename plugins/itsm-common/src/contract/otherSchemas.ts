import { z } from 'zod';
import {
  DEFINITION_KINDS,
  fieldSpecSchema,
  LANGUAGES,
  localizedTextSchema,
  TEMPLATE_EDITABLE,
} from '../definitions';
import { FINDING_TEXTS } from '../domain/findings';
import { URGENCIES } from '../domain/priority/levels';
import { TICKET_TYPES } from '../domain/tickets/ticketTypes';
import { TICKET_CHIPS } from './ticketFilters';
import {
  entityViewSchema,
  instantSchema,
  personViewSchema,
} from './primitives';

/** What somebody is in the service desk. @public */
export const ROLES = [
  'requester',
  'liaison',
  'agent',
  'engineer',
  'problemManager',
  'changeManager',
  'configurationManager',
  'serviceManager',
  'administrator',
] as const;
/** @public */
export type Role = (typeof ROLES)[number];

/** The signed-in person as the service desk knows them. @public */
export const meSchema = z.object({
  person: personViewSchema,
  roles: z.array(z.enum(ROLES)),
  isStaff: z.boolean(),
  /** Units the person belongs to, the first one first. */
  units: z.array(entityViewSchema),
  /** Units for which the person files as liaison. */
  liaisonOf: z.array(entityViewSchema),
  /** Groups of the person that work tickets: teams, and holders of open ones. */
  teams: z.array(entityViewSchema),
  language: z.enum(LANGUAGES),
  can: z.object({
    create: z.boolean(),
    /** Kinds of ticket that the person may file. */
    file: z.array(z.enum(TICKET_TYPES)),
    createForAnybody: z.boolean(),
    readQueues: z.boolean(),
    readDefinitions: z.boolean(),
    manageDefinitions: z.boolean(),
    manageConfigurationItems: z.boolean(),
    administer: z.boolean(),
  }),
});
/** @public */
export type Me = z.infer<typeof meSchema>;

/** @public */
export const preferencesSchema = z.strictObject({
  language: z.enum(LANGUAGES),
});

/** Count of a chip; `exact` is false where counting stopped at the bound. @public */
export const chipCountsSchema = z.object({
  counts: z.array(
    z.object({
      chip: z.enum(TICKET_CHIPS),
      value: z.number().int(),
      exact: z.boolean(),
    }),
  ),
});
/** @public */
export type ChipCounts = z.infer<typeof chipCountsSchema>;

const offeringCardSchema = z.object({
  name: z.string(),
  title: localizedTextSchema,
  description: localizedTextSchema.optional(),
  icon: z.string().optional(),
  audience: z.enum(['external', 'internal']),
  liaisonOnly: z.boolean(),
  keywords: z.array(z.string()),
  /** Questions that a catalog entity answers, the decisive one first. */
  asksFor: z.array(
    z.object({
      field: z.string(),
      kinds: z.array(z.string()),
      /** Of these types only; empty for any. */
      types: z.array(z.string()),
    }),
  ),
});

/** The service catalogue as this person may see it, in display order. @public */
export const catalogueSchema = z.object({
  families: z.array(
    z.object({
      name: z.string(),
      title: localizedTextSchema,
      description: localizedTextSchema.optional(),
      icon: z.string().optional(),
      services: z.array(
        z.object({
          name: z.string(),
          title: localizedTextSchema,
          description: localizedTextSchema.optional(),
          icon: z.string().optional(),
          offerings: z.array(offeringCardSchema),
        }),
      ),
    }),
  ),
});
/** @public */
export type Catalogue = z.infer<typeof catalogueSchema>;

/** An offering with its form. @public */
export const offeringFormSchema = offeringCardSchema.extend({
  service: z.object({ name: z.string(), title: localizedTextSchema }),
  family: z.object({ name: z.string(), title: localizedTextSchema }),
  urgency: z.object({
    choices: z.array(z.enum(URGENCIES)),
    default: z.enum(URGENCIES),
  }),
  fields: z.array(fieldSpecSchema),
  revision: z.number().int(),
});
/** @public */
export type OfferingForm = z.infer<typeof offeringFormSchema>;

/** Templates of standard changes to make one from. @public */
export const changeTemplatesSchema = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      title: localizedTextSchema,
      description: localizedTextSchema.optional(),
      /** Parts of the plan that it leaves to whoever files the change. */
      editable: z.array(z.enum(TEMPLATE_EDITABLE)),
      outage: z.boolean(),
      reason: z.string().optional(),
    }),
  ),
});
/** @public */
export type ChangeTemplates = z.infer<typeof changeTemplatesSchema>;

/** One line of a picker. @public */
export const pickerItemSchema = z.object({
  ref: z.string(),
  title: z.string(),
  /** Second line: unit of a person, type and owner of an entity. */
  detail: z.string().optional(),
});
/** @public */
export type PickerItem = z.infer<typeof pickerItemSchema>;

/** What a picker asks; `q` is looked for in name and title. @public */
export const pickerQuerySchema = z.strictObject({
  q: z.string().trim().max(100).default(''),
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

const csv = z
  .string()
  .max(1000)
  .transform(value => value.split(',').filter(Boolean))
  .optional();

/** @public */
export const peoplePickerQuerySchema = pickerQuerySchema.extend({
  /** Only members of this group. */
  memberOf: z.string().max(200).optional(),
});
/** @public */
export const groupPickerQuerySchema = pickerQuerySchema.extend({
  /** `team`: groups that work tickets; `unit`: units people belong to. */
  purpose: z.enum(['team', 'unit']).default('unit'),
});
/** @public */
export const entityPickerQuerySchema = pickerQuerySchema.extend({
  kind: csv,
  type: csv,
});

/** Where a definition comes from and where it stands. @public */
export const definitionHeadSchema = z.object({
  kind: z.enum(DEFINITION_KINDS as [string, ...string[]]),
  name: z.string(),
  title: localizedTextSchema.optional(),
  revision: z.number().int(),
  managedBy: z.enum(['portal', 'file']),
  retired: z.boolean(),
  updatedAt: instantSchema,
  /** Who wrote the current revision: a person's name or the file. */
  author: z.string(),
});
/** @public */
export type DefinitionHead = z.infer<typeof definitionHeadSchema>;

/** One immutable revision with its spec. @public */
export const definitionRevisionSchema = definitionHeadSchema.extend({
  spec: z.record(z.string(), z.unknown()),
  revisions: z.array(
    z.object({
      revision: z.number().int(),
      at: instantSchema,
      author: z.string(),
    }),
  ),
});
/** @public */
export type DefinitionRevision = z.infer<typeof definitionRevisionSchema>;

/** Definitions to apply, as documents or as YAML text. @public */
export const applyDefinitionsSchema = z
  .strictObject({
    documents: z.array(z.unknown()).max(2000).optional(),
    yaml: z.string().max(2_000_000).optional(),
    dryRun: z.boolean().default(false),
  })
  .refine(
    body => (body.documents === undefined) !== (body.yaml === undefined),
    FINDING_TEXTS.documentsOrYaml,
  );

/** What is wrong in a definition document, with the way to it. @public */
export const definitionProblemSchema = z.object({
  severity: z.enum(['error', 'warning']),
  /** `Offering/new-account`, when the document told. */
  definition: z.string().optional(),
  /** File or `body`, with the line of the document. */
  source: z.string(),
  line: z.number().int().optional(),
  path: z.string().optional(),
  message: z.string(),
});
/** @public */
export type DefinitionProblem = z.infer<typeof definitionProblemSchema>;

/** What applying did, or would do. @public */
export const applyResultSchema = z.object({
  dryRun: z.boolean(),
  applied: z.boolean(),
  changes: z.array(
    z.object({
      kind: z.string(),
      name: z.string(),
      action: z.enum(['created', 'updated', 'unchanged', 'refused']),
      revision: z.number().int().optional(),
      /** Changed paths of the spec with the value before and after. */
      diff: z.array(
        z.object({
          path: z.string(),
          before: z.unknown().optional(),
          after: z.unknown().optional(),
        }),
      ),
    }),
  ),
  problems: z.array(definitionProblemSchema),
});
/** @public */
export type ApplyResult = z.infer<typeof applyResultSchema>;

/** A message that could not be delivered, or is waiting. @public */
export const outboxMessageSchema = z.object({
  id: z.string(),
  channel: z.string(),
  ticket: z.string().optional(),
  kind: z.string(),
  state: z.enum(['pending', 'delivered', 'dead']),
  /** How often delivery was tried, the last time included. */
  attempts: z.number().int(),
  createdAt: instantSchema,
  nextAttemptAt: instantSchema.optional(),
  lastError: z.string().optional(),
});
/** @public */
export type OutboxMessage = z.infer<typeof outboxMessageSchema>;

/** A note to administrators about something that needs their hand. @public */
export const adminNoteSchema = z.object({
  id: z.string(),
  at: instantSchema,
  kind: z.string(),
  /** In English, for whoever has no translation of the code. */
  message: z.string(),
  /** See `ADMIN_NOTES`; absent for notes of earlier releases. */
  code: z.string().optional(),
  params: z.record(z.string(), z.string()).optional(),
  ticket: z.string().optional(),
});
/** @public */
export type AdminNote = z.infer<typeof adminNoteSchema>;
