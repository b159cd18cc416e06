// Damages a file's bytes as transfers, disks and ill will do: the same seed, the same damage.

/** A number from 0 up to, not including, `below`. */
type Chance = (below: number) => number;

/** One of endlessly many damaged copies of `bytes`. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const chance = chanceOf(seed);
  let copy: Uint8Array = Uint8Array.from(bytes);
  for (let count = 1 + chance(6); count > 0; count--) copy = damage(copy, chance);
  return copy;
}

function damage(bytes: Uint8Array, chance: Chance): Uint8Array {
  const at = chance(bytes.length);
  const length = chance(Math.min(200, bytes.length - at) + 1);
  switch (chance(6)) {
    case 0:
      for (let index = at; index < at + length; index++) bytes[index] = chance(256);
      return bytes;
    case 1:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance(8));
      return bytes;
    case 2:
      return join(bytes.subarray(0, at), bytes.subarray(at + length));
    case 3:
      return join(
        bytes.subarray(0, at),
        bytes.subarray(chance(bytes.length), at + length),
        bytes.subarray(at),
      );
    case 4:
      // A number of the file's own (a length, an object, a place) becomes another.
      for (let index = at; index < bytes.length; index++) {
        const byte = bytes[index] ?? 0;
        if (byte < 0x30 || byte > 0x39) continue;
        bytes[index] = 0x30 + chance(10);
        break;
      }
      return bytes;
    default:
      return chance(4) === 0 ? bytes.slice(0, at) : bytes;
  }
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

/** Mulberry32. */
function chanceOf(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
