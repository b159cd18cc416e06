// Credits words to the inspectors where no grammar of saying does, but a sentence speaks of what they said and names
// nobody else who can have said it: "Our hubs, in a line of the report that staff know by heart, are “…”". Any rival for
// the words, and nobody is credited. Works on masked sentences.

import { sought } from "../../../sought.ts";
import { viewNouns } from "./creditVerbs.ts";
import { isDisputed, isNamedByOthers, type ReadSentence } from "./rivals.ts";
import { masked } from "../sentences.ts";
import type { Span } from "../../../text.ts";
import type { SourceNoun } from "./sourceNouns.ts";

/**
 * The words for those who alone can have said what a sentence quotes from `start` to `end`; null where that is not sure.
 * `few`: one word or two are quoted, which marks may well only set off.
 */
export function soleSource(read: ReadSentence, start: number, end: number, few: boolean): Span | null {
  const { sentence } = read;
  const before = sentence.slice(0, start);
  const after = sentence.slice(end);
  if (isNamedByOthers(before) || isDisputed(read)) return null;
  const finding =
    findingBefore(before, few) ?? (calledFinding.test(after) ? { start: end, end: sentence.length } : null);
  if (finding !== null) return finding;
  for (const noun of read.nouns) {
    if (!canSpeak(noun, read)) continue;
    const from = read.words[noun.first]?.start ?? 0;
    const speaks = from < start ? leadsTo(noun, read, before, few) : closes(noun, read, after, few);
    if (speaks) return spanIn(noun, read);
  }
  return null;
}

/** Words that lead to the quotation from a noun before it. */
function leadsTo(noun: SourceNoun, read: ReadSentence, before: string, few: boolean): boolean {
  const start = read.words[noun.first]?.start ?? 0;
  const between = before.slice(start);
  if (turnsAway.test(between) || closesAnother.test(between)) return false;
  if (few) return calledSo.test(between) || wordNamed.test(before) || cameAway.test(between);
  if (opensSentence(noun) && /[:–—]\s?$/.test(before)) return true;
  const placed = noun.subject || noun.possessive || within.test(before.slice(0, start));
  return (placed && !saysNothing.test(between)) || judging.test(before);
}

/** "“…”: Ofsted did not spare us", "“…” – the report’s words": a noun behind the quotation that it belongs to. */
function closes(noun: SourceNoun, read: ReadSentence, after: string, few: boolean): boolean {
  const offset = read.sentence.length - after.length;
  const between = read.sentence.slice(offset, read.words[noun.first]?.start ?? offset);
  if (turnsAway.test(between) || closesAnother.test(between)) return false;
  const follows =
    /^,\s(?:as\s)?(?:(?:the|its|an?|our|joint|lead)\s)*$/i.test(between) && endsInVerb.test(after);
  return follows || (!few && !anotherClause.test(between));
}

/** "Of leaders it is written that they “…”", "the partnership was told that it had “…”". */
const impersonally = sought(
  /(?:\bit\s(?:is|was)\s(?:written|noted|recorded|observed|reported|found)\s(?:\p{L}+\s){0,3}?that\b|\b(?:partnership|council|authority|department)\s(?:is|was|has\sbeen|were|are)\stold(?:\s(?:in\s(?:plain|clear|blunt)\s\p{L}+|plainly|bluntly|clearly|firmly))?\sthat\s(?:it|its|they|their)\b)(?![^.;:]*\b(?:would|will|can|may)\b)[^.;:]{0,90}$/iu,
);

/** "On homes the verdict was unsparing – “…”", "the finding that visits are “…”": in an answer to the inspectors, theirs. */
function findingBefore(before: string, few: boolean): Span | null {
  const found =
    findingAnnounced.exec(before) ??
    (few ? null : (impersonally.exec(before) ?? mentionAnnounced.exec(before) ?? findingThat.exec(before)));
  return found === null ? null : { start: found.index, end: found.index + found[0].trimEnd().length };
}

