// Finds phrases that can stand for a judgement: its printed names, titles near them, and plain words for it ("services
// for care leavers"). Whether one is used as a name is decided elsewhere.

import type { JudgementKey } from "../../../knowledge/knowledge.ts";
import { hasSign, signs } from "../../../signs.ts";
import { matchesOf, withoutNames } from "../../../matches.ts";
import { type JudgementTitle, judgementTitlesIn } from "./judgementTitles.ts";

/** A phrase that stands for a judgement, offsets into the passage's text. */
export interface JudgementPhrase {
  readonly start: number;
  readonly end: number;
  readonly judgement: JudgementKey;
  /** A printed name or near it; a phrase in plain words; or a bare word ("leadership") that only a label gives sense. */
  readonly form: "name" | "phrase" | "word";
  /** In words near a printed name's that are ordinary English too ("the experiences and outcomes of …"). */
  readonly near: boolean;
  /** It has the shape of a title: "the experiences and progress of …". */
  readonly title: boolean;
}

/** Every phrase of a text that can stand for a judgement, in order, none inside another. */
export function judgementPhrasesIn(text: string): readonly JudgementPhrase[] {
  return withTitles(plainPhrasesIn(text), judgementTitlesIn(text));
}

/** A title takes the place of what stands inside it; one that is a printed name is there already. */
function withTitles(
  phrases: readonly JudgementPhrase[],
  titles: readonly JudgementTitle[],
): readonly JudgementPhrase[] {
  const added = titles.flatMap(({ start, end, judgement, strong }): JudgementPhrase[] => {
    const isKnown = phrases.some(
      (phrase) => (phrase.form === "name" || phrase.near) && phrase.start <= start && phrase.end >= end,
    );
    return judgement === null || isKnown
      ? []
      : [{ start, end, judgement, form: strong ? "name" : "phrase", near: true, title: true }];
  });
  if (added.length === 0) return phrases;
  const others = phrases.filter(
    (phrase) => !added.some(({ start, end }) => phrase.start < end && start < phrase.end),
  );
  return [...others, ...added].sort((a, b) => a.start - b.start);
}

function plainPhrasesIn(text: string): JudgementPhrase[] {
  const phrases: JudgementPhrase[] = [];
  if (!hasSign(text, nameSigns)) return phrases;
  const folded = text.toLowerCase().replace(/[’‘]/g, "'");
  if (!mayName.test(folded)) return phrases;
  for (const match of matchesOf(folded, anyPhrase)) {
    const reading = readingOf(match);
    if (reading === null) continue;
    phrases.push({ start: match.index, end: match.index + match[0].length, ...reading });
  }
  return phrases;
}

