import type { Directory } from '../directory/Directory';
import type { Caller } from './Caller';

/** What a caller sees of the groups and people whom they name. @internal */
export interface Sight {
  /** To be spoken of as if the catalog did not have it. */
  hides(ref: string): boolean;
  /**
   * Why the catalog could not be asked. Work goes on then with what is known,
   * but nobody is told what speaks against something that they may not see.
   */
  outage?: unknown;
}

/**
 * Asks the catalog, as the caller, what they may see of whom they name. What
 * they are and belong to is theirs to name in any case. Never asked inside a
 * unit of work.
 *
 * @internal
 */
export class CatalogSight {
  readonly #directory: Directory;
  /** A caller is made for one request, which may act on many tickets. */
  readonly #asked = new WeakMap<Caller, Map<string, Promise<Sight>>>();

  constructor(options: { directory: Directory }) {
    this.#directory = options.directory;
  }

  /** In one call to the catalog; in none when all of it is their own. */
  of(caller: Caller, refs: readonly string[]): Promise<Sight> {
    const asked = this.#asked.get(caller) ?? new Map<string, Promise<Sight>>();
    this.#asked.set(caller, asked);
    const key = refs.join(' ');
    const sight = asked.get(key) ?? this.#ask(caller, refs);
    asked.set(key, sight);
    return sight;
  }

  async #ask(caller: Caller, refs: readonly string[]): Promise<Sight> {
    const others = refs.filter(
      ref => ref !== caller.userRef && !caller.groups.includes(ref),
    );
    return this.#directory.entities(others, caller.credentials).then(
      visible => ({
        hides: ref => others.includes(ref) && !visible.has(ref),
      }),
      outage => ({ hides: () => false, outage }),
    );
  }
}
