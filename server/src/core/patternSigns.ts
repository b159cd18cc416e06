// Reads a pattern's own source for the signs that every match of it holds, so that nobody has to say them beside it.
// What it does not understand it takes for anything at all: then the pattern has no signs, but never wrong ones.

import { allOf, anyOf, type Gate, gateOfStretch, rarerOf } from "./gates.ts";

/**
 * What a text must hold for the pattern to match in it: stretches of four letters in the form that `signs` takes, of
 * which one must stand there, or several of these, or one of several. Null where the pattern asks for none.
 */
export function signsOfPattern({ source, flags }: RegExp): Gate | null {
  const reader = new SourceReader(source, flags);
  const gate = gateOf(reader.alternatives());
  return reader.isAtEnd ? gate : null;
}

/** What a part of a pattern matches, as far as it can be told. */
interface Part {
  /** Every string it can match, in the letters of `fold`; null where they are too many to list. */
  readonly exact: readonly string[] | null;
  /** Where it may be repeated: it begins and ends with one of these strings. */
  readonly ends: readonly string[] | null;
  /** Of a part whose strings are not listed: what each of them holds. */
  readonly gate: Gate | null;
}

const anything: Part = { exact: null, ends: null, gate: null };
const nothing: Part = { exact: [""], ends: null, gate: null };

/** How many strings are listed before the signs are chosen from what there is. */
const mostStrings = 96;
const length = 4;

/** Something that is no letter from a to z and no figure; and a figure. */
const other = "_";
const figure = "0";
/** The edge of a word, which takes up no room: beside a letter, something that is none stands on its other side. */
const edge = "|";

