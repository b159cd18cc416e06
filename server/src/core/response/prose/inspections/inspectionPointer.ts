// Which inspection a clause speaks of: the present one, an earlier one, or that of a year. Reads the words around
// a place of a sentence; knows nothing of what reports there are.

import type { InspectionPointer } from "../../inspectionNamed.ts";
import type { Word } from "../sentences.ts";

interface Pointing {
  readonly start: number;
  readonly end: number;
  readonly pointer: InspectionPointer;
  /** "Since 2022, …" dates what was, not what the clause after its comma says. */
  readonly since: boolean;
  /** "More settled than in 2022": what it is held against, and nothing else. */
  readonly compared?: true;
  /** "Before this inspection, …" dates the clause right behind its comma, and no other. */
  readonly opens?: true;
  /** "Overall effectiveness, formerly good, …": between commas it speaks of nothing behind them. */
  readonly aside?: true;
}

const inspectionNouns = new Set(
  "inspection inspections report reports judgement judgment judgements rating ratings grade grades grading ilacs ofsted visit visits letter letters outcome".split(
    " ",
  ),
);
const earlier = new Set("previous last earlier prior preceding former".split(" "));
const latest = new Set("latest current new recent present newest".split(" "));
const yearLeads = new Set(
  "in since of the from with our its their last previous during after following year back dated".split(" "),
);
const ofWhichYear = new Set([...inspectionNouns, "that", "those", "one", "ones"]);
/** Before a year that opens a sentence these date what follows: "As at 2018, …", "Before 2020 …", "Around 2015, …". */
const opens = new Set("at around circa until to before".split(" "));
const months = new Set(
  "january february march april may june july august september october november december".split(" "),
);
const seasons = new Set("spring summer autumn winter late early mid".split(" "));
const lastDone = new Set("inspected judged rated graded".split(" "));
const formerly = new Set("previously formerly".split(" "));
const pointers = new Set(["before", "ago", "back", ...earlier, ...latest, ...formerly]);

/** Which inspection is meant at `start`–`end` of `text`, read from the sentence's words. */
export function inspectionPointerAt(
  text: string,
  words: readonly Word[],
  start: number,
  end: number,
): InspectionPointer {
  let best: { pointer: InspectionPointer; distance: number } | null = null;
  const pointings = pointingsIn(words);
  let index = firstFrom(pointings, start - farthest);
  for (let pointing = pointings[index]; pointing !== undefined; pointing = pointings[(index += 1)]) {
    if (pointing.start > end + farthest) break;
    const distance = reach(text, pointing, start, end);
    if (distance !== null && (best === null || distance < best.distance)) {
      best = { pointer: pointing.pointer, distance };
    }
  }
  return best?.pointer ?? "current";
}

/** No phrase speaks of what stands farther off than this. */
const farthest = 300;

