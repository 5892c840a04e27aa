import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { coded } from './coded';

/**
 * Cursors are opaque to clients: base64url of a small JSON array. They carry
 * no rights: every page is filtered anew by what the caller may read.
 *
 * @internal
 */
export function encodeCursor(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
}

/**
 * @throws InputError when it is not one of ours
 * @internal
 */
export function decodeCursor<T extends z.ZodType>(
  cursor: string,
  schema: T,
): z.output<T> {
  try {
    return schema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
  } catch {
    throw coded(
      new InputError('The cursor cannot be read; ask for the first page again'),
      'cursorInvalid',
    );
  }
}
