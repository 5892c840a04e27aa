/** Longer than any list or object of the contract, choices of a form included. */
const WIDEST = 10_000;

/** @internal */
export interface TooWide {
  /** `fields`, `tickets.0.updates`. */
  path: string;
  max: number;
}

/**
 * Where a body holds a list or an object that no schema would take. Schemas
 * look at every entry before they count them, which takes seconds on millions
 * of entries: this looks at none.
 *
 * @internal
 */
export function findTooWide(body: unknown): TooWide | undefined {
  const waiting: [value: unknown, path: string][] = [[body, '']];
  while (waiting.length > 0) {
    const [value, path] = waiting.pop()!;
    if (isContainer(value)) {
      const keys = Object.keys(value);
      if (keys.length > WIDEST) {
        return { path, max: WIDEST };
      }
      for (const key of keys) {
        const child = (value as Record<string, unknown>)[key];
        if (isContainer(child)) {
          // Where it stands is told to a reader: not at any depth.
          waiting.push([child, path.length < 200 ? join(path, key) : path]);
        }
      }
    }
  }
  return undefined;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