function firstFrom(pointings: readonly Pointing[], from: number): number {
  let low = 0;
  let high = pointings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pointings[middle]?.start ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

const pointingsOfSentence = new WeakMap<readonly Word[], readonly Pointing[]>();

function pointingsIn(words: readonly Word[]): readonly Pointing[] {
  const known = pointingsOfSentence.get(words);
  if (known !== undefined) return known;
  const pointings: Pointing[] = [];
  for (let index = 0; index < words.length; index += 1) {
    if (!mayPoint(words[index])) continue;
    const found =
      yearAt(words, index) ??
      beforeInspectionAt(words, index) ??
      beforeAnotherAt(words, index) ??
      nounAt(words, index) ??
      adverbAt(words, index);
    if (found !== null) pointings.push(found);
  }
  pointingsOfSentence.set(words, pointings);
  return pointings;
}

/** A year, or a word that all other phrases have. */
function mayPoint(word: Word | undefined): boolean {
  return word !== undefined && (pointers.has(word.lower) || word.base.startsWith("20"));
}

/** "in 2022", "the 2022 inspection", "in May 2022", "by 2027". */
function yearAt(words: readonly Word[], index: number): Pointing | null {
  const word = words[index];
  if (word === undefined || !/^20[0-4]\d$/.test(word.base)) return null;
  let lead = index - 1;
  if (seasons.has(words[lead]?.lower ?? "")) lead -= 1;
  else if (months.has(words[lead]?.lower ?? "")) {
    lead -= 1;
    if (day.test(words[lead]?.lower ?? "")) lead = beforeRange(words, lead - 1);
    // "In February and March 2022".
    else if (/^(?:and|to)$/.test(words[lead]?.lower ?? "")) lead -= 2;
  }
  const before = words[lead]?.lower ?? "";
  const named = [1, 2, 3].some((step) => inspectionNouns.has(words[index + step]?.base ?? ""));
  const leads =
    yearLeads.has(before) ||
    before === "by" ||
    // "As recently as June 2018", "as late as 2020".
    before === "as" ||
    // "The report published on 20 March 2015", "it had reported on 20 March 2015".
    (before === "on" &&
      /^(?:published|issued|released|dated|reported)$/.test(words[lead - 1]?.lower ?? "")) ||
    // "Looking back to 2016, …", "the position at 2018, …" opening a sentence.
    (before === "to" && words[lead - 1]?.lower === "back") ||
    // "Whoever remembers October 2021, when …".
    words[index + 1]?.lower === "when" ||
    (lead >= 0 && lead < 4 && opens.has(before)) ||
    // "The report of 2021", "unlike that of 2021", "two inspections, those of 2014 and 2017".
    (before === "of" && ofWhichYear.has(words[lead - 1]?.base ?? "")) ||
    before === (months.has(words[index - 1]?.lower ?? "") ? "between" : "");
  if (lead >= 0 && !named && !leads && !inspectionNouns.has(words[lead]?.base ?? "")) return null;
  return {
    start: words[Math.max(lead, 0)]?.start ?? word.start,
    end: word.end,
    pointer: { year: Number(word.base) },
    since: before === "since" || before === "with" || words[lead - 1]?.lower === "since",
    ...comparedAt(words, lead),
  };
}

/** "Than in 2022", "as it did four years ago": whether a comparison stands in the three words up to `at`. */
function comparedAt(words: readonly Word[], at: number): Pick<Pointing, "compared"> {
  const compares = [0, 1, 2].some((step) => {
    const lower = words[at - step]?.lower ?? "";
    return lower === "than" || (/^(?:did|was|were)$/.test(lower) && words[at - step - 2]?.lower === "as");
  });
  return compares ? { compared: true } : {};
}

const day = /^\d{1,2}(?:st|nd|rd|th)?$/;

/** Past the first day of "from 9 to 20 May 2022", "from 30 April to 11 May 2022": the word before the range. */
function beforeRange(words: readonly Word[], at: number): number {
  let lead = at;
  if (/^(?:to|and|until)$/.test(words[lead]?.lower ?? "")) lead -= 1;
  if (months.has(words[lead]?.lower ?? "")) lead -= 1;
  return day.test(words[lead]?.lower ?? "") ? lead - 1 : at;
}

/** "the previous inspection", "our last full Ofsted judgement", "this inspection". */
function nounAt(words: readonly Word[], index: number): Pointing | null {
  const word = words[index];
  if (word === undefined) return null;
  if (word.lower === "last" && words[index + 1]?.lower === "time")
    return {
      start: word.start,
      end: words[index + 1]?.end ?? word.end,
      pointer: "previous",
      since: words[index - 1]?.lower === "since",
    };
  const isEarlier = earlier.has(word.lower);
  if (!isEarlier && !latest.has(word.lower)) return null;
  for (let step = 1; step <= 4; step += 1) {
    const next = words[index + step];
    if (next === undefined || /^20\d\d$/.test(next.base)) return null;
    if (!inspectionNouns.has(next.base)) continue;
    const since = leadsOnFrom(words, index - 1) || leadsOnFrom(words, index - 2);
    const pointer = isEarlier ? "previous" : "current";
    return { start: word.start, end: next.end, pointer, since, ...comparedAt(words, index - 1) };
  }
  return null;
}

/** "Since our last inspection, …", "three years on from the last one, …": what comes is told of now. */
function leadsOnFrom(words: readonly Word[], index: number): boolean {
  const lower = words[index]?.lower;
  return lower === "since" || (lower === "from" && words[index - 1]?.lower === "on");
}

/** "Before this inspection, …", "Before the latest Ofsted inspection, …", opening its sentence. */
function beforeInspectionAt(words: readonly Word[], index: number): Pointing | null {
  const word = words[index];
  if (index !== 0 || word?.lower !== "before") return null;
  const noun = words.slice(2, 5).find(({ base, lower }) => !latest.has(lower) && base !== "ofsted");
  if (noun === undefined || noun.base !== "inspection") return null;
  return { start: word.start, end: noun.end, pointer: "previous", since: false, opens: true };
}

/** "The inspection before that", "the report before last", "the one before this". */
function beforeAnotherAt(words: readonly Word[], index: number): Pointing | null {
  const [noun, word, other] = [words[index - 1], words[index], words[index + 1]];
  if (word?.lower !== "before" || noun === undefined || other === undefined) return null;
  if (!inspectionNouns.has(noun.base) && noun.lower !== "one") return null;
  if (!/^(?:that|last|it|this)$/.test(other.lower)) return null;
  const pointer = other.lower === "this" ? "previous" : "before";
  return { start: noun.start, end: other.end, pointer, since: false };
}

/** "previously rated", "three years ago". */
function adverbAt(words: readonly Word[], index: number): Pointing | null {
  const word = words[index];
  if (
    /^(?:ago|earlier|before|prior|previously|back)$/.test(word?.lower ?? "") &&
    word !== undefined &&
    /^(?:years?|decades?)$/.test(words[index - 1]?.lower ?? "")
  ) {
    const start = words[index - 2]?.start ?? word.start;
    return { start, end: word.end, pointer: "previous", since: false, ...comparedAt(words, index - 3) };
  }
  // "When the county was last inspected".
  if (word?.lower === "last" && lastDone.has(words[index + 1]?.lower ?? "")) {
    return { start: word.start, end: words[index + 1]?.end ?? word.end, pointer: "previous", since: false };
  }
  if (word === undefined || !formerly.has(word.lower)) return null;
  return { start: word.start, end: word.end, pointer: "previous", since: false, aside: true };
}

/**
 * How far a pointing phrase is from a place, or null where it does not speak of it: a phrase after the place must
 * be in its clause; one before may open the sentence ("In 2022, …") or lead a relative clause ("the 2022
 * inspection, when …").
 */
function reach(text: string, pointing: Pointing, start: number, end: number): number | null {
  if (pointing.start < end && start < pointing.end) return 0;
  if (pointing.compared === true && !asItWas.test(text.slice(end, pointing.start))) return null;
  if (pointing.start >= end) {
    const between = text.slice(end, Math.min(pointing.start, end + 200));
    if (pointing.start - end > 120 || clauseBreak.test(between)) return null;
    return pointing.start - end;
  }
  const between = text.slice(pointing.end, start);
  if (/[;]/.test(between)) return null;
  if (pointing.aside === true && setAside.test(text.slice(0, pointing.start)) && asideEnds.test(between))
    return null;
  const comma = between.indexOf(",");
  if (pointing.opens === true && (comma !== 0 || between.includes(",", 1))) return null;
  if (comma >= 0) {
    const after = between.slice(comma + 1);
    const relative = /^\s*(?:when|where|which|at which|in which)\b/.test(after);
    if (pointing.since && !relative) return null;
  }
  if (turnsToNow.test(between) && !goesOnThen(text, pointing.start, between)) return null;
  const turned =
    /\bto\b(?!\s(?:be|have\sbeen)\b)[^,;]{0,12}$/.test(between) &&
    /^from\b/i.test(text.slice(fromBefore(text, pointing.start)));
  return turned ? null : start - pointing.end + 1;
}

/** "Inadequate as it was in 2018": what stands right before a comparison is what it was then. */
const asItWas = /^\sas\s\p{L}+\s(?:was|were)\s$/u;
const setAside = /[,(–—]\s?$/;
const asideEnds = /^\s[^,)–—]{4,60}[,)–—]/;
const turnsToNow =
  /\b(?:but|whereas|however|now|today|while)\b|\b(?:has|have)\s(?:since\s)?(?:been\s)?(?:raised|risen|moved|improved|upgraded|lifted|climbed|gone)\b/;
