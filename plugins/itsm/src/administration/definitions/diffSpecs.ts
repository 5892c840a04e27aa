/** One changed path of a spec; a missing side means that it was not there. */
export interface SpecChange {
  path: string;
  before?: unknown;
  after?: unknown;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What tells one item of a list from the others, when items have such a key. */
function identityOf(item: unknown): string | undefined {
  if (!isRecord(item)) {
    return undefined;
  }
  const identity = item.id ?? item.code ?? item.value;
  return typeof identity === 'string' ? identity : undefined;
}

/**
 * Lists of items with an identity (fields, codes, choices) are compared by
 * it, so that an item put in the middle is one addition and not a change of
 * everything below it.
 */
function keyed(list: readonly unknown[]): Map<string, unknown> | undefined {
  const map = new Map<string, unknown>();
  for (const item of list) {
    const identity = identityOf(item);
    if (identity === undefined || map.has(identity)) {
      return undefined;
    }
    map.set(identity, item);
  }
  return map;
}

function children(value: unknown, other: unknown): Map<string, unknown> {
  if (isRecord(value)) {
    return new Map(Object.entries(value));
  }
  if (!Array.isArray(value)) {
    return new Map();
  }
  const bothKeyed =
    keyed(value) && (!Array.isArray(other) || keyed(other) !== undefined);
  return (
    (bothKeyed && keyed(value)) ||
    new Map(value.map((item, index) => [String(index), item]))
  );
}

function comparable(before: unknown, after: unknown): boolean {
  return (
    (isRecord(before) && isRecord(after)) ||
    (Array.isArray(before) && Array.isArray(after))
  );
}

/**
 * The paths in which two specs differ, in the order of the older one and
 * then what the newer one adds. Equal specs give an empty list.
 */
export function diffSpecs(
  before: unknown,
  after: unknown,
  path = '',
): SpecChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) {
    return [];
  }
  if (!comparable(before, after)) {
    return [
      {
        path,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  }
  const left = children(before, after);
  const right = children(after, before);
  const keys = new Set([...left.keys(), ...right.keys()]);
  const changes = [...keys].flatMap(key =>
    diffSpecs(left.get(key), right.get(key), path ? `${path}.${key}` : key),
  );
  // Same items in another order: nothing below differs, but the list does.
  const reordered = changes.length === 0 && Array.isArray(before);
  return reordered ? [{ path, before, after }] : changes;
}
