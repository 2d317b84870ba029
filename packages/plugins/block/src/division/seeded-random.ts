import { at } from './dense-list.ts';

/**
 * Draws that follow from a seed alone, the same on every machine: PCG-like mixing of a counter in
 * 32-bit whole numbers (splitmix32). Good enough to seek, not to draw lots.
 */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  #word(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }

  /** From 0 to just under 1. */
  share(): number {
    return this.#word() / 4_294_967_296;
  }

  /** A whole number from 0 to `limit` − 1. */
  below(limit: number): number {
    return Math.floor(this.share() * limit);
  }

  of<Element>(list: ArrayLike<Element>): Element {
    return at(list, this.below(list.length));
  }
}
