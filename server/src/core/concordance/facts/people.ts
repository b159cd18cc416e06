// Holds the people a draft names against those in its settings, and against one another. Two people of one surname
// are two people; a shortened title is the same title.

import { editDistance } from "../../nearestNames.ts";
import { type Placed, spanOf } from "../../response/responseDocument.ts";
import type { NamedPerson } from "../../response/statedFacts.ts";
import type { Span } from "../../text.ts";
import {
  firstOf,
  honours,
  isInitial,
  isMisheard,
  isNameSlip,
  isNearly,
  isJoinedOtherwise,
  isRareHonour,
  isSameHonorific,
  isShortName,
  isSlip,
  isCommonFirst,
  isForenameSlip,
  isTelling,
} from "./personLikeness.ts";
import { fold, isSameTitle, isShortened, isTitleFor, titleAmong } from "./personTitles.ts";

/** A name or title that differs, where it stands and what should. */
export interface PersonSlip {
  readonly stated: Placed<NamedPerson>;
  readonly part: "name" | "title";
  /** In the person's segment. */
  readonly span: Span;
  readonly written: string;
  readonly should: string;
  /** Whether the settings say so; else the draft itself does elsewhere. */
  readonly bySettings: boolean;
}

interface KnownPerson {
  readonly honorific: string | null;
  readonly forenames: string;
  readonly surname: string;
  readonly title: string | null;
}

/** The slips, in no particular order. `listed`: "Dr Ada Marsh, Director of Children's Services". */
export function personSlips(people: readonly Placed<NamedPerson>[], listed: readonly string[]): PersonSlip[] {
  const known = listed.flatMap((entry) => readPerson(entry) ?? []);
  const slips: PersonSlip[] = [];
  const others: Placed<NamedPerson>[] = [];
  // Of whoever is named in full elsewhere a surname alone is right.
  const surnames = new Set([
    ...known.map(({ surname }) => fold(surname)),
    ...people.filter(({ fact }) => fact.forenames !== "").map(({ fact }) => fold(fact.surname)),
  ]);
  for (const [index, each] of people.entries()) {
    const holder = each.fact.surname === "" ? signedAbove(each, people[index - 1]) : null;
    const stated = holder === null ? each : { ...each, fact: { ...each.fact, ...holder } };
    const isKnown = stated.fact.forenames === "" && surnames.has(fold(stated.fact.surname));
    const person = isKnown ? undefined : known.find((listedPerson) => isOf(stated.fact, listedPerson));
    if (person === undefined) others.push(stated);
    else {
      // The name was judged where it stands.
      const found = againstSettings(stated, person, known);
      slips.push(...(holder === null ? found : found.filter(({ part }) => part === "title")));
    }
  }
  return [...slips, ...amongThemselves(others.filter(({ fact }) => fact.surname !== ""))];
}

/** The entry of the settings that is this person; null where none is. */
export function listedPerson(person: NamedPerson, listed: readonly string[]): string | null {
  return (
    listed.find((entry) => {
      const known = readPerson(entry);
      return known !== null && isOf(person, known);
    }) ?? null
  );
}

/** Whose office stands on a line of its own: theirs whose bare name is right above it. */
function signedAbove(
  office: Placed<NamedPerson>,
  above: Placed<NamedPerson> | undefined,
): Pick<NamedPerson, "forenames" | "surname"> | null {
  if (above === undefined || above.fact.title !== null || above.fact.surname === "") return null;
  const between = spanOf(office).start - spanOf(above).end;
  // Line ends and the marks of emphasis, no words.
  if (between > 8) return null;
  const { forenames, surname } = above.fact;
  return { forenames, surname };
}

const honorifics =
  /^(?:(?:Cllr|Councillor|Dr|Doctor|Mrs|Mr|Ms|Miss|Mx|Sir|Dame|Professor|Prof|Lord|Lady|Baroness|Rev|(?:Mayor|Deputy|Alderman)(?=\s\S+\s\S))\.?\s+)+/;

