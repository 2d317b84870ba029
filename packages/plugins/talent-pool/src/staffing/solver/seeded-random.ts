/** Draws that follow from a seed alone, the same on every machine. */
export interface SeededRandom {
  /** A whole number from 0 to `below` − 1, each equally likely. */
  readonly below: (below: number) => number;
  /** A new list in an order of which each is equally likely (Fisher–Yates). */
  readonly shuffle: <Element>(list: readonly Element[]) => Element[];
}

const WORDS = 4_294_967_296;

/**
 * xoshiro128** (Blackman and Vigna), its four words of state filled from the text of the seed by
 * FNV-1a over UTF-16 units with a different start per word, then mixed by twenty draws. Only 32-bit
 * whole-number arithmetic is used.
 */
export function seededRandom(seed: string | number): SeededRandom {
  const text = String(seed);
  const state = Uint32Array.from([1, 2, 3, 4], (word) => fnv1a(text, word));
  for (let draw = 0; draw < 20; draw += 1) next(state);
  const below = (limit: number): number => {
    // Numbers past the last whole multiple of the limit would favour the small ones.
    const fair = WORDS - (WORDS % limit);
    let drawn = next(state);
    while (drawn >= fair) drawn = next(state);
    return drawn % limit;
  };
  const shuffle = <Element>(list: readonly Element[]): Element[] => {
    const left = [...list];
    const order: Element[] = [];
    while (left.length > 0) order.push(...left.splice(below(left.length), 1));
    return order;
  };
  return { below, shuffle };
}

function fnv1a(text: string, word: number): number {
  let hash = Math.imul(2_166_136_261, word) ^ word;
  for (let position = 0; position < text.length; position += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 16_777_619);
  }
  return (hash ^ (hash >>> 15)) >>> 0 || word;
}

function next(state: Uint32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = state;
  const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
  const [mixedC, mixedD] = [c ^ a, d ^ b];
  state[1] = b ^ mixedC;
  state[0] = a ^ mixedD;
  state[2] = mixedC ^ (b << 9);
  state[3] = rotate(mixedD, 11);
  return drawn;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