/** What every phrase below has some of: looked for first, since looking for all of them costs much. */
const mayName =
  /leaders|effectiveness of safeguarding|helped and protected|and progress (?:of|for|made)|overall|and protect|protection|care[- ](?:leavers?|experienced)|leaving care|in (?:our |public |the council's |local authority )?care|looked[- ]after|cared[- ]for|adoption performance|left (?:[a-z' ]{0,20})?care|leave (?:[a-z' ]{0,20})?care|looks? after|cares? for|safeguarding children|scb\b|as a whole|(?:work|care) practice|(?:impact|difference|effect) [a-z ]{0,20}(?:on|upon|to) social/;

/** The same, as near as signs can tell: "our care", "public care", "the council's care", "local authority care". */
const nameSigns = signs(
  ...[
    "impact",
    "differen",
    "leader",
    "overall",
    "protection",
    "safeguarding",
    "protected",
    "leaving",
    "adoption",
  ],
  ...[
    "re_l",
    "re_e",
    "in_c",
    "ur_c",
    "ic_c",
    "s_ca",
    "ty_c",
    "d_af",
    "k_af",
    "s_af",
    "e_fo",
    "s_fo",
    "t_ca",
    "e_ca",
    "d_fo",
    "l_sa",
    "k_pr",
    "e_pr",
    "d_pr",
    "scb_",
    "s_a_",
    "l_as",
    "s_as",
    "y_as",
  ],
);

const children =
  "(?:children|children and young people|children and families|children, young people and families)";
const inNeed = `${children}(?: who)? (?:need|needing|in need of) help (?:and|or) protection`;
const careAndLeavers =
  "(?:children|children and young people|young people) (?:in (?:our )?care|looked after) and (?:care leavers|care[- ]experienced young people|(?:those|young people)(?: who)?(?: have| had)? (?:left|leaving|leave)(?: it| care))|(?:looked[- ]after children|cared[- ]for children) and care leavers";
const inCare =
  "(?:children|children and young people|young people) in (?:our |public |the council's |local authority )?care|(?:children )?looked[- ]after(?: children)?(?: and achieving permanence)?|cared[- ]for children|children looked after and achieving permanence|(?:children|children and young people)(?: (?:that|who|whom))? (?:we|the (?:council|borough|county|city|authority)) (?:looks? after|cares? for)";
const leavers =
  "care[- ]leavers|care[- ]leaver (?:services?|support|provision)|care[- ]experienced (?:young people|adults|young adults)|(?:those|young people|young adults|people)(?: who)?(?: have| had| are)? (?:left|leaving|leave) (?:our |public |local authority |the council's )?care";
const progress = "(?:the )?experiences? and progress (?:of|for|made by) (?:the )?";

const { source: anyPhraseSource, places: phrasePlaces } = withoutNames(
  [
    `(?=[acehijlopqsty])(?<![a-z0-9])(?<![\\p{L}\\p{N}])(?:`,
    [
      `(?<leadersName>(?:the )?impact of leaders (?:on|upon) social work with (?:children and (?:their )?families|families|children)|(?:the )?impact of (?:leaders'?|leadership|the leaders)(?: and managers)? (?:on|upon) (?:the )?(?:social (?:work|care) )?practice(?: with (?:children and (?:their )?families|families|children))?|leadership, management and governance|(?:the )?(?:effect|influence|effectiveness) of (?:leaders'?|leadership|the leaders)(?: and managers)? (?:on|upon) social (?:work|care) practice with (?:children and (?:their )?families|families|children))`,
      `(?<helpName>${progress}(?:${inNeed}))`,
      `(?<bothName>${progress}(?:${careAndLeavers}))`,
      `(?<leaversName>${progress}(?:${leavers}))`,
      `(?<careName>${progress}(?:${inCare})|(?:${inCare}) and (?:achieving|securing|finding) permanence|children looked after and achieving permanence)`,
      `(?<helpNear>help and protection (?:of|for) (?:children|families)(?: and (?:families|young people))?|(?:the )?effectiveness of safeguarding|how well children and young people are helped and protected)`,
      `(?<leadersNear>leadership (?:and|&) (?:management|governance)|leadership, (?:management|governance)(?:,? (?:and|&) (?!governance)(?:partnership(?: working)?|partnerships|management|performance|oversight|practice))?|(?:the )?effectiveness of leaders and managers|(?:the )?(?:quality|effectiveness) of leadership(?: and (?:management|governance))?)`,
      `(?<overallName>overall effectiveness|(?:the )?overall judge?ment)`,
      `(?<adoptionName>adoption performance)`,
      `(?<lscbName>(?:the )?effectiveness of the local safeguarding children'?s? board(?: \\(lscb\\))?)`,
      `(?<lscb>(?:the )?(?:local )?safeguarding children'?s? board(?: \\([a-z]{1,4}scb\\))?|(?:the )?[a-z]{1,4}scb)`,
      `(?<help>${inNeed}|help and protection|child protection|help(?:s|ing)? and protect(?:s|ing)? (?:vulnerable )?children)`,
      `(?<both>${careAndLeavers})`,
      `(?<leavers>${leavers})`,
      `(?<care>${inCare})`,
      `(?<leadersPhrase>(?:their|its|our) (?:impact|effect) (?:on|upon) social (?:work|care)(?: practice)?|(?:the )?(?:difference|impact) (?:that )?(?:they|leaders|we|it) (?:make|makes|have|has) (?:to|on|upon) (?:social (?:work|care)|practice)|leaders'? impact (?:on|upon) (?:social (?:work|care) )?practice|(?:impact|quality|effectiveness) of (?:leaders|leadership))`,
      `(?<leadersWord>leadership|leaders)`,
      `(?<overall>overall|(?:services?|council|authority) as a whole)`,
    ].join("|"),
    `)(?![\\p{L}\\p{N}])`,
  ].join(""),
);
const anyPhrase = new RegExp(anyPhraseSource, "gu");

/** What the one group that took part says. */
function readingOf(match: RegExpExecArray): Reading | null {
  for (let at = 1; at < match.length; at += 1)
    if (match[at] !== undefined) return readingsInOrder[at] ?? null;
  return null;
}

type Reading = Omit<JudgementPhrase, "start" | "end">;

const readings: Readonly<Record<string, Pick<Reading, "judgement" | "form">>> = {
  leadersName: { judgement: "leaders", form: "name" },
  helpName: { judgement: "help-and-protection", form: "name" },
  bothName: { judgement: "care-and-care-leavers", form: "name" },
  leaversName: { judgement: "care-leavers", form: "name" },
  careName: { judgement: "care", form: "name" },
  helpNear: { judgement: "help-and-protection", form: "phrase" },
  leadersNear: { judgement: "leaders", form: "phrase" },
  overallName: { judgement: "overall", form: "name" },
  adoptionName: { judgement: "adoption", form: "name" },
  lscbName: { judgement: "lscb", form: "name" },
  lscb: { judgement: "lscb", form: "phrase" },
  help: { judgement: "help-and-protection", form: "phrase" },
  both: { judgement: "care-and-care-leavers", form: "phrase" },
  leavers: { judgement: "care-leavers", form: "phrase" },
  care: { judgement: "care", form: "phrase" },
  leadersPhrase: { judgement: "leaders", form: "phrase" },
  leadersWord: { judgement: "leaders", form: "word" },
  overall: { judgement: "overall", form: "word" },
};

/** Names that are another report's, or half of another's, and plain English too. */
const oldNames = new Set(["careName", "adoptionName"]);

const readingsInOrder: (Reading | undefined)[] = [];
for (const [name, at] of Object.entries(phrasePlaces)) {
  const reading = readings[name];
  if (reading !== undefined)
    readingsInOrder[at] = { ...reading, near: name.endsWith("Near"), title: oldNames.has(name) };
}
