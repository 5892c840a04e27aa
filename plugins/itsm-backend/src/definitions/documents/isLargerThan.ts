/**
 * Whether a value would be larger than the limit when written out: shared
 * parts (YAML aliases) count every time, and a value that contains itself is
 * larger than any limit. Stops at the limit, so it is safe on bombs.
 *
 * @internal
 */
export function isLargerThan(value: unknown, limit: number): boolean {
  const stack: unknown[] = [value];
  let size = 0;
  while (stack.length > 0) {
    const next = stack.pop();
    size += typeof next === 'string' ? next.length + 1 : 1;
    if (size > limit) {
      return true;
    }
    if (Array.isArray(next)) {
      size += pushAll(stack, next, limit);
    } else if (typeof next === 'object' && next !== null) {
      const keys = Object.keys(next);
      size += keys.reduce((sum, key) => sum + key.length, 0);
      size += pushAll(stack, Object.values(next), limit);
    }
  }
  return size > limit;
}

/** Also bounds the stack; what does not fit is told as size. */
function pushAll(
  stack: unknown[],
  values: readonly unknown[],
  limit: number,
): number {
  if (stack.length + values.length > limit) {
    return limit + 1;
  }
  for (const value of values) {
    stack.push(value);
  }
  return 0;
}