/** Whose words a sentence announces that ends with a colon: "The letter from Ofsted makes plain what has to change:". */
export function soleAnnouncer(read: ReadSentence): Span | null {
  if (!/:\s*$/.test(read.sentence) || isDisputed(read)) return null;
  const finding = findingAnnounced.exec(read.sentence);
  if (finding !== null) return { start: finding.index, end: finding.index + finding[0].length };
  const speaker = read.nouns.find((noun) => canSpeak(noun, read));
  if (speaker === undefined) return null;
  const after = read.sentence.slice(read.words[speaker.first]?.start ?? 0);
  if (turnsAway.test(after)) return null;
  return opensSentence(speaker) || judging.test(read.sentence) ? spanIn(speaker, read) : null;
}

/**
 * Whose words stand above, as the sentence right below them says: "So wrote the inspectors of our teams", "Those are the
 * report’s words, not ours". Null where it says something else of them.
 */
export function closingSource(read: ReadSentence): Span | null {
  const { sentence } = read;
  if (sentence.includes(masked) || /:\s*$/.test(sentence) || !pointsUp.test(sentence)) return null;
  // "This is what Ofsted says about …", not "This is why Ofsted will come again".
  const first = sentence.split(/[,;]/, 1)[0] ?? "";
  if (isDisputed({ ...read, sentence: first })) return null;
  const speaker = read.nouns.find((noun) => canSpeak(noun, read));
  if (speaker === undefined || (read.words[speaker.first]?.start ?? 0) > first.length) return null;
  return saysSo.test(first) ? spanIn(speaker, read) : null;
}

function spanIn({ first, last }: SourceNoun, { words }: ReadSentence): Span {
  const start = words[first]?.start ?? 0;
  return { start, end: words[last]?.end ?? start };
}

const findings =
  "(?:findings?|verdict|conclusions?|criticisms?|judge?ments?|complaints?|charge|warning|rebuke|praise)";
/** "The finding is stark:", "One verdict stands out:", "the verdict was unsparing –": nobody else gives any there. */
const findingAnnounced = sought(
  new RegExp(
    `\\b(?:the|another|one|this|that|its|their)\\s(?:[\\p{L}-]+\\s){0,2}${findings}(?:\\s(?:was|is|were|are|stands?|reads?|could|cannot)(?:\\s[\\p{L}-]+){0,3})?\\s?[:–—]\\s?$`,
    "iu",
  ),
);
/** "The finding that supervision is “…” hurt". */
const findingThat = sought(
  new RegExp(
    `\\b(?:the|this|that|another|one)\\s(?:[\\p{L}-]+\\s)?${findings}\\s(?:was\\s|is\\s)?that\\s[^;:]{0,80}$`,
    "iu",
  ),
);
/** "Visits were “…”, a criticism that we accept". */
const calledFinding = new RegExp(
  `^\\s?[,–—]\\s(?:an?|the|which\\sis\\sa)\\s(?:[\\p{L}-]+\\s)?(?:${findings}|observation|point|assessment|description)(?!\\s(?:of|from|by|made\\sby)\\b)\\s(?:that\\s|which\\s|with\\swhich\\s)?(?:we|I|the|our|nobody|no|members|leaders|everyone|staff|stands?|has|is)\\b`,
  "iu",
);

/** "Young carers get a particular mention: they “…”", "recording came in for criticism as “…”". */
const mentionAnnounced = sought(
  /\b(?:gets?|got|receive[sd]?|earn(?:s|ed)?|wins?|won|c(?:omes?|ame)\sin\sfor|attract(?:s|ed)?|dr(?:aws?|ew)|(?:is|are|was|were)\s(?:given|singled\sout\sfor))\s(?:an?\s|some\s)?(?:(?:particular|special|separate|warm|high|honourable|strong|early|further|specific)\s)?(?:mention|praise|commendation|criticism)(?=\s?:\s?(?:they\s|it\s)?$|\s(?:as|for|for\sbeing|for\sthe\sway\s(?:it|they))\s(?:an?\s)?$)/iu,
);

