import type { Caller } from '../access/Caller';
import type { Clock } from '../database/Clock';
import type { CatalogItems } from './CatalogItems';

/** For so long nobody asks the catalog again for what it did not show them. */
const FRESH_MS = 10_000;
const PEOPLE = 500;

/**
 * Which items a person sees in the catalog. What it did not show is remembered
 * for a moment, so that going over the same hidden items again asks nothing;
 * what is shown is asked about each time.
 *
 * @internal
 */
export class ItemSight {
  readonly #catalog: CatalogItems;
  readonly #clock: Clock;
  readonly #hidden = new Map<string, { staleAt: number; refs: Set<string> }>();

  constructor(options: { catalog: CatalogItems; clock: Clock }) {
    this.#catalog = options.catalog;
    this.#clock = options.clock;
  }

  /** @throws ServiceUnavailableError when the catalog does not answer */
  async visible(refs: readonly string[], caller: Caller): Promise<Set<string>> {
    const hidden = this.#hiddenFrom(caller.userRef);
    const asked = refs.filter(ref => !hidden.has(ref));
    const visible = await this.#catalog.visible(asked, caller.credentials);
    asked.filter(ref => !visible.has(ref)).forEach(ref => hidden.add(ref));
    return visible;
  }

  #hiddenFrom(userRef: string): Set<string> {
    const now = this.#clock.now();
    const known = this.#hidden.get(userRef);
    if (known && now < known.staleAt) {
      return known.refs;
    }
    if (this.#hidden.size >= PEOPLE) {
      this.#hidden.clear();
    }
    const refs = new Set<string>();
    this.#hidden.set(userRef, { staleAt: now + FRESH_MS, refs });
    return refs;
  }
}
