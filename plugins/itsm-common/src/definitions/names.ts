import { z } from 'zod';

/** Name of a definition: lower-case words joined by dashes. @public */
export const definitionNameSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case letters and digits joined by single dashes',
  )
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
  .pipe(
    z
      .string()
      .regex(
        ENTITY_REF,
        'must be a full entity reference such as "system:default/payroll"',
      ),
  );

/** A reference to a Group of the catalog. @public */
export const groupRefSchema = entityRefSchema.refine(
  ref => ref.startsWith('group:'),
  'must be the reference of a Group, such as "group:default/service-desk"',
);

/** A reference to a User of the catalog. @public */
export const userRefSchema = entityRefSchema.refine(
  ref => ref.startsWith('user:'),
  'must be the reference of a User, such as "user:default/ana"',
);
