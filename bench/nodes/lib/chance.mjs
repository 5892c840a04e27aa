/** Chance that follows from a seed: when nodes die and what is done next. */
export class Chance {
  #state;

  constructor(seed) {
    this.#state = seed | 0;
  }

  /** 0 included … 1 not included. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  is(probability) {
    return this.next() < probability;
  }

  between(low, high) {
    return low + this.next() * (high - low);
  }

  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  /** One of `[value, weight]` pairs. */
  weighted(pairs) {
    let left = this.next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of pairs) {
      left -= weight;
      if (left < 0) {
        return value;
      }
    }
    return pairs[0][0];
  }
}
