// What a text must hold for a pattern to match in it, put together from the pattern's parts: one of some stretches,
// all of several such things, or one of several. Knows which stretches running prose seldom holds.

/** `likelihood`: how often, roughly, it is there at a place of running text. */
export type Gate =
  | { readonly likelihood: number; readonly stretches: ReadonlySet<string> }
  | { readonly likelihood: number; readonly all: readonly Gate[] }
  | { readonly likelihood: number; readonly any: readonly Gate[] };

/** Patterns have many stretches in common, and each is weighed again with every part around it. */
const gates = new Map<string, Gate>();

/** A stretch of four letters: `_` is whatever is neither a letter from a to z nor a figure, `0` a figure. */
export function gateOfStretch(stretch: string): Gate {
  let gate = gates.get(stretch);
  if (gate === undefined) {
    gate = { stretches: new Set([stretch]), likelihood: likelihoodOf(stretch) };
    gates.set(stretch, gate);
  }
  return gate;
}

export function rarerOf(one: Gate | null, another: Gate): Gate {
  return one === null || another.likelihood < one.likelihood ? another : one;
}

/** One of these must be there. */
export function anyOf(each: readonly Gate[]): Gate {
  const [only] = each;
  if (each.length === 1 && only !== undefined) return only;
  const open = each.flatMap((gate) => ("any" in gate ? gate.any : [gate]));
  const stretches = new Set(open.flatMap((gate) => ("stretches" in gate ? [...gate.stretches] : [])));
  const simple = { stretches, likelihood: sumOf([...stretches].map(likelihoodOf)) };
  const others = open.filter((gate) => !("stretches" in gate));
  if (others.length === 0) return simple;
  const any = stretches.size === 0 ? others : [simple, ...others];
  return { any, likelihood: sumOf(any.map(({ likelihood }) => likelihood)) };
}

/** All of these must be there; null for nothing. What most texts hold is left out, unless there is nothing else. */
export function allOf(each: readonly Gate[]): Gate | null {
  const rarest = each.reduce<Gate | null>(rarerOf, null);
  if (rarest === null) return null;
  const open = each.flatMap((gate) => ("all" in gate ? gate.all : [gate]));
  const telling = open
    .filter(({ likelihood }) => likelihood < common)
    .sort((a, b) => a.likelihood - b.likelihood)
    .slice(0, mostParts);
  if (telling.length < 2) return rarest;
  return { all: telling, likelihood: rarest.likelihood };
}

/** What is there at one place of two hundred, most paragraphs hold. */
const common = 1 / 200;
const mostParts = 3;

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** How often letters follow each other so in English prose, by how often each of them is written. */
function likelihoodOf(stretch: string): number {
  let likelihood = 1;
  for (const letter of stretch) likelihood *= shares[letter] ?? 0;
  return likelihood * (shares[stretch] ?? 1);
}

/** Percentages of running prose; then stretches that are far more frequent than their letters. */
const shares: Readonly<Record<string, number>> = {
  ...{ _: 0.19, e: 0.105, t: 0.074, a: 0.065, o: 0.062, i: 0.058, n: 0.058, s: 0.053, r: 0.05, h: 0.045 },
  ...{ l: 0.034, d: 0.034, c: 0.028, u: 0.023, m: 0.02, f: 0.018, w: 0.017, g: 0.016, p: 0.018, y: 0.016 },
  ...{ 0: 0.012, b: 0.012, v: 0.009, k: 0.006, x: 0.002, j: 0.001, q: 0.001, z: 0.0006 },
  ...{
    _the: 14,
    the_: 9,
    tion: 19,
    _and: 16,
    and_: 14,
    ing_: 14,
    _in_: 5,
    _of_: 12,
    _to_: 6,
    ment: 10,
    hild: 12,
  },
};
