// Finds when an action will be done where a plan tells of it in sentences and not in a table: "The Head of Fostering
// will open six homes by 1 September 2026", "By when? In due course." Only of what somebody promises to do.

import { proseSpan, type ResponseDocument, spanOf, type TextBlock } from "../../response/responseDocument.ts";
import { matchesOf } from "../../matches.ts";
import { sought } from "../../sought.ts";
import type { ResolvedSettings } from "../../settings.ts";
import { shift, type Span } from "../../text.ts";
import { readWrittenDates } from "../../writtenDates.ts";
import type { PlannedAction, ToldTimescale } from "../plannedAction.ts";
import { saysDone } from "../search/completion.ts";
import { withoutDates } from "./actionColumns.ts";
import { isVagueTime, putsOff, readTimescale, saysWhen } from "./timescales.ts";

/** The timescales told in the sentences of a plan or a response to a visit, in its order; not those `given` already. */
export function toldTimescalesOf(
  response: ResponseDocument,
  { kind }: ResolvedSettings,
  given: readonly PlannedAction[],
): ToldTimescale[] {
  if (kind !== "action-plan" && kind !== "visit-response") return [];
  const others = [
    ...[...response.speeches, ...response.quotations].map((each) => spanOf(each)),
    ...given.flatMap(({ timescale: { part } }) => (part === null ? [] : [part.span])),
  ];
  return response.blocks.flatMap(({ fact, offset }) =>
    fact.kind !== "paragraph" || fact.inBlockQuote
      ? []
      : toldIn(fact)
          .map((told) => ({ ...told, part: { ...told.part, span: shift(told.part.span, offset) } }))
          .filter(
            ({ part: { span } }) => !others.some(({ start, end }) => start < span.end && span.start < end),
          ),
  );
}

const read = new WeakMap<TextBlock, readonly ToldTimescale[]>();

function toldIn(block: TextBlock): readonly ToldTimescale[] {
  let told = read.get(block);
  if (told === undefined) read.set(block, (told = readBlock(block)));
  return told;
}

function readBlock({ prose }: TextBlock): ToldTimescale[] {
  const { text } = prose;
  if (!plans.test(text) && !closingBracket.test(text)) return [];
  const labelled = [...labelledIn(text), ...bracketedIn(text)];
  const found = labelled.length > 0 ? labelled : [...vagueIn(text), ...elapsingIn(text)];
  return found.map(({ start, end, done }) => {
    const written = text.slice(start, end);
    const { state, due } = readTimescale(written);
    return {
      state: state === "vague" ? state : "given",
      part: { text: written, span: proseSpan(prose, start, end) },
      due,
      done,
    };
  });
}

type Told = Span & { readonly done: boolean };

/** Words of a plan: somebody will do something, or a label for when. */
const plans = sought(
  /\b(?:will|shall|(?:is|are)\s(?:to|led|going|expected|due)|to\s(?:be|have)|timescales?|deadline|when|dates?|finish|completion|leads?|manager|head|director|officer|responsible|accountable|owner)\b/i,
);

/** "By when? …", "Date, …", "Timescale for all three: …": what comes next says when. */
const whenLabel =
  /(?<=^|[.;?!:]\s+|[•·|]\s*)(?:(?:by\s)?when|deadline|(?:(?:target|completion|end|due|delivery)\s)?dates?|time-?\s?(?:scale|frame)s?(?:\sfor\s[^.:;?,]{1,60})?|finish(?:es)?|completion|due|to\sbe\s(?:done|completed|finished|delivered|in\splace))\s?[:?,]\s+(?<value>[^.;?]+(?:\.\d[^.;?]*)*)/giu;
/** "the timescale being …", "with a deadline of …". */
const whenNoun = /\b(?:timescale|deadline|time\sframe)\s(?:being|is|will\sbe)\s(?<value>[^.;,]+)/giu;
/** Others of an action's labels beside it. */
const otherLabel = sought(
  /(?:^|[.;?!:]\s+)(?:\p{L}+\s)?(?:leads?|led\sby|owners?|who(?:\s(?:leads|is\s(?:doing|responsible)))?[^.:?]{0,20}|responsible|accountable|measures?|evidence|impact|success|proof|tests?|what\s(?:will\schange|exactly|must\shappen)?)\s?[:?,]\s/iu,
);

