import { toError } from '@backstage/errors';
import type { EntityState } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmApi } from '@mesa-itsm/backstage-plugin-itsm-react';

/** What is known of the health of an entity. */
export interface EntityHealth {
  /** Undefined before the first answer, and where nothing is known of it. */
  state?: EntityState;
  isKnown: boolean;
  error?: Error;
}

/** Those who ask again within so many milliseconds are asked for once. */
const TOGETHER = 50;

/**
 * The health of one entity, asked once for all that show it on a page. It is
 * forgotten when nothing shows it any more.
 */
export class EntityHealthStore {
  static readonly #byApi = new WeakMap<
    ItsmApi,
    Map<string, EntityHealthStore>
  >();

  static of(api: ItsmApi, ref: string): EntityHealthStore {
    let stores = EntityHealthStore.#byApi.get(api);
    if (!stores) {
      stores = new Map();
      EntityHealthStore.#byApi.set(api, stores);
    }
    return stores.get(ref) ?? new EntityHealthStore(api, ref, stores);
  }

  readonly #api: ItsmApi;
  readonly #ref: string;
  /** Those that somebody shows, or is about to. */
  readonly #stores: Map<string, EntityHealthStore>;
  readonly #listeners = new Set<() => void>();
  #health: EntityHealth = { isKnown: false };
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(
    api: ItsmApi,
    ref: string,
    stores: Map<string, EntityHealthStore>,
  ) {
    this.#api = api;
    this.#ref = ref;
    this.#stores = stores;
    stores.set(ref, this);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      this.#stores.set(this.#ref, this);
      this.#ask();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) {
        this.#forget();
      }
    };
  };

  readonly getSnapshot = (): EntityHealth => this.#health;

  readonly refresh = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#ask();
    }, TOGETHER);
  };

  #ask(): void {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const answer = (health: EntityHealth) => {
      if (!asking.signal.aborted) {
        this.#health = health;
        this.#listeners.forEach(listener => listener());
      }
    };
    this.#api
      .call('getEntityStates', {
        body: { refs: [this.#ref] },
        signal: asking.signal,
      })
      .then(
        ({ items }) => answer({ state: items[0], isKnown: true }),
        (error: unknown) => answer({ ...this.#health, error: toError(error) }),
      );
  }

  #forget(): void {
    if (this.#stores.get(this.#ref) === this) {
      this.#stores.delete(this.#ref);
    }
    this.#asking?.abort();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#health = { isKnown: false };
  }
}
