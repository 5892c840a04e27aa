import { z } from 'zod';
import { fieldSpecSchema } from './fieldSpec';
import { localizedTextSchema } from './localizedText';
import { definitionNameSchema, entityRefSchema, groupRefSchema } from './names';
import { IMPACTS, URGENCIES } from '../domain/priority/levels';

const stateSchema = z.enum(['draft', 'active', 'retired']).default('active');
const orderSchema = z.number().int().min(0).max(100_000).default(1000);
const iconSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(50);

/** A shelf of the service catalogue. @public */
export const serviceFamilySpecSchema = z.strictObject({
  title: localizedTextSchema,
  description: localizedTextSchema.optional(),
  icon: iconSchema.optional(),
  order: orderSchema,
});

/** A service the desk answers for; offerings hang below it. @public */
export const serviceSpecSchema = z.strictObject({
  title: localizedTextSchema,
  description: localizedTextSchema.optional(),
  family: definitionNameSchema,
  icon: iconSchema.optional(),
  order: orderSchema,
  state: stateSchema,
  /** Team that works it when nothing nearer decides (Mesa semantics 3.8). */
  team: groupRefSchema.optional(),
  /** The catalog entity that this service is, for roll-ups. */
  entity: entityRefSchema.optional(),
});

/** Something people can ask for, with its form. @public */
export const offeringSpecSchema = z
  .strictObject({
    title: localizedTextSchema,
    description: localizedTextSchema.optional(),
    service: definitionNameSchema,
    icon: iconSchema.optional(),
    order: orderSchema,
    state: stateSchema,
    /** Internal offerings are for staff and can support external requests. */
    audience: z.enum(['external', 'internal']).default('external'),
    /** External offerings that this internal one is offered from. */
    supports: z.array(definitionNameSchema).max(200).default([]),
    /** Units that see it; everybody when left out. */
    units: z.array(groupRefSchema).max(500).default([]),
    /** Only liaisons (and staff) may file it. */
    liaisonOnly: z.boolean().default(false),
    /** Team that works it; left out, ownership of the entity decides. */
    team: groupRefSchema.optional(),
    urgency: z
      .strictObject({
        choices: z.array(z.enum(URGENCIES)).min(1).max(4),
        default: z.enum(URGENCIES),
      })
      .refine(
        urgency => urgency.choices.includes(urgency.default),
        'default must be one of choices',
      )
      .default({ choices: ['medium', 'low'], default: 'medium' }),
    impact: z.enum(IMPACTS).default('person'),
    /** Further words that find it in the portal's search. */
    keywords: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
    /** Shown to the requester once it is filed. */
    acknowledgement: localizedTextSchema.optional(),
    fields: z.array(fieldSpecSchema).max(200).default([]),
  })
  .superRefine((offering, ctx) => {
    const seen = new Set<string>();
    offering.fields.forEach((field, index) => {
      if (seen.has(field.id)) {
        ctx.addIssue({
          code: 'custom',
          path: ['fields', index, 'id'],
          message: `field "${field.id}" is defined twice`,
        });
      }
      field.when.forEach((condition, at) => {
        if (!seen.has(condition.field)) {
          ctx.addIssue({
            code: 'custom',
            path: ['fields', index, 'when', at, 'field'],
            message: `"${condition.field}" is not a field above "${field.id}"`,
          });
        }
      });
      seen.add(field.id);
    });
    const primaries = offering.fields.filter(
      field => field.type === 'entity' && field.linkAs === 'primary',
    );
    if (primaries.length > 1) {
      ctx.addIssue({
        code: 'custom',
        path: ['fields'],
        message: `only one field may be linked as primary, found ${primaries
          .map(field => `"${field.id}"`)
          .join(' and ')}`,
      });
    }
  });

const levelSchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
]);
const matrixRowSchema = z.strictObject({
  critical: levelSchema,
  high: levelSchema,
  medium: levelSchema,
  low: levelSchema,
});

/** Impact × urgency → priority (Mesa semantics 3.2). @public */
export const priorityMatrixSpecSchema = z.strictObject({
  rows: z.strictObject({
    organisation: matrixRowSchema,
    service: matrixRowSchema,
    person: matrixRowSchema,
  }),
});

/** What a code list is used for; one list serves each purpose. @public */
export const CODE_LIST_PURPOSES = [
  'pendingReason',
  'requestResolution',
  'incidentResolution',
  'cause',
] as const;

/** Whom a pending ticket waits for. @public */
export const PENDING_PARTIES = [
  'requester',
  'supplier',
  'problem',
  'change',
  'other',
] as const;
/** @public */
export type PendingParty = (typeof PENDING_PARTIES)[number];

/** Codes that people choose from when they work a ticket. @public */
export const codeListSpecSchema = z
  .strictObject({
    title: localizedTextSchema,
    purpose: z.enum(CODE_LIST_PURPOSES),
    codes: z
      .array(
        z.strictObject({
          code: definitionNameSchema,
          label: localizedTextSchema,
          description: localizedTextSchema.optional(),
          state: z.enum(['active', 'retired']).default('active'),
          /** Pending reasons: whether SLA clocks stop meanwhile. */
          clock: z.enum(['pause', 'run']).optional(),
          /** Pending reasons: the requester's answer resumes the work. */
          waitsFor: z.enum(PENDING_PARTIES).optional(),
        }),
      )
      .min(1)
      .max(500),
  })
  .superRefine((list, ctx) => {
    const seen = new Set<string>();
    list.codes.forEach((code, index) => {
      if (seen.has(code.code)) {
        ctx.addIssue({
          code: 'custom',
          path: ['codes', index, 'code'],
          message: `code "${code.code}" is listed twice`,
        });
      }
      seen.add(code.code);
      const isPending = list.purpose === 'pendingReason';
      if (isPending && (!code.clock || !code.waitsFor)) {
        ctx.addIssue({
          code: 'custom',
          path: ['codes', index],
          message: `pending reason "${code.code}" needs "clock" and "waitsFor"`,
        });
      }
      if (!isPending && (code.clock || code.waitsFor)) {
        ctx.addIssue({
          code: 'custom',
          path: ['codes', index],
          message: `"clock" and "waitsFor" are for pending reasons only`,
        });
      }
    });
  });

/** Ways in which the team of a ticket can be found. @public */
export const ROUTING_STEPS = [
  'offeringTeam',
  'supportGroup',
  'entityOwner',
  'serviceTeam',
] as const;

/** Which team gets a new ticket (Mesa semantics 3.8). @public */
export const routingPolicySpecSchema = z.strictObject({
  steps: z
    .array(z.enum(ROUTING_STEPS))
    .max(ROUTING_STEPS.length)
    .refine(steps => new Set(steps).size === steps.length, 'repeats a step')
    .default([...ROUTING_STEPS]),
  /** Queue for what no step can place, or whose team is empty. */
  fallbackTeam: groupRefSchema,
});

/** A canned reply. Placeholders: `{{ref}}`, `{{requester}}`, `{{agent}}`. @public */
export const responseTemplateSpecSchema = z.strictObject({
  title: localizedTextSchema,
  text: localizedTextSchema,
  visibility: z.enum(['public', 'internal']).default('public'),
  order: orderSchema,
});