function readPerson(entry: string): KnownPerson | null {
  const comma = entry.indexOf(",");
  const named = (comma < 0 ? entry : entry.slice(0, comma)).trim();
  const honorific = honorifics.exec(named)?.[0].trim() ?? null;
  const words = named
    .slice(honorific === null ? 0 : honorific.length)
    .trim()
    .split(/\s+/);
  const surname = words.pop() ?? "";
  if (surname === "") return null;
  return {
    honorific,
    forenames: words.join(" "),
    surname,
    title: comma < 0 ? null : entry.slice(comma + 1).trim(),
  };
}

/** Whether a person named can be one that is listed: the same, or written with a slip. */
function isOf(person: NamedPerson, known: KnownPerson): boolean {
  if (known.forenames === "") return false;
  if (person.forenames === "") return isMisspeltSurname(person, known);
  if (isJoinedOtherwise(`${person.forenames} ${person.surname}`, `${known.forenames} ${known.surname}`))
    return true;
  const [first, knownFirst] = [firstOf(person.forenames), firstOf(known.forenames)];
  const sameSurname = fold(person.surname) === fold(known.surname);
  const [surname, knownSurname] = [fold(person.surname), fold(known.surname)];
  // Many places have a director: whose name is another is another's.
  const ofPlace = person.title?.owned === true;
  const holdsOffice = !ofPlace && isSameTitle(person.title?.written ?? "", known.title ?? "");
  // A letter of each: with the office or "Cllr" it is no chance.
  if (
    !sameSurname &&
    (person.title !== null || person.honorific !== null) &&
    Math.min(first.length, knownFirst.length, surname.length, knownSurname.length) >= 4 &&
    editDistance(first, knownFirst) === 1 &&
    editDistance(surname, knownSurname) === 1
  )
    return true;
  if (sameSurname) {
    if (first === knownFirst || isInitial(first, knownFirst)) return true;
    // Of another first name she is somebody else, unless the letters or the office say that it is a slip.
    return (
      isForenameSlip(first, knownFirst) ||
      isRareHonour(person.honorific, known.honorific) ||
      (person.honorific !== null && isShortName(first, knownFirst)) ||
      holdsOffice
    );
  }
  const evident = person.title !== null || person.honorific !== null;
  // Whoever holds another office is somebody else.
  const otherOffice =
    person.title !== null &&
    known.title !== null &&
    (ofPlace || !isTitleFor(person.title.written, known.title));
  if (
    first === knownFirst &&
    (holdsOffice || (!isCommonFirst(first) && !otherOffice)) &&
    isMisheard(fold(person.surname), fold(known.surname))
  )
    return true;
  if (
    first === knownFirst &&
    isRareHonour(person.honorific, known.honorific) &&
    surname[0] === knownSurname[0]
  )
    return true;
  // "Cllr Nick Penhallow" for Penhale: long surnames that begin alike.
  if (
    first === knownFirst &&
    evident &&
    !otherOffice &&
    Math.min(surname.length, knownSurname.length) >= 7 &&
    !surname.startsWith(knownSurname) &&
    !knownSurname.startsWith(surname) &&
    surname.slice(0, 4) === knownSurname.slice(0, 4) &&
    isMisheard(surname, knownSurname)
  )
    return true;
  return first === knownFirst && first.length > (evident ? 1 : 2) && isSlip(surname, knownSurname);
}

/** "Ms Meaghan" for "Nancy Meehan": a surname with a title of honour, a letter or two apart. */
function isMisspeltSurname({ honorific, surname }: NamedPerson, known: KnownPerson): boolean {
  const [own, other] = [fold(surname), fold(known.surname)];
  return (
    honorific !== null &&
    (known.honorific === null ? !/^c/i.test(honorific) : isSameHonorific(honorific, known.honorific)) &&
    Math.min(own.length, other.length) >= 5 &&
    own[0] === other[0] &&
    isSlip(own, other) &&
    !own.startsWith(other) &&
    !other.startsWith(own)
  );
}

