/** Mixes numbers into one of 32 bits: the same for the same ones, always. */
export function hash(...numbers) {
  let mixed = 0x9e3779b9;
  for (const number of numbers) {
    mixed = Math.imul(mixed ^ (number | 0), 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    mixed ^= mixed >>> 16;
  }
  return mixed >>> 0;
}

/** Chance that follows from a seed alone; statistics, never secrets. */
export class Random {
  #state;

  constructor(...seed) {
    this.#state = hash(...seed) || 1;
  }

  /** 0 included … 1 not included. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  chance(probability) {
    return this.next() < probability;
  }

  /** A whole number, both ends included. */
  between(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  /** One of a list in which the first ones come up far more often. */
  pickSkewed(list, power = 2) {
    return list[Math.floor(this.next() ** power * list.length)];
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
    return pairs[pairs.length - 1][0];
  }

  /** How often something happens again, each time with the same chance. */
  repeats(probability, limit) {
    let count = 0;
    while (count < limit && this.chance(probability)) {
      count += 1;
    }
    return count;
  }

  uuid() {
    let text = '';
    for (let part = 0; part < 4; part += 1) {
      text += Math.floor(this.next() * 4294967296)
        .toString(16)
        .padStart(8, '0');
    }
    return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(
      13,
      16,
    )}-a${text.slice(17, 20)}-${text.slice(20)}`;
  }
}
