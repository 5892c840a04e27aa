import type { Me } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmApi } from '../api';

/** What is known of the signed-in person. */
export interface MeSnapshot {
  value?: Me;
  error?: Error;
  loading: boolean;
}

/**
 * The signed-in person, asked once for all components that show the same
 * page. Lives as long as the API client does.
 */
export class MeStore {
  static readonly #stores = new WeakMap<ItsmApi, MeStore>();

  static of(api: ItsmApi): MeStore {
    let store = MeStore.#stores.get(api);
    if (!store) {
      store = new MeStore(api);
      MeStore.#stores.set(api, store);
    }
    return store;
  }

  readonly #api: ItsmApi;
  readonly #listeners = new Set<() => void>();
  #snapshot: MeSnapshot = { loading: true };
  #hasAsked = false;
  /** Languages that the backend was told, so that each is told once. */
  #toldLanguage: string | undefined;

  private constructor(api: ItsmApi) {
    this.#api = api;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (!this.#hasAsked) {
      this.refresh();
    }
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): MeSnapshot => this.#snapshot;

  readonly refresh = (): void => {
    this.#hasAsked = true;
    this.#set({ value: this.#snapshot.value, loading: true });
    this.#api.call('getMe', {}).then(
      value => this.#set({ value, loading: false }),
      (error: Error) =>
        this.#set({ value: this.#snapshot.value, error, loading: false }),
    );
  };

  /**
   * Tells the backend in which language the person reads, if it believes
   * something else. A failure is left for the next page: nobody waits for it.
   */
  readonly tellLanguage = (language: Me['language']): void => {
    const known = this.#snapshot.value?.language;
    if (
      known === undefined ||
      known === language ||
      this.#toldLanguage === language
    ) {
      return;
    }
    this.#toldLanguage = language;
    this.#api.call('updatePreferences', { body: { language } }).then(
      value => this.#set({ value, loading: false }),
      () => undefined,
    );
  };

  #set(snapshot: MeSnapshot) {
    this.#snapshot = snapshot;
    this.#listeners.forEach(listener => listener());
  }
}
