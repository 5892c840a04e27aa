import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { InputError } from '@backstage/errors';
import { coded } from '../http/coded';

const MAX_INFLATED = 20_000;

/**
 * Wraps the catalog's cursor. The catalog repeats the whole question in its
 * cursor, which is long, so it is packed; and the cursor is bound to the
 * question that it came from, so that one of another picker is refused.
 *
 * @param question - what the page was asked for, as plain data
 * @internal
 */
export function encodePickerCursor(cursor: string, question: unknown): string {
  const json = Buffer.from(cursor, 'base64');
  const isPlain = json.toString('base64') === cursor;
  const payload = Buffer.concat([
    Buffer.from(fingerprint(question), 'hex'),
    Buffer.from([isPlain ? 1 : 0]),
    isPlain ? json : Buffer.from(cursor, 'utf8'),
  ]);
  return deflateRawSync(payload).toString('base64url');
}

/**
 * The catalog's cursor back.
 *
 * @throws InputError when it is none, or one of another question
 * @internal
 */
export function decodePickerCursor(cursor: string, question: unknown): string {
  let payload: Buffer;
  try {
    payload = inflateRawSync(Buffer.from(cursor, 'base64url'), {
      maxOutputLength: MAX_INFLATED,
    });
  } catch {
    throw invalidPickerCursor();
  }
  const expected = Buffer.from(fingerprint(question), 'hex');
  const body = payload.subarray(expected.length + 1);
  if (!payload.subarray(0, expected.length).equals(expected)) {
    throw invalidPickerCursor();
  }
  return payload[expected.length] === 1
    ? body.toString('base64')
    : body.toString('utf8');
}

/** @internal */
export function invalidPickerCursor(): InputError {
  return coded(
    new InputError(
      'The cursor is not one that this list gave for this question; ask for the first page again without a cursor',
    ),
    'cursorInvalid',
  );
}

function fingerprint(question: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(question))
    .digest('hex')
    .slice(0, 16);
}