/** "In the report of 2017 the verdict was good, but care leavers were judged …": what opens the sentence dates it all. */
function goesOnThen(text: string, at: number, between: string): boolean {
  if (!opensSentence.test(text.slice(Math.max(0, at - 80), at))) return false;
  const turn = between.search(/\b(?:but|while|whereas)\b/);
  return turn >= 0 && !turnsToday.test(between) && wasThen.test(between.slice(turn));
}

const opensSentence =
  /(?:^|[.!?][”"’')]?\s)\W*(?:In|At|Under)\s(?:(?:the|our|that|its)\s)?(?:(?:last|previous|earlier|full|inspection|report|judge?ments?|letter|published|dated|of|from)\s){0,5}$/;
const turnsToday = /\b(?:now|today|this|these|since|later|next|new|again|however|is|are|has|have)\b/i;
const wasThen = /^\w+\s(?:[\p{L}’'-]+\s){1,10}?(?:was|were|had)\s(?:[\p{L}-]+\s){0,3}[‘“"']?$/u;
const clauseBreak =
  /[;:]|,\s(?!and\s+for\b)|\b(?:and|but|while|whereas|to|now|compared|against|after\s(?:it|they|we|being|having))\b/;

/** Where "from" opens the phrase "from inadequate in 2022": within a few words before it. */
function fromBefore(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 60), start);
  const lead = before.lastIndexOf("from ");
  return lead < 0 ? text.length : start - before.length + lead;
}