function labelledIn(text: string): Told[] {
  const matches = [...matchesOf(text, whenLabel), ...matchesOf(text, whenNoun)];
  if (matches.length === 0 || !(otherLabel.test(text) || namesPost.test(text))) return [];
  return matches.map((match) => {
    const value = match.groups?.["value"]?.trimEnd() ?? "";
    const start = match.index + match[0].lastIndexOf(value);
    const after = text.slice(start + value.length, start + value.length + 80);
    return {
      start,
      end: start + value.length,
      done: saysDone(value) || saysDone(restOfSentence(after)) || doneLabel.test(text),
    };
  });
}

/** "Completed: all trained by 20 March": a label beside the one for when. */
const doneLabel =
  /(?:^|[.;(]\s?)(?:completed|done|achieved|delivered)\s?[:–—]|\b(?:status|progress|update|position)\s?[:–—]\s(?:now\s|fully\s)*(?:complete[d]?|done|achieved|delivered|in place|closed)\b/i;

function restOfSentence(after: string): string {
  return /^[^.?!]*/.exec(after)?.[0] ?? "";
}

/** "… (Head of Permanence; short to medium term; what children tell us)": who, when and how anybody will know. */
function bracketedIn(text: string): Told[] {
  const match = closingBracket.exec(text);
  const inner = match?.groups?.["inner"] ?? "";
  if (match === null || !namesPost.test(inner)) return [];
  const from = match.index + match[0].indexOf(inner);
  const parts = matchesOf(inner, inner.includes(";") ? bySemicolon : byComma);
  if (parts.length < 3) return [];
  return parts.flatMap((part) => {
    const words = part[0].trim();
    const dates = readWrittenDates(words);
    const dated = dates.length === 1 && /^\W*(?:(?:by|end|of|the|from)\W*)*$/i.test(withoutDates(words));
    if (!dated && !isVagueTime(words)) return [];
    const start = from + part.index + part[0].indexOf(words);
    return [
      { start, end: start + words.length, done: saysDone(text.slice(0, match.index)) || saysDone(inner) },
    ];
  });
}

const closingBracket = /\((?<inner>[^()]{12,240})\)\W*$/;
const bySemicolon = /[^;]+/g;
const byComma = /[^,;]+/g;

/** A post, by the nouns that council posts end or begin with. */
const namesPost = sought(
  /\b(?:Heads?|Directors?|Managers?|Leads?|Leaders?|Officers?|Commissioners?|Coordinators?|Advisers?|Practitioners?|Chief|LADO|DCS|Principal|Supervisors?|Nurse|Designated|Registrar|Solicitor)\b/,
);

const sentence = /[^.?!]+(?:\.(?=\d|\p{L})[^.?!]*)*[.?!]?/gu;
/** What will be done, and is not done yet. */
const promises =
  /\b(?:will|shall|must|(?:is|are|has|have)\sto|(?<!\b(?:was|were|had|used|\p{L}{2,}(?:ed|wn|ght)|found|said|held|thought)\s)to\s(?:be|have|meet|open|start|go)|(?:is|are)\s(?:being\s)?led|(?:is|are|am)\s(?:going|due|expected|promised|scheduled|planned)|(?:has|have)\suntil|start-?\s?up|go-live|(?<!\b(?:was|were|been)\s(?:\p{L}+ly\s)?)led\sby)\b/iu;

/** What the inspectors say of the council is no promise of its own. */
const ofInspectors = /^\W*(?:Inspectors|Ofsted|HMI|The\s(?:inspectors|report|letter|inspection))\b/;

/** "… will, in due course, put a second step in place": somebody will, and nobody can say when. */
function vagueIn(text: string): Told[] {
  if (!putsOff.test(text) || !namesPost.test(text)) return [];
  if (readWrittenDates(text).some(({ precision }) => precision !== "year")) return [];
  let led = false;
  return matchesOf(text, sentence).flatMap((match) => {
    const words = match[0];
    const own = namesPost.test(words);
    const takesUp = led && /^\s*(?:It|This|That|The\s(?:work|action))\s(?:is|will)\b/.test(words);
    const alone = led && words.trim().split(/\s+/).length <= 12;
    led ||= own;
    if (ofInspectors.test(words)) return [];
    if (!(own && promises.test(words)) && !takesUp && !alone) return [];
    const vague = putsOff.exec(words);
    if (vague === null || saysWhen(words.replace(vague[0], " ").replace(measuredBy, " "))) return [];
    if (alone && vague.index > 12 && !own) return [];
    const start = match.index + vague.index;
    return [{ start, end: start + vague[0].trimEnd().length, done: false }];
  });
}

/** "… and measured by the weekly allocation report": how often something is looked at, not when it is done. */
const measuredBy =
  /\b(?:measured|judged|shown|tracked|evidenced|tested|reported|seen)\s(?:by|in|through|from)\b.*$/is;

/** "… will open six homes by 1 September 2026", "Start-up by September 2026", "30 June 2026" on its own. */
function elapsingIn(text: string): Told[] {
  const dates = readWrittenDates(text);
  if (dates.length === 0) return [];
  const labelled = otherLabel.test(text);
  return matchesOf(text, sentence).flatMap((match) => {
    const [words] = match;
    if (ofInspectors.test(words)) return [];
    return dates.flatMap(({ span: { start, end } }) => {
      if (start < match.index || end > match.index + words.length) return [];
      const before = words.slice(0, start - match.index);
      const after = words.slice(end - match.index);
      if (!isPromised(before, after, labelled) && !(isAlone(before, after) && namesPost.test(text)))
        return [];
      const next = text.slice(match.index + words.length, match.index + words.length + 120);
      // "By 31 October the Head of Care will have put a protocol in place": what is promised is not done.
      const done = (!promises.test(after) && saysDone(after)) || saysDone(restOfSentence(next));
      return [{ start, end, done }];
    });
  });
}

function isPromised(before: string, after: string, labelled: boolean): boolean {
  if (!byThen.test(before) && (!onThen.test(before) || participle.test(before))) return false;
  const promised = promises.exec(before);
  if (promised !== null) return !ofOthers.test(before.slice(promised.index + promised[0].length));
  if (/^\W*(?:by|before)\b/i.test(before)) return promises.test(after) || (labelled && !ofOthers.test(after));
  return labelled && byThen.test(before) && !ofOthers.test(before);
}

/** A date that is all its sentence, beside others that say who and what. */
function isAlone(before: string, after: string): boolean {
  return /^\W*$/.test(before) && /^\W*$/.test(after);
}

const byThen =
  /\b(?:by|before|(?:has|have)\suntil|no\slater\sthan|(?:date|deadline)\s(?:of|for\s\p{L}+\sof))\s(?:the\s)?(?:(?:end|start|beginning|middle|close)\sof\s)?(?:(?:mon|tues|wednes|thurs|fri)day,?\s(?:the\s)?)?$/iu;
const onThen =
  /\b(?:in|on|during)\s(?:the\s)?(?:(?:early|late|mid)[\s-]|(?:end|start|beginning|middle|course)\sof\s)?$/iu;
/** "The survey done in March": what the day is of stands right before it. */
const participle =
  /\b(?!(?:expected|planned|scheduled|promised|needed)\b)(?:\p{L}{2,}(?:ed|en|wn|de|lt|nt|ght)|done|made|held|set|born|met)\s(?:\p{L}+\s)?(?:in|on|during)\s[\p{L}\s-]*$/iu;
/** "… will see all those who came into care by 1 June": when others did. */
const ofOthers =
  /\b(?:who|which|whose|that|what|how|where|was|were|had|did|reached|came|went|took|began|ran|gave|saw|told|appeared|arrived|ended|as\s(?:they|it)|agreed|promised|planned|set|due|required|made|found|known)\b/i;
