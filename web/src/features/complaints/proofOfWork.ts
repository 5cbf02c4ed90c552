/** SHA-256 (FIPS 180-4). The browser's own is missing where a shop serves the page without https. */
const constants = (() => {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < 64; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32) >>> 0;
  return {
    rounds: primes.map((prime) => fraction(Math.cbrt(prime))),
    start: primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))),
  };
})();

const turned = (value: number, by: number) => (value >>> by) | (value << (32 - by));
const at = (words: Uint32Array | readonly number[], index: number): number => words[index] ?? 0;

/** The eight words of the digest of an ASCII text. */
export function sha256(text: string): Uint32Array {
  const size = text.length;
  const blocks = Math.ceil((size + 9) / 64);
  const bytes = new DataView(new ArrayBuffer(blocks * 64));
  for (let index = 0; index < size; index++) bytes.setUint8(index, text.charCodeAt(index));
  bytes.setUint8(size, 0x80);
  bytes.setUint32(blocks * 64 - 4, size * 8);
  const state = Uint32Array.from(constants.start);
  const words = new Uint32Array(64);
  for (let block = 0; block < blocks; block++) {
    for (let index = 0; index < 16; index++) words[index] = bytes.getUint32(block * 64 + index * 4);
    for (let index = 16; index < 64; index++) {
      const early = at(words, index - 15);
      const late = at(words, index - 2);
      const one = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      const other = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      words[index] = at(words, index - 16) + one + at(words, index - 7) + other;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let index = 0; index < 64; index++) {
      const sum = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const choice = (e & f) ^ (~e & g);
      const first = (h + sum + choice + at(constants.rounds, index) + at(words, index)) | 0;
      const other = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + other + majority) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((value, index) => {
      state[index] = at(state, index) + value;
    });
  }
  return state;
}

/** A number with which the digest of task, colon and number begins with so many zero bits. */
export async function solve(task: string, zeroBits: number): Promise<string> {
  const limit = 2 ** (32 - zeroBits);
  for (let number = 0; ; number++) {
    if (at(sha256(`${task}:${number}`), 0) < limit) return String(number);
    // The page stays alive meanwhile.
    if (number % 2000 === 1999) await new Promise((resolve) => setTimeout(resolve));
  }
}
