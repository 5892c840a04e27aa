import type { PermissionsService } from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Caller } from '../access/Caller';
import type { Clock } from '../database/Clock';
import type { Directory } from '../directory/Directory';

/** Which of some entities a person may see in the catalog. @internal */
export interface Sight {
  sees(ref: string): boolean;
}

const EVERYTHING: Sight = { sees: () => true };
const NOTHING: Sight = { sees: () => false };

const FRESH_MS = 60_000;
const PAGE = 500;
/** Answers that are remembered, of all people together. */
const REMEMBERED = 200_000;

/** What is known of one person, until it is too old. */
interface Known {
  staleAt: number;
  refs: Map<string, boolean>;
}

/**
 * Asks the permission framework what a person may see of the catalog. Mostly
 * everything, and then nothing else is asked; where the policy has conditions,
 * the catalog is asked as that person, in pages, and remembered for a minute.
 *
 * @internal
 */
export class GraphSight {
  readonly #permissions: PermissionsService;
  readonly #directory: Directory;
  readonly #clock: Clock;
  readonly #remembered: number;
  /** By person, the one that becomes stale first before the others. */
  readonly #known = new Map<string, Known>();

  constructor(options: {
    permissions: PermissionsService;
    directory: Directory;
    clock: Clock;
    remembered?: number;
  }) {
    this.#permissions = options.permissions;
    this.#directory = options.directory;
    this.#clock = options.clock;
    this.#remembered = options.remembered ?? REMEMBERED;
  }

  /**
   * @param refs - entities that may come up, read only where conditions hold
   * @throws ServiceUnavailableError when the catalog has to be asked and does
   *   not answer
   */
  async of(caller: Caller, refs: () => Iterable<string>): Promise<Sight> {
    switch (await this.#decide(caller)) {
      case AuthorizeResult.ALLOW:
        return EVERYTHING;
      case AuthorizeResult.CONDITIONAL:
        return this.#ask(caller, refs());
      default:
        return NOTHING;
    }
  }

  /**
   * The first of some entities that a person may see, each once and in their
   * order. What comes behind is neither asked about nor told of.
   *
   * @param most - how many are wanted
   * @throws ServiceUnavailableError as `of` does
   */
  async firstSeen(
    caller: Caller,
    refs: Iterable<string>,
    most: number,
  ): Promise<string[]> {
    const result = await this.#decide(caller);
    const seen: string[] = [];
    if (result === AuthorizeResult.DENY) {
      return seen;
    }
    for (const page of pagesOf(refs)) {
      const sight =
        result === AuthorizeResult.ALLOW
          ? EVERYTHING
          : await this.#ask(caller, page);
      seen.push(...page.filter(ref => sight.sees(ref)));
      if (seen.length >= most) {
        break;
      }
    }
    return seen.slice(0, most);
  }

  async #decide(caller: Caller): Promise<AuthorizeResult> {
    const [{ result }] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials: caller.credentials },
    );
    return result;
  }

  async #ask(caller: Caller, refs: Iterable<string>): Promise<Sight> {
    const { refs: known } = this.#knownOf(caller.userRef);
    const missing = [...new Set(refs)].filter(ref => !known.has(ref));
    for (let at = 0; at < missing.length; at += PAGE) {
      const page = missing.slice(at, at + PAGE);
      const visible = await this.#directory.entities(page, caller.credentials);
      page.forEach(ref => known.set(ref, visible.has(ref)));
    }
    this.#forget();
    return { sees: ref => known.get(ref) === true };
  }

  #knownOf(userRef: string): Known {
    const now = this.#clock.now();
    const before = this.#known.get(userRef);
    if (before && now < before.staleAt) {
      return before;
    }
    const known = { staleAt: now + FRESH_MS, refs: new Map() };
    // Behind all others, also where the person was known before.
    this.#known.delete(userRef);
    this.#known.set(userRef, known);
    return known;
  }

  /**
   * What is stale, and the oldest of what is too much. Whoever is just being
   * answered has it still.
   */
  #forget(): void {
    const now = this.#clock.now();
    let size = 0;
    for (const { refs } of this.#known.values()) {
      size += refs.size;
    }
    for (const [userRef, { staleAt, refs }] of this.#known) {
      if (now < staleAt && size <= this.#remembered) {
        return;
      }
      this.#known.delete(userRef);
      size -= refs.size;
    }
  }
}

/** As many as the catalog is asked about at once, none of them twice. */
function* pagesOf(refs: Iterable<string>): Generator<string[]> {
  const given = new Set<string>();
  let page: string[] = [];
  for (const ref of refs) {
    if (!given.has(ref)) {
      given.add(ref);
      page.push(ref);
    }
    if (page.length === PAGE) {
      yield page;
      page = [];
    }
  }
  yield page;
}