/** The office that the settings give to somebody else. */
function isAnothers(title: string, own: KnownPerson, all: readonly KnownPerson[]): boolean {
  return (
    !isSameTitle(title, own.title ?? "") &&
    !fold(own.title ?? "").includes(fold(title)) &&
    all.some((each) => each !== own && isSameTitle(title, each.title ?? ""))
  );
}

function againstSettings(
  stated: Placed<NamedPerson>,
  known: KnownPerson,
  others: readonly KnownPerson[],
): PersonSlip[] {
  const { fact } = stated;
  const slips: PersonSlip[] = [];
  const [first, knownFirst] = [firstOf(fact.forenames), firstOf(known.forenames)];
  const sameName =
    fold(fact.surname) === fold(known.surname) && (first === knownFirst || isInitial(first, knownFirst));
  const whole = fact.forenames === "" ? known.surname : `${known.forenames} ${known.surname}`;
  const honoured =
    known.honorific !== null && fact.honorific !== null && !isSameHonorific(fact.honorific, known.honorific);
  if (!sameName || honoured) {
    const honorific =
      fact.honorific === null ? "" : `${honoured ? (known.honorific ?? "") : fact.honorific} `;
    slips.push({
      stated,
      part: "name",
      span: fact.span,
      written: fact.written,
      should: `${honorific}${whole}`,
      bySettings: true,
    });
  }
  if (
    fact.title !== null &&
    known.title !== null &&
    (!isTitleFor(fact.title.written, known.title) || isAnothers(fact.title.written, known, others))
  ) {
    slips.push({ stated, part: "title", ...fact.title, should: known.title, bySettings: true });
  }
  return slips;
}

/** People nobody listed, compared where at least one of the namesakes bears an office or "Cllr", or does what people do. */
function amongThemselves(people: readonly Placed<NamedPerson>[]): PersonSlip[] {
  const named = people.filter(({ fact }) => fact.forenames !== "");
  // Only namesakes, by first name or surname, are compared; an evident person must be among them.
  const groups = new Map<string, Placed<NamedPerson>[]>();
  for (const person of named) {
    const { forenames, surname } = person.fact;
    for (const key of [`first ${firstOf(forenames)}`, `last ${fold(surname)}`]) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [person]);
      else group.push(person);
    }
  }
  const slips = [...groups.values()].filter(isWorthComparing).flatMap(slipsIn);
  const seen = new Set<string>();
  return slips.filter(({ stated, part }) => {
    const key = `${part} ${stated.offset + stated.fact.span.start}`;
    return !seen.has(key) && seen.add(key).has(key);
  });
}

function isWorthComparing(group: readonly Placed<NamedPerson>[]): boolean {
  const [first] = group;
  if (!group.some(({ fact }) => fact.honorific !== null || fact.title !== null || fact.acts === true))
    return first !== undefined && group.some(({ fact }) => isTelling(nameOf(fact), nameOf(first.fact)));
  return group.some(
    ({ fact }) => fact.title !== null || (first !== undefined && nameOf(fact) !== nameOf(first.fact)),
  );
}

function slipsIn(group: readonly Placed<NamedPerson>[]): PersonSlip[] {
  const slips: PersonSlip[] = [];
  const names = new NamesOf(group.map(({ fact }) => fact));
  for (const stated of group) {
    const { fact } = stated;
    const better = names.betterName(nameOf(fact));
    if (better !== null) {
      const honorific = fact.honorific === null ? "" : `${fact.honorific} `;
      slips.push({
        stated,
        part: "name",
        span: fact.span,
        written: fact.written,
        should: `${honorific}${better}`,
        bySettings: false,
      });
    }
    const title = names.betterTitle(fact);
    if (fact.title !== null && title !== null) {
      slips.push({ stated, part: "title", ...fact.title, should: title, bySettings: false });
    }
  }
  return slips;
}

