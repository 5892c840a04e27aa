import type { Clock } from '../database/Clock';

interface RefreshedValueOptions<T> {
  clock: Clock;
  load: () => Promise<T>;
  /** Milliseconds for which a value is served without another look. */
  freshFor: number;
  /** Milliseconds after which a value is not served before another look. */
  usableFor: number;
  /** Milliseconds until the next look after one that failed. */
  retryAfter: number;
  /** Milliseconds that somebody waits for a look when a value is known. */
  patience?: number;
}

/**
 * Something that is read from elsewhere and kept. While it is usable, the
 * known value is served and read anew in the background; once it is older,
 * readers wait for the new one. When the source fails, or takes too long, the
 * last value goes on to hold.
 *
 * @internal
 */
export class RefreshedValue<T> {
  readonly #options: RefreshedValueOptions<T>;
  #known: { value: T; readAt: number } | undefined;
  #failure: { error: unknown; retryAt: number } | undefined;
  #loading: Promise<T> | undefined;

  constructor(options: RefreshedValueOptions<T>) {
    this.#options = options;
  }

  /** @throws whatever the source throws, as long as nothing is known */
  async get(): Promise<T> {
    const { clock, freshFor, usableFor, patience = 3_000 } = this.#options;
    const known = this.#known;
    const failure = this.#failure;
    const now = clock.now();
    if (!known) {
      if (failure && now < failure.retryAt) {
        throw failure.error;
      }
      return this.#refresh();
    }
    const age = now - known.readAt;
    if (age < freshFor || (failure && now < failure.retryAt)) {
      return known.value;
    }
    const refreshed = this.#refresh().catch(() => known.value);
    // A source that is down must not hold everybody up again and again.
    return age < usableFor || failure
      ? known.value
      : atMost(patience, refreshed, known.value);
  }

  #refresh(): Promise<T> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #load(): Promise<T> {
    const { clock, load, retryAfter } = this.#options;
    // What is read is as old as the beginning of the reading.
    const readAt = clock.now();
    try {
      const value = await load();
      this.#known = { value, readAt };
      this.#failure = undefined;
      return value;
    } catch (error) {
      this.#failure = { error, retryAt: clock.now() + retryAfter };
      throw error;
    }
  }
}

async function atMost<T>(
  milliseconds: number,
  work: Promise<T>,
  otherwise: T,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<T>(resolve => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
