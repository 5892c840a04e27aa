import { z } from 'zod';
import { localizedTextSchema } from './localizedText';
import { groupRefSchema } from './names';

/** What people may still edit on a change made from a template. @public */
export const TEMPLATE_EDITABLE = [
  'changeReason',
  'implementationPlan',
  'testPlan',
  'rollbackPlan',
  'outage',
  'plannedStart',
  'plannedEnd',
  'entities',
] as const;

const planSchema = z.string().trim().min(1).max(20_000);

/**
 * A pre-approved, standard change: its plan is written once, and only what
 * `editable` names may differ from one to the next (Mesa semantics 3.1).
 *
 * @public
 */
export const changeTemplateSpecSchema = z.strictObject({
  title: localizedTextSchema,
  description: localizedTextSchema.optional(),
  state: z.enum(['draft', 'active', 'retired']).default('active'),
  /** Team that implements it; by routing when left out. */
  team: groupRefSchema.optional(),
  reason: planSchema.optional(),
  implementationPlan: planSchema,
  testPlan: planSchema,
  rollbackPlan: planSchema,
  outage: z.boolean().default(false),
  editable: z
    .array(z.enum(TEMPLATE_EDITABLE))
    .default(['plannedStart', 'plannedEnd', 'entities', 'changeReason']),
});