/** What inspectors do that states nothing: whom they meet, what they are told and ask for. */
const saysNothing =
  /\b(?:not|never|met|meets?|ask\w*|told|hear[ds]?|hoped?|want\w*|require[sd]?|need\w*|invite[ds]?|visit\w*|came|comes?|come|attend\w*|arrive[ds]?|watch\w*|look\w*|wonder\w*|explor\w*|test(?:s|ed)?|check\w*|discuss\w*|know|knew|known|use[sd]?\s(?:our|the)\s(?!(?:words?|phrase|expression|term)\b))\b/i;
/** "The word that Ofsted chose was “", "in a phrase of the report’s, “". */
const wordNamed =
  /\b(?:words?|phrase|expression|term|adjectives?|description|verdict|epithet|metaphor)(?:\s[\p{L}’'-]+){0,9}?\s?[,:–—]?\s?$/iu;
/** "… and quoted a councillor who said that ": where those named after it do not speak of the words before. */
const anotherClause = /\b(?:and|that|which|who|whose|when|where|because)\s/i;
/** "… by the inspectors as “bleak”". */
const calledSo = /\s(?:as|to\sbe|for\sbeing)\s(?:an?\s|the\s)?$/;
const cameAway = /\b(?:came\saway|w(?:as|ere)\sleft|went\s(?:away|home)|remain(?:s|ed)|emerged|left\sus)\s$/i;
/** "…, the joint inspection heard and wrote down.": a clause of theirs that ends the sentence. */
const endsInVerb =
  /^,\s(?:as\s)?(?:[\p{L}’'-]+\s){1,4}?(?!met\b|visited\b|came\b|asked\b|left\b|inspected\b)[\p{L}’'-]+(?:ed|s|te|ve|lt|ought|ound|aid|aw|eard|ut\sit)(?:\s(?:and|us|it|so|down|\p{Ll}+ly|wrote|of\sus|of\sthem))*\s?[.;]?\s*$/u;

/** Whether a sentence may close words above it: no other is read for it. */
export function mayClose(sentence: string): boolean {
  return pointsUp.test(sentence.slice(0, 80)) && /ofsted|inspect|report|letter|HMI/i.test(sentence);
}

const pointsUp =
  /^\W*(?:So|Thus|Such|That|This|These|Those|They|It\s(?:is|was)|With\s(?:these|those|that|this)|In\s(?:these|those)\swords|The\s(?:words|sentence|passage|lines?|extract|quotation|verdict|paragraph|quote|phrase)(?:\s(?:above|is|are|was|were|comes?|appears?|stands?)))\b/;
const saysSo =
  /\b(?:s(?:aid|ays?)|wr(?:ote|ites?|itten)|describ\w+|conclu\w+|judge[ds]?|put(?:s|ting)?|report(?:s|ed)|not(?:es|ed)|f(?:ound|inds?)|words?|wording|verdict|conclusions?|findings?|judge?ments?|view|opinion|language|sentences?|comes?\sfrom|from\sthe|from\sOfsted|sa(?:w)\sus|sum(?:s|med)|t(?:old|ells))\b/i;

/** The inspectors or what they wrote: no time of theirs, nobody told or met, and no paper of somebody else's. */
function canSpeak(
  { first, last, to, pronoun, possessive }: SourceNoun,
  { words, sentence }: ReadSentence,
): boolean {
  if (to !== "inspectors" || pronoun || words[last]?.base === "judgement") return false;
  // "Ofsted’s evaluation criteria" are no words about anybody.
  const owned = words.slice(last + 1, last + 4);
  if (
    possessive &&
    owned.length > 0 &&
    !owned.some(({ lower }) => viewNouns.has(lower) || partOfReport.test(lower))
  )
    return false;
  const start = words[first]?.start ?? 0;
  const after = sentence.slice(words[last]?.end ?? 0);
  // "Delighted with a report that speaks of …", "the hub is, for the inspectors, …".
  if (thatSpeaks.test(after)) return true;
  const lead = sentence.slice(Math.max(0, start - 60), start);
  return !notSpeaking.test(lead) || (inTheirEyes.test(lead) && /^,/.test(after));
}

const partOfReport =
  /^(?:reports?|letters?|pages?|lines?|paragraphs?|authors?|writers?|team|inspectors?|language|tone|text|own|admiration|enthusiasm|warnings?|picture|portrait|portrayal|reckoning|impression|diagnosis|account|take)$/;

const thatSpeaks = /^\s(?:that|which)\s(?!we\b|our\b|I\b)\p{Ll}+s\b/u;
const inTheirEyes = /(?:,|^\W*)\s?(?:[Ff]or|[Tt]o)\s(?:the\s)?$/;
const notSpeaking =
  /\b(?:before|after|since|during|following|until|till|ahead\sof|prior\sto|to|for|with|against|at|unlike|told?|tells?|telling|asked?|show(?:ed|n)?|gave|give|met|meet|invited?|thank(?:ed)?|sent|joined?|assured?|reassured?|persuaded?|convinced?|impressed?|not|nor|as)\s(?:(?:the|our|its|that|this|these|all|both|lead|senior|last|latest|two|three|four|five|six|same)\s){0,3}$/i;

function opensSentence({ first, subject, possessive }: SourceNoun): boolean {
  return subject && !possessive && first <= 2;
}

/** Between the inspectors and the words something else begins that the words belong to. */
const turnsAway = sought(
  /;|\b(?:our\s(?:own|plan|aim|work\swill)|we\s(?:will|shall|have|are\sgoing)|so\swe|is\sto\s(?:be\s)?\p{L}+)\b/iu,
);
/** "The group, which the report calls “small”, has sent us “…”": what they said closes before these words. */
const closesAnother = new RegExp(`${masked}[^,;]*,\\s(?!and\\b|or\\b|but\\b)\\p{Ll}`, "u");
/** "By Ofsted", "in the letter": not whom somebody remembers, meets or reads. */
const within =
  /\b(?:by|in|of|from|for|to|at|on)\s(?:(?:the|an?|its|their|this|that|lead|joint|final|full)\s){0,2}$/i;
/** What says that somebody judged, said or wrote something. */
const judging = sought(
  /\b(?:s(?:aid|ays?|aying)|stat(?:e[sd]?|ing|ement)|not(?:e[sd]?|ing)|f(?:ind(?:s|ings?)?|ound)|describ\w+|description|prais\w+|commend\w*|call(?:s|ed|ing)?|hail\w*|credit\w*|recogni[sz]\w+|acknowledg\w+|highlight\w*|report(?:s|ed|ing)|conclu\w+|judg\w+|observ\w+|comment\w*|remark\w*|mention\w*|refer(?:s|red|ence|ring)?|sp(?:eaks?|oke|eaking)|wor(?:ds?|ded|ding)|phrase\w*|lines?|sentences?|verdicts?|views?|opinions?|reads?|reading|put(?:s|ting)?|term(?:s|ed)?|label\w*|dub(?:s|bed)|brand\w*|character\w*|portray\w*|paint\w*|rat(?:e[sd]?|ing)|regard\w*|consider\w*|deem\w*|think\w*|thought|s(?:ees?|aw|een)|recall\w*|quot\w+|cit(?:e[sd]?|ing)|wr(?:ites?|ote|itten|iting)|single[sd]?|pick(?:s|ed)|stress\w*|emphas\w+|underlin\w+|warn\w*|critic\w+|applau\w+|compliment\w*|tribute|impress\w*|congratulat\w*|lament\w*|caution\w*|summar\w+|summ?(?:s|ed)\sup|record\w*|attest\w*|testif\w+|testimony|vouch\w*|celebrat\w*|salut\w*|laud\w*|point(?:s|ed|ing)|flag(?:s|ged)|rais(?:e[sd]?|ing)|express\w*|voic(?:e[sd]|ing)|declar\w+|pronounc\w+|assert\w*|suggest\w*|reserv\w+|concerns?|assess\w*|plain|blunt|clear|frank|candid|stark|unequivocal|evidence[ds]?|liken\w*|admir\w*|regret\w*|talk\w*|kind(?:er|est|ness)?|warm(?:er|est|th)?|generous|harsh\w*|scathing|language|text|passage|extract|page|paragraph)\b/i,
);