/** The names and titles of namesakes, each judged once: a plan names its lead in every row. */
class NamesOf {
  /** How often each name stands, in the order in which they first do. */
  readonly #counts: ReadonlyMap<string, number>;
  /** One of each name with its honorific and title. */
  readonly #each: readonly NamedPerson[];
  /** By name: how often each title stands. */
  readonly #titles = new Map<string, Map<string, number>>();
  readonly #betterNames = new Map<string, string | null>();
  readonly #betterTitles = new Map<string, string | null>();

  constructor(people: readonly NamedPerson[]) {
    this.#counts = people.reduce((counts, person) => add(counts, nameOf(person)), new Map<string, number>());
    this.#each = [
      ...new Map(
        people.map((one) => [`${nameOf(one)}|${one.honorific ?? ""}|${one.title?.written ?? ""}`, one]),
      ).values(),
    ];
    for (const person of people) {
      if (person.title === null || person.title.passing === true) continue;
      const titles = this.#titles.get(nameOf(person)) ?? new Map<string, number>();
      this.#titles.set(nameOf(person), add(titles, person.title.written));
    }
  }

  /** The form of a name that is more often, or first, where this one is that with a slip. */
  betterName(own: string): string | null {
    let better = this.#betterNames.get(own);
    if (better === undefined) {
      better = this.#findName(own);
      this.#betterNames.set(own, better);
    }
    return better;
  }

  /** The title the same person has more often, or first, where this one is that with a slip. */
  betterTitle(person: NamedPerson): string | null {
    if (person.title === null || person.title.passing === true) return null;
    const key = `${nameOf(person)}|${person.title.written}`;
    let better = this.#betterTitles.get(key);
    if (better === undefined) {
      better = titleAmong(person.title.written, this.#titles.get(nameOf(person)) ?? new Map());
      this.#betterTitles.set(key, better);
    }
    return better;
  }

  /** Whether both names stand with the same office, and one is the other misheard. */
  #areOfOneOffice(own: string, form: string): boolean {
    const [first, otherFirst] = [firstOf(own), firstOf(form)];
    const [surname = "", other = ""] = [own, form].map((each) => fold(each.split(" ").at(-1) ?? ""));
    if (first !== otherFirst || first.length < 2 || !isMisheard(surname, other)) return false;
    const titles = [...(this.#titles.get(own)?.keys() ?? [])];
    return titles.some((title) =>
      [...(this.#titles.get(form)?.keys() ?? [])].some((each) => isSameTitle(title, each)),
    );
  }

  #findName(own: string): string | null {
    const forms = [...this.#counts.keys()];
    const count = (form: string): number => this.#counts.get(form) ?? 0;
    const better = forms.find((form) => {
      if (form === own || !(isNameSlip(own, form) || this.#areOfOneOffice(own, form))) return false;
      const pair = this.#each.filter((each) => nameOf(each) === own || nameOf(each) === form);
      const evident =
        pair.some((each) => each.honorific !== null || each.title !== null) ||
        isNearly(own, form) ||
        isTelling(own, form);
      // Two offices, two people.
      const apart = pair.some((a) => pair.some((b) => nameOf(a) !== nameOf(b) && areDifferentPeople(a, b)));
      if (!evident || apart) return false;
      return (
        count(form) > count(own) || (count(form) === count(own) && forms.indexOf(form) < forms.indexOf(own))
      );
    });
    return better ?? null;
  }
}

function add(counts: Map<string, number>, word: string): Map<string, number> {
  return counts.set(word, (counts.get(word) ?? 0) + 1);
}

function nameOf({ forenames, surname }: NamedPerson): string {
  return `${forenames} ${surname}`;
}

function areDifferentPeople(a: NamedPerson, b: NamedPerson): boolean {
  if (
    a.honorific !== null &&
    b.honorific !== null &&
    honours(a.honorific).every((each) => !honours(b.honorific ?? "").includes(each))
  )
    return true;
  if (a.title === null || b.title === null) return false;
  return (
    (a.title.owned === true) !== (b.title.owned === true) || !isShortened(a.title.written, b.title.written)
  );
}
