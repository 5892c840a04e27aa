import { createHash } from 'node:crypto';

/**
 * SHA-256 of the canonical JSON of a spec: keys sorted, no white space,
 * undefined left out. Equal specs have equal hashes in whatever order their
 * keys were written; the order of lists counts.
 *
 * @internal
 */
export function hashSpec(spec: unknown): string {
  return createHash('sha256').update(canonicalJson(spec)).digest('hex');
}

/** @internal */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(
          Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : item,
  );
}
