import { z } from 'zod';
import { FINDING_TEXTS } from '../domain/findings/findingTexts';

/** Name of a definition: lower-case words joined by dashes. @public */
export const definitionNameSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, FINDING_TEXTS.definitionName)
  .max(63);

const ENTITY_REF =
  /^[a-z0-9]+:[a-z0-9](?:[a-z0-9._-]{0,62})\/[a-z0-9](?:[a-z0-9._-]{0,62})$/;

/**
 * A full catalog reference in the lower-case form that the catalog itself
 * uses for comparison, for example `group:default/service-desk`.
 *
 * @public
 */
export const entityRefSchema = z
  .string()
  .transform(value => value.toLocaleLowerCase('en-US'))
  .pipe(z.string().regex(ENTITY_REF, FINDING_TEXTS.entityRef));

/** A reference to a Group of the catalog. @public */
export const groupRefSchema = entityRefSchema.refine(
  ref => ref.startsWith('group:'),
  FINDING_TEXTS.groupRef,
);

/** A reference to a User of the catalog. @public */
export const userRefSchema = entityRefSchema.refine(
  ref => ref.startsWith('user:'),
  FINDING_TEXTS.userRef,
);
