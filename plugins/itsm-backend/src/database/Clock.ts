/** Where the time comes from; injected so that tests can set it. @internal */
export interface Clock {
  /** UTC milliseconds. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
