import { z } from 'zod';

/**
 * A query parameter that takes several values: repeated, or with commas
 * between them.
 */
export const listParameter = <T extends z.ZodType<unknown, string>>(
  item: T,
  max = 50,
) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform(value =>
      (Array.isArray(value) ? value : [value]).flatMap(part => part.split(',')),
    )
    .pipe(z.array(item).min(1).max(max));