class SourceReader {
  readonly #source: string;
  readonly #ignoresCase: boolean;
  #at = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#ignoresCase = flags.includes("i");
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  /** Up to the end or the bracket that closes the group. */
  alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#takes("|")) parts.push(this.#sequence());
    return eitherOf(parts);
  }

  #sequence(): Part {
    const sequence = new Sequence();
    while (!this.isAtEnd && !this.#stands("|") && !this.#stands(")")) {
      const letters = this.#takesMatch(/[a-zA-Z]+(?![?*+{])/y);
      if (letters === null) sequence.add(this.#quantified());
      else sequence.add({ ...nothing, exact: [letters[0].toLowerCase()] });
    }
    return sequence.finish();
  }

  #quantified(): Part {
    const part = this.#atom();
    const quantifier = this.#takesMatch(/(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/y);
    if (quantifier === null) return part;
    const [, mark, least = "", comma = "", most = ""] = quantifier;
    const from = mark === undefined ? Number(least) : mark === "+" ? 1 : 0;
    const to =
      mark === undefined
        ? comma === ""
          ? from
          : most === ""
            ? Infinity
            : Number(most)
        : mark === "?"
          ? 1
          : Infinity;
    return repeated(part, from, to);
  }

  #atom(): Part {
    if (this.#takes("(")) return this.#group();
    if (this.#takes("[")) return this.#characterClass();
    if (this.#takes("\\")) return this.#escape();
    if (this.#takes(".")) return anything;
    if (this.#takes("^") || this.#takes("$")) return { ...nothing, exact: [edge] };
    return this.#oneOf([this.#take()]);
  }

  #group(): Part {
    const looks = this.#takesMatch(/\?<?[=!]/y) !== null;
    if (!looks) this.#takesMatch(/\?(?::|<\w+>)/y);
    const part = this.alternatives();
    if (!this.#takes(")")) this.#at = this.#source.length + 1;
    return looks ? nothing : part;
  }

  #escape(): Part {
    if (this.#takes("b")) return { ...nothing, exact: [edge] };
    if (this.#takes("B")) return nothing;
    const character = this.#escaped();
    return character === null ? anything : this.#oneOf([character]);
  }

  /** After a backslash: the character, one for a class of which all fold to the same, null for any other class. */
  #escaped(): string | null {
    if (this.#takes("s")) return other;
    if (this.#takes("d")) return figure;
    if (this.#takesMatch(/[wWSD]|[pP]\{[^}]*\}|k<\w+>|c[a-zA-Z]|[1-9]\d*/y) !== null) return null;
    const coded = this.#takesMatch(/u\{([\da-fA-F]+)\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})/y);
    if (coded !== null) {
      const code = Number.parseInt(coded[1] ?? coded[2] ?? coded[3] ?? "", 16);
      return code > 0xffff ? null : String.fromCharCode(code);
    }
    if (this.#takesMatch(/[nrtvf0]/y) !== null) return other;
    return this.#takesMatch(/[a-zA-Z]/y) === null ? this.#take() : null;
  }

  #characterClass(): Part {
    const negated = this.#takes("^");
    const members: string[] = [];
    let known = !negated;
    while (!this.isAtEnd && !this.#takes("]")) {
      const first = this.#member();
      if (this.#stands("-") && this.#source[this.#at + 1] !== "]") {
        this.#take();
        const last = this.#member();
        const range = first === null || last === null ? null : rangeOf(first, last);
        if (range === null) known = false;
        else members.push(...range);
      } else if (first === null) known = false;
      else members.push(first);
    }
    return known && members.length > 0 ? this.#oneOf(members) : anything;
  }

  #member(): string | null {
    if (!this.#takes("\\")) return this.#take();
    return this.#takes("b") ? other : this.#escaped();
  }

  #oneOf(characters: readonly string[]): Part {
    // Half of a character of two units, or one that other letters fold to, is nothing to go by.
    const folded = new Set<string>();
    for (const character of characters) {
      const one = fold(character, this.#ignoresCase);
      if (one === null) return anything;
      folded.add(one);
    }
    return { ...nothing, exact: [...folded] };
  }

  #stands(character: string): boolean {
    return this.#source[this.#at] === character;
  }

  #takes(character: string): boolean {
    if (!this.#stands(character)) return false;
    this.#at += 1;
    return true;
  }

  #take(): string {
    const character = this.#source[this.#at] ?? "";
    this.#at += 1;
    return character;
  }

  #takesMatch(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (match !== null) this.#at = pattern.lastIndex;
    return match;
  }
}

/** A letter from a to z in lower case, `figure` or `other`; null for what may stand for more than it shows. */
function fold(character: string, ignoresCase: boolean): string | null {
  if (/^[a-zA-Z]$/.test(character)) return character.toLowerCase();
  if (/^\d$/.test(character)) return figure;
  if (/[\ud800-\udfff\u017f\u212a]/.test(character)) return null;
  return ignoresCase && /[a-z]/i.test(character.toLowerCase() + character.toUpperCase()) ? null : other;
}

/** The characters of a range; one of many letters is not listed. */
function rangeOf(first: string, last: string): readonly string[] | null {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  if (to < 0x30) return [other];
  if (from >= 0x30 && to <= 0x39) return [figure];
  if (from > 0x212a && to < 0xd800) return [other];
  return to - from > 8
    ? null
    : Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
}

function eitherOf(parts: readonly Part[]): Part {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const strings = new Set(parts.flatMap(({ exact }) => exact ?? []));
  if (parts.every(({ exact }) => exact !== null) && strings.size <= mostStrings) {
    return { ...nothing, exact: [...strings] };
  }
  const each = parts.map(gateOf);
  return { ...anything, gate: each.every((gate) => gate !== null) ? anyOf(each) : null };
}

function repeated(part: Part, least: number, most: number): Part {
  const { exact } = part;
  if (least === 0)
    return most === 1 && exact !== null ? { ...nothing, exact: [...new Set([...exact, ""])] } : anything;
  if (least === most && least <= 4 && exact !== null) {
    const sequence = new Sequence();
    for (let count = 0; count < least; count += 1) sequence.add(part);
    return sequence.finish();
  }
  if (exact === null || exact.includes("")) return { ...anything, gate: part.gate };
  return { exact: null, ends: exact, gate: gateOf(part) };
}

/** Parts that follow one another: strings grow over those that are listed, and end at one that is not. */
class Sequence {
  readonly #gates: Gate[] = [];
  #strings: readonly string[] = [""];
  #isWhole = true;

  add({ exact, ends, gate }: Part): void {
    if (exact !== null) {
      this.#extend(exact);
      return;
    }
    if (ends !== null) this.#extend(ends);
    this.#break(ends ?? [""]);
    if (gate !== null) this.#gates.push(gate);
  }

  finish(): Part {
    if (this.#isWhole) return { exact: this.#strings, ends: null, gate: null };
    this.#break([""]);
    return { exact: null, ends: null, gate: allOf(this.#gates) };
  }

  #extend(exact: readonly string[]): void {
    if (this.#strings.length * exact.length > mostStrings) {
      this.#break(exact);
      return;
    }
    const [only] = exact;
    if (exact.length === 1 && only !== undefined) {
      this.#strings = this.#strings.map((before) => before + only);
      return;
    }
    const joined = new Set(this.#strings.flatMap((before) => exact.map((after) => before + after)));
    this.#strings = [...joined];
  }

  #break(next: readonly string[]): void {
    const gate = gateOfStrings(this.#strings);
    if (gate !== null) this.#gates.push(gate);
    this.#strings = next;
    this.#isWhole = false;
  }
}

function gateOf({ exact, gate }: Part): Gate | null {
  return exact === null ? gate : gateOfStrings(exact);
}

/** Of each string its rarest stretch; null where one of them is too short to have any. */
function gateOfStrings(strings: readonly string[]): Gate | null {
  const found: Gate[] = [];
  for (const each of strings) {
    const string = withEdges(each);
    let rarest: Gate | null = string.includes(figure) ? gateOfStretch(figure) : null;
    for (let at = 0; at + length <= string.length; at += 1) {
      const stretch = string.slice(at, at + length);
      if (/[a-z0]/.test(stretch)) {
        rarest = rarerOf(rarest, gateOfStretch(stretch));
      }
    }
    if (rarest === null) return null;
    found.push(rarest);
  }
  return anyOf(found);
}

/** At a string's ends, an edge beside a letter is something that is none; elsewhere it tells nothing. */
function withEdges(string: string): string {
  return string
    .replace(/^\|+(?=[a-z0])/, other)
    .replace(/(?<=[a-z0])\|+$/, other)
    .replaceAll(edge, "");
}
