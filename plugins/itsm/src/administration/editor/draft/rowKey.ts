let given = 0;

/**
 * Keeps a row of a form apart from the others while rows come and go; never
 * part of what is saved.
 */
export function rowKey(): string {
  given += 1;
  return `row-${given}`;
}
