import { toError } from '@backstage/errors';
import type { ItsmApi } from '@mesa-itsm/backstage-plugin-itsm-react';

/** What is known of an answer. */
export interface KnownAnswer<T> {
  /** Undefined before the first answer, and where the answer is that. */
  value?: T;
  isKnown: boolean;
  error?: Error;
}

/** Asks the API about one entity. */
type Ask<T> = (api: ItsmApi, ref: string, signal: AbortSignal) => Promise<T>;

/** Those who ask again within so many milliseconds are asked for once. */
const TOGETHER = 50;

/** The answer about one entity. */
class SharedAnswer<T> {
  readonly #question: (signal: AbortSignal) => Promise<T>;
  readonly #ref: string;
  /** Those that somebody shows, or is about to. */
  readonly #answers: Map<string, SharedAnswer<T>>;
  readonly #listeners = new Set<() => void>();
  #known: KnownAnswer<T> = { isKnown: false };
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    question: (signal: AbortSignal) => Promise<T>,
    ref: string,
    answers: Map<string, SharedAnswer<T>>,
  ) {
    this.#question = question;
    this.#ref = ref;
    this.#answers = answers;
    answers.set(ref, this);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      this.#answers.set(this.#ref, this);
      this.#ask();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) {
        this.#forget();
      }
    };
  };

  readonly getSnapshot = (): KnownAnswer<T> => this.#known;

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
    const answer = (known: KnownAnswer<T>) => {
      if (!asking.signal.aborted) {
        this.#known = known;
        this.#listeners.forEach(listener => listener());
      }
    };
    this.#question(asking.signal).then(
      value => answer({ value, isKnown: true }),
      (error: unknown) => answer({ ...this.#known, error: toError(error) }),
    );
  }

  #forget(): void {
    if (this.#answers.get(this.#ref) === this) {
      this.#answers.delete(this.#ref);
    }
    this.#asking?.abort();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#known = { isKnown: false };
  }
}

/**
 * Answers about entities, each asked once for all that show it on a page. One
 * is forgotten when nothing shows it any more.
 */
export class SharedAnswers<T> {
  readonly #byApi = new WeakMap<ItsmApi, Map<string, SharedAnswer<T>>>();
  readonly #ask: Ask<T>;

  constructor(ask: Ask<T>) {
    this.#ask = ask;
  }

  of(api: ItsmApi, ref: string): SharedAnswer<T> {
    let answers = this.#byApi.get(api);
    if (!answers) {
      answers = new Map();
      this.#byApi.set(api, answers);
    }
    return (
      answers.get(ref) ??
      new SharedAnswer(signal => this.#ask(api, ref, signal), ref, answers)
    );
  }
}
