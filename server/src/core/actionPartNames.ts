// What the columns and labels of an action plan stand for: who leads, by when, how anybody will know. Headings are
// told by their meaning; a project may add its own. Reads headings only, never what stands under them.

/** The parts of a planned action, by the names a project's settings know them under. */
export const actionPartNames = [
  "reference",
  "area",
  "action",
  "lead",
  "timescale",
  "measure",
  "rating",
  "update",
] as const;

export type ActionPartName = (typeof actionPartNames)[number];

/** A project's own headings, by part. */
export type OwnColumns = ReadonlyMap<ActionPartName, readonly string[]>;

/** What one heading stands for. */
export interface HeadingMeaning {
  /** More than one for a heading like "Lead and timescale"; empty where it is none of ours. */
  readonly parts: readonly ActionPartName[];
  /** Named as the actions in so many words, not by something that a timetable has too ("Milestone", "What"). */
  readonly plain: boolean;
}

/** What a column's heading or a label stands for. */
export function meaningOf(heading: string, own: OwnColumns): HeadingMeaning {
  const folded = fold(heading);
  for (const [part, names] of own) {
    if (names.some((name) => fold(name) === folded)) return { parts: [part], plain: true };
  }
  const pieces = folded.split(/\s*(?:[/&+,]|\band\b(?! the\b))\s*/).filter((piece) => piece !== "");
  const parts = new Set<ActionPartName>();
  for (const piece of pieces) for (const part of partsOf(piece)) parts.add(part);
  return { parts: [...parts], plain: plainAction.test(folded) };
}

/** Whether a heading says that what is below tells how success will be known. */
export function isMeasureHeading(heading: string): boolean {
  return measureHeading.test(fold(heading));
}

/** Whether a heading of measures says only what is hoped for ("Outcome"), not how anybody will know of it. */
export function isHope(heading: string): boolean {
  const folded = fold(heading);
  return hope.test(folded) && !measureFirst.test(folded) && !/\bmeasur/.test(folded);
}

/** A table of risks, or of what has been done, is no table of planned actions. */
export function isOtherTable(headings: readonly string[]): boolean {
  return headings.some((heading) => otherTable.test(fold(heading)));
}

function fold(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^\s*(?:\d+(?:\.\d+)*[.)]?|\([a-z\d]\))\s+/, "")
    .replace(/[\s:*?.]+/g, " ")
    .trim();
}

function partsOf(piece: string): readonly ActionPartName[] {
  if (reference.test(piece)) return ["reference"];
  if (past.test(piece)) return ["update"];
  if (lead.test(piece)) return ["lead"];
  if (measureFirst.test(piece)) return ["measure"];
  if (timescale.test(piece)) return ["timescale"];
  if (status.test(piece)) return ["rating", "update"];
  if (rating.test(piece)) return ["rating"];
  if (update.test(piece)) return ["update"];
  if (area.test(piece)) return ["area"];
  if (plainAction.test(piece) || looseAction.test(piece)) return ["action"];
  return measure.test(piece) ? ["measure"] : [];
}

const reference = /^(?:action )?(?:ref(?:erence)?|no|number|id|#)(?: no| number)?$/;
const past =
  /^(?:planned |proposed )?start(?:s|ed|ing)?(?: date| on)?$|\b(?:completed on|date (?:completed|closed|raised|added|opened|agreed)|actual (?:completion|end|date)|last updated?|date of (?:last )?update|actions? taken|(?:what )?we have (?:already )?done|what we did|done so far|already)\b/;
const lead =
  /^(?:by )?(?:who|whom)\b|\b(?:leads?|led by|owners?|owned by|responsib\w*|accountab\w*|responsible officer|sponsors?|sro|assigned to|allocated to|action by|delivered by|named (?:person|officer)|(?:lead|named|responsible) officer|officers?)\b(?! for\b.* by)/;
const timescale =
  /^(?:by|ends?)$|\b(?:by when|when|time ?-?scales?|time ?-?frames?|time ?-?lines?|deadlines?|due|dates?|complete(?:d|tion)? by|target completion|completion|finish|timing|(?:done|ready|finished|live|in place|achieved|in force|up and running) by|delivered by|(?:to|must|will) be (?:completed?|done|finished|ready|in place))\b/;
const measureFirst =
  /\bhow\b.*\bknow\b|\bevidence\b|\b(?:measures?|indicators?|criteria)\b|\bimpact\b|\bsuccess\b/;
const hope = /\b(?:outcomes?|benefits?|difference|different|results?|change)\b/;
const measure =
  /\b(?:measur\w*|kpis?|outcomes?|metrics?|targets?|performance|assurance|monitor\w*|benefits?|difference|results?|tests?|checks?|proof|tells us|(?:will|should|expect to) (?:see|notice|feel|hear)|what good looks like|what will (?:be different|change|it look like|this achieve))\b/;
const status = /\bstatus\b/;
const rating = /\bb?rag(?:b|s)?\b|\brating\b|\brated\b/;
const update =
  /\b(?:updates?|where (?:we|things|it|this) (?:are|stands?|is)|progress|comments?|commentary|notes?|position|complete|completed)\b/;
const area =
  /\bareas?\b|\brecommendations?\b|\bfindings?\b|\bwhat (?:ofsted|inspectors|needs to improve)\b|\bimprovements?\b|\bpriorit(?:y|ies)\b/;
const plainAction =
  /\bactions?\b|\bwhat (?:we|will|are we|we are|is|do we)\b.*\b(?:do|doing|done|happen)\b|\bwe will\b|\btasks?\b/;
const looseAction =
  /^(?:what|how)$|\b(?:activit(?:y|ies)|steps?|commitments?|responses?|interventions?|deliverables?|milestones?|what needs to)\b/;
const otherTable = /\brisks?\b|\blikelihood\b|\bmitigat\w*|^(?:actions? taken|what we (?:have done|did))/;
const measureHeading =
  /\bhow\b.*\bknow\b|\bmeasur(?:e|es|ing|ement) (?:of )?(?:\w+ )?(?:success|impact|progress|outcomes?)\b|\b(?:success|performance|impact|outcome) (?:measures?|indicators?|framework|criteria)\b|^(?:measures?|impact|key performance indicators?|kpis?|evidence)(?: (?:and|of) \w+)*$/;
