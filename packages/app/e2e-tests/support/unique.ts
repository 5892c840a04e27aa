import { randomBytes } from 'node:crypto';

/**
 * A text that nothing on the desk carries yet, so that a story can be told
 * again on the same desk.
 */
export function unique(text: string): string {
  return `${text} ${randomBytes(4).toString('hex')}`;
}
