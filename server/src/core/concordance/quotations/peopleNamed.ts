// Finds the people that a text names as a group, by the head of the noun and what tells it from others with the same
// head: social workers, early help workers, health visitors, foster carers. Says which of them nobody could take for each
// other, and nothing of what is told of them.

import { matchesOf } from "../../matches.ts";

/** A group as a text names it. */
export interface People {
  /** One name for all of them: "social workers". */
  readonly name: string;
  /** As messages name it: "social workers", "the virtual school headteacher". */
  readonly told: string;
  readonly head: string;
  /** What tells it from others of its head: "social", "early help". Empty for the head alone. */
  readonly kinds: readonly string[];
  /** The services where they are said to work: "workers in the exploitation team". */
  readonly at: readonly string[];
  /** That place as written, or what the words of a team say of it: "complex safeguarding hub"; empty for none. */
  readonly place: string;
  readonly start: number;
  readonly end: number;
}

/** One word for several groups that do the same: "leaving care workers" are personal advisers. */
const sameAs: readonly (readonly [written: RegExp, name: string])[] = [
  [
    /^(?:personal advis[eo]rs|(?:leaving care|aftercare) (?:workers|advis[eo]rs|personal advis[eo]rs)|young (?:persons|people|person)['’]?s?['’]? advis[eo]rs)$/i,
    "personal advisers",
  ],
  [/^(?:iros|reviewing officers|independent reviewing officers)$/i, "independent reviewing officers"],
  [/^(?:lados|designated officers)$/i, "designated officers"],
  [/^(?:care[- ]experienced (?:young people|young adults|adults|people)|care leavers)$/i, "care leavers"],
  [/^(?:children looked after|looked[- ]after children|children in care)$/i, "children in care"],
  [/^(?:police|police officers)$/i, "police officers"],
  [/^foster(?:ing)? (?:households|families|parents)$/i, "foster carers"],
  [/^(?:prospective )?adopters$/i, "adopters"],
  [/^(?:judiciary|judges|magistrates|courts)$/i, "the courts"],
  [/^general practitioners$/i, "GPs"],
  [
    /^(?:chairs of (?:child protection )?conferences|(?:child protection )?conference chairs|child protection chairs)$/i,
    "child protection chairs",
  ],
  [/^(?:elected members|councillors)$/i, "political leaders"],
  [/^(?:lead members?|leaders? of the councils?|council leaders?)$/i, "political leaders"],
  [/^(?:chief executives?(?: officers?)?)$/i, "chief executive leaders"],
  [/^(?:directors? of children['’]s services+|DCSs?)$/i, "director leaders"],
];

const kinds =
  "education, employment and training|EET|employment|keeping families together|life journey|life story|family hub|family court|homeless youth|youth homelessness|children['’]s home|mainstream|aftercare|court|general|elected|commissioning|family time|supported lodgings|drug and alcohol|social|personal|careers?|SEND|health|school|specialist|family support|family|youth justice|youth offending|exploitation|child protection|conference|partner|youth|early help|early years|outreach|residential|key|support|leaving care|young (?:persons|people|person)['’]?s?['’]?|independent reviewing|reviewing|housing|probation|police|designated|education welfare|education|community|mental health|fostering|foster|kinship|connected|prospective|newly qualified|substance misuse|domestic abuse|participation|virtual school|virtual|edge of care|team|service|frontline|front-line|first-line|senior|practice|middle|political|corporate|speech and language|occupational|educational|clinical|care[- ]experienced|looked[- ]after|disabled|unaccompanied|homeless|chief executive|director";
const heads =
  "chairs of (?:child protection )?conferences|workers|advis[eo]rs|officers|visitors|nurses|carers|adopters|managers|leaders|teachers|schoolteachers|headteachers|coaches|practitioners|professionals|staff|clinicians|therapists|psychologists|doctors|GPs|midwives|advocates|mentors|co-?ordinators|paramedics|police|chairs|councillors|magistrates|judges|members|specialists|interpreters|commissioners|solicitors|lawyers|guardians|governors|consultants|navigators|volunteers|ambassadors|assistants|parents|families|households|courts|judiciary|children(?: in care| looked after)?|young people|young adults|care leavers|adults|people|residents|partners|schools|providers|provisions|settings|colleagues|teams?|Y?PAs|IROs|LADOs";
/** Of one of them only with what tells it from others, and none who speaks for the council. */
const single =
  "specialist|interpreter|guardian|worker|advis[eo]r|officer|visitor|nurse|carer|manager|headteacher|teacher|practitioner|therapist|psychologist|advocate|mentor|co-?ordinator|coach|PA";
/** Those at the top, one by one: a group of leaders each. */
const leader =
  "lead member|chief executive(?: officer)?|director of children['’]s services|DCS|leader of the council|council leader";
const named = new RegExp(
  String.raw`(?<![\p{L}’'-])(?:(?:(?:${kinds})\s+){0,3}(?:${heads})|(?:(?:${kinds})\s+){1,3}(?:${single})|${leader}|IRO|LADO)(?:\s\((?:Y?PAs|IROs|LADOs?|DSLs?|NQSWs?|ASYEs?)\))?(?![\p{L}-])`,
  "giu",
);
const eachKind = new RegExp(String.raw`(?<![\p{L}’'-])(?:${kinds})(?=\s)`, "giu");
/** Rank is no group of its own: a team manager is a manager. */
const ranks = /^(?:team|service|frontline|front-line|first-line|senior|practice|middle|newly qualified)$/;

/** The groups that a text names, in order. */
export function peopleIn(text: string): People[] {
  return matchesOf(text, named).map(({ 0: written, index }) => {
    const alone = written.replace(/\s\([^()]*\)$/, "").replace(/\s+/g, " ");
    const one = isSingle.test(alone);
    const plain = (one ? pluralOf(alone) : alone).replace(/\bY?PAs$/, "personal advisers");
    const name = sameAs.find(([pattern]) => pattern.test(plain))?.[1] ?? plain.toLowerCase();
    const young = /\byoung (?:people|adults)$/.test(name);
    const head = young ? "young" : name.slice(name.lastIndexOf(" ") + 1).replace("advisors", "advisers");
    const apart = matchesOf(name, eachKind)
      .map(([kind]) => kind.toLowerCase().replace("-", " "))
      .filter((kind) => !ranks.test(kind));
    if (name === "adopters") apart.push("adoptive");
    const rest = text.slice(index + written.length, index + written.length + 80);
    const shown = /^(?:gps|send\b)/i.test(name) ? plain : name;
    const end = index + written.length;
    const own = /^(?:elected|councillors|aftercare)\b/i.test(plain) ? plain.toLowerCase() : shown;
    const told = one ? `the ${alone}` : own;
    return {
      name: shown,
      told,
      head,
      kinds: apart,
      ...(/^teams?$/.test(head)
        ? { at: [], place: text.slice(Math.max(0, index - 30), end) }
        : placeOf(rest)),
      start: index,
      end,
    };
  });
}

/** Services whose workers nobody takes for those of another one. */
const services =
  /^(?:youth justice|youth offending|exploitation|edge of care|housing|virtual school|fostering|probation|police)$/;
const place = /^\s(?:in|of|from|at)\s(?:the|our|its)\s((?:[\p{L}-]+\s){1,4}?)(team|service|unit|hub)\b/u;

function placeOf(after: string): Pick<People, "at" | "place"> {
  const [, written = "", body = ""] = place.exec(after) ?? [];
  const at = matchesOf(written.toLowerCase(), eachKind).map(([kind]) => kind);
  return { at, place: written + body };
}

const isSingle = new RegExp(String.raw`(?:^|\s)(?:${single}|${leader}|IRO|LADO)$`, "iu");

function pluralOf(name: string): string {
  return /coach$/i.test(name) ? `${name}es` : `${name}s`;
}

const workers =
  /^(?:workers|advisers|officers|visitors|nurses|managers|leaders|teachers|schoolteachers|headteachers|coaches|practitioners|professionals|staff|clinicians|therapists|psychologists|doctors|GPs|gps|midwives|advocates|mentors|co-?ordinators|paramedics|chairs|assistants|specialists|interpreters|commissioners|solicitors|lawyers|guardians|governors|consultants|navigators|partners|schools|providers|provisions|settings|colleagues|teams?)$/;
/** Places that may each be one of the others: a school is a setting. */
const places = /^(?:schools|providers|provisions|settings)$/;
/** Heads that say no more than that somebody works there. */
const anyWorkers =
  /^(?:specialists|workers|practitioners|professionals|staff|colleagues|teams?|officers|assistants)$/;
/** Heads of those whom the services are for. */
const young = /^(?:children|young|leavers|care)$/;
const atHome = /^(?:parents|families|households|carers|adopters|people|adults|residents)$/;

/** Whether the one may be the other, or some of them: a wider word, another name, one that takes in both. */
export function mayBeSame(one: People, other: People): boolean {
  if (one.name === other.name) return true;
  // "People who know their children": whoever they are.
  if ([one, other].some(({ name }) => name === "people")) return true;
  // The council itself, whoever acts for it.
  if ([one, other].some(({ name }) => name === "corporate parents")) return true;
  if (areSenior(one, other) || areSenior(other, one)) return true;
  const [a, b] = [one.head, other.head];
  if (isYoung(one) && isYoung(other)) {
    const told = [one.name, other.name];
    return !(told.includes("care leavers") && told.includes("children in care"));
  }
  if (worksElsewhere(one, other) || worksElsewhere(other, one)) return false;
  const shared = one.kinds.some((kind) => other.kinds.some((their) => isSameField(kind, their)));
  const wide = one.kinds.length === 0 || other.kinds.length === 0;
  if (a === b) return wide || shared || takesIn(one, other) || takesIn(other, one);
  // "People", "families": whoever is not at work there.
  if (isAnybody(one) || isAnybody(other)) {
    return !(isWorker(one) || isWorker(other)) || a === "members" || b === "members";
  }
  if (places.test(a) && places.test(b)) return true;
  if (isWorker(one) && isWorker(other)) {
    if (anyWorkers.test(a) || anyWorkers.test(b)) {
      const [generic, special] = anyWorkers.test(a) ? [one, other] : [other, one];
      const leaving = generic.kinds.includes("leaving care") && leavingCare.test(special.name);
      return (
        generic.kinds.length === 0 || shared || leaving || takesIn(generic, special) || anyOfThem(special)
      );
    }
    // Partners may be any of them.
    return a === "partners" || b === "partners";
  }
  return atHome.test(a) && atHome.test(b) && wide;
}

/** Fields whose workers may go by each other's names. */
const fields: readonly RegExp[] = [
  /^(?:early help|family support|family|family hub|early years|parenting|outreach)$/,
  /^(?:careers?|employment|EET|eet|education|education, employment and training)$/,
  /^(?:education|school|virtual school|virtual|mainstream)$/,
  /^(?:homeless|homeless youth|youth homelessness|housing)$/,
  /^(?:court|family court)$/,
  /^(?:health|mental health|clinical|general)$/,
  /^(?:youth|youth justice|youth offending)$/,
  /^(?:child protection|conference|independent reviewing|reviewing|partner)$/,
  /^(?:key|residential|children['’]s home)$/,
  /^(?:corporate|chief executive)$/,
  /^(?:corporate|director)$/,
];

function isSameField(kind: string, other: string): boolean {
  return kind === other || fields.some((field) => field.test(kind) && field.test(other));
}

/** Senior managers may be called leaders, but never those whom voters chose. */
function areSenior({ name }: People, { head, kinds: own }: People): boolean {
  return name === "senior managers" && head === "leaders" && own.length === 0;
}

/** "Workers in the exploitation team" are not youth offending workers. */
function worksElsewhere({ at, kinds: own }: People, { kinds: others, at: there }: People): boolean {
  const of = [...others, ...there].filter((kind) => services.test(kind));
  const here = [...at, ...own];
  return at.some((kind) => services.test(kind)) && of.length > 0 && !of.some((kind) => here.includes(kind));
}

function isAnybody({ head, kinds }: People): boolean {
  return /^(?:people|adults|residents|members)$/.test(head) || (head === "families" && kinds.length === 0);
}

/** Who works in a leaving care team. */
const leavingCare = /^(?:personal advisers|social workers)$/;

/** "Social care practitioners", "early help staff": of the field, whoever they are. */
function anyOfThem({ head, kinds }: People): boolean {
  return anyWorkers.test(head) && kinds.length === 0;
}

function takesIn({ name }: People, { kinds }: People): boolean {
  return kinds.length > 0 && kinds.every((kind) => name.includes(kind));
}

function isWorker({ name, head }: People): boolean {
  return workers.test(head) || name === "police officers";
}

function isYoung({ name, head }: People): boolean {
  return young.test(head) && /\b(?:children|young|care leavers|care)\b/.test(name);
}
