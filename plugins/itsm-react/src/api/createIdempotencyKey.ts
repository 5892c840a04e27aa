/**
 * A key that makes a repeated `POST` safe: keep it as long as the same thing
 * is sent again, and take a new one when something else is.
 *
 * @public
 */
export function createIdempotencyKey(): string {
  // `crypto.randomUUID` is missing where the portal is served without TLS.
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
