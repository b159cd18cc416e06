// Credits words to the inspectors where no grammar of saying does, but a sentence speaks of what they said and names
// nobody else who can have said it: "Our hubs, in a line of the report that staff know by heart, are “…”". Any rival for
// the words, and nobody is credited. Works on masked sentences.

import { sought } from "../../../sought.ts";
import { viewNouns } from "./creditVerbs.ts";
import { masked, type Word } from "../sentences.ts";
import type { Span } from "../../../text.ts";
import type { SourceNoun } from "./sourceNouns.ts";

/** A sentence with what was read of it. */
export interface ReadSentence {
  readonly sentence: string;
  readonly words: readonly Word[];
  readonly nouns: readonly SourceNoun[];
  /** Somebody else is credited in it, or nobody is on purpose. */
  readonly othersCredited: boolean;
}

/** The words for those who alone can have said what a sentence quotes from `start` to `end`; null where that is not sure. */
export function soleSource(read: ReadSentence, start: number, end: number): Span | null {
  const { sentence } = read;
  if (isDisputed(read)) return null;
  const finding = findingAnnounced.exec(sentence.slice(0, start));
  if (finding !== null) return { start: 0, end: finding[0].length };
  const mention = mentionAnnounced.exec(sentence.slice(0, start));
  if (mention !== null) return { start: mention.index, end: mention.index + mention[0].length };
  const speaker = read.nouns.find((noun) => canSpeak(noun, read));
  if (speaker === undefined) return null;
  const from = read.words[speaker.first]?.start ?? 0;
  const between = from < start ? sentence.slice(from, start) : sentence.slice(end, from);
  if (turnsAway.test(between) || closesAnother.test(between)) return null;
  const leadsOn = from < start && opensSentence(speaker, read) && /[:–—]\s?$/.test(sentence.slice(0, start));
  if (leadsOn) return spanIn(speaker, read);
  return judging.test(from < start ? sentence.slice(0, start) : sentence.slice(end))
    ? spanIn(speaker, read)
    : null;
}

/** Whose words a sentence announces that ends with a colon: "The letter from Ofsted makes plain what has to change:". */
export function soleAnnouncer(read: ReadSentence): Span | null {
  if (!/:\s*$/.test(read.sentence) || isDisputed(read)) return null;
  const finding = findingAnnounced.exec(read.sentence);
  if (finding !== null) return { start: 0, end: finding[0].length };
  const speaker = read.nouns.find((noun) => canSpeak(noun, read));
  if (speaker === undefined) return null;
  const after = read.sentence.slice(read.words[speaker.first]?.start ?? 0);
  if (turnsAway.test(after) || asksFor.test(after)) return null;
  return opensSentence(speaker, read) || judging.test(read.sentence) ? spanIn(speaker, read) : null;
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

/** "The finding is stark:", "One verdict stands out:": in an answer to the inspectors, theirs. */
const findingAnnounced =
  /^\W*(?:the|another|one|this|that)\s(?:[\p{L}-]+\s){0,2}(?:findings?|verdict|conclusion|criticism)(?:\s(?:was|is|were|are|stands?|reads?|could|cannot)(?:\s[\p{L}-]+){0,3})?\s?:\s?$/iu;

/** "Young carers get a particular mention: they “…”": nobody else gives any in an answer to the inspectors. */
const mentionAnnounced = sought(
  /\b(?:gets?|got|receive[sd]?|earn(?:s|ed)?|wins?|won|c(?:omes?|ame)\sin\sfor|attract(?:s|ed)?|dr(?:aws?|ew)|(?:is|are|was|were)\s(?:given|singled\sout\sfor))\s(?:an?\s|some\s)?(?:(?:particular|special|separate|warm|high|honourable|strong|early|further|specific)\s)?(?:mention|praise|commendation|criticism)(?=\s?:\s?(?:they\s|it\s)?$)/iu,
);

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
  if (possessive && !owned.some(({ lower }) => viewNouns.has(lower) || partOfReport.test(lower)))
    return false;
  const start = words[first]?.start ?? 0;
  return !notSpeaking.test(sentence.slice(Math.max(0, start - 60), start));
}

const partOfReport =
  /^(?:reports?|letters?|pages?|lines?|paragraphs?|authors?|writers?|team|inspectors?|language|tone|text|own|admiration|enthusiasm|warnings?)$/;

const notSpeaking =
  /\b(?:before|after|since|during|following|until|till|ahead\sof|prior\sto|to|for|with|against|at|unlike|told?|tells?|telling|asked?|show(?:ed|n)?|gave|give|met|meet|invited?|thank(?:ed)?|sent|joined?|assured?|reassured?|persuaded?|convinced?|impressed?|not|nor|as)\s(?:(?:the|our|its|that|this|these|all|both|lead|senior|last|latest|two|three|four|five|six|same)\s){0,3}$/i;

function opensSentence({ first, subject, possessive }: SourceNoun, { words }: ReadSentence): boolean {
  return (
    subject && !possessive && first <= 2 && !/^(?:if|when|where|once|as|while)$/.test(words[0]?.lower ?? "")
  );
}

function isDisputed({ sentence, words, nouns, othersCredited }: ReadSentence): boolean {
  if (othersCredited || rivals.test(sentence) || groupsSpeak.test(sentence) || weSpeak.test(sentence))
    return true;

  if (named.test(sentence)) return true;
  return nouns.some(
    ({ to, first }) => to === "absent" && !hearing.test(sentence.slice(0, words[first]?.start)),
  );
}

/** "A warning for the partnership", "a challenge to the board": who is spoken to has no words there. */
const hearing = /\b(?:for|to)\s(?:(?:the|our|its)\s)?$/i;
/** "A version called “…”", "the group that calls itself “…”", "a banner reading “…”": what something bears as its name. */
const named = sought(
  new RegExp(
    `\\b(?:it|them|our)sel(?:f|ves)\\b|(?<!\\b(?:was|were|is|are|been|being|be|has|have|had|and|or|they|it|also|who|which|\\p{L}+ly|inspectors?|ofsted|report|letter)\\s)\\b(?:called|named|reading|marked|saying)\\s${masked}`,
    "iu",
  ),
);

/** Who and what else has words of its own. */
const rivals = sought(
  /\b(?:ask(?:s|ed|ing)?|questions?|questioned|invit(?:e|ed|es)|request(?:s|ed)?|wonder(?:s|ed)?|promis\w+|pledg\w+|mottos?|slogans?|vision|mission|strateg(?:y|ies)|polic(?:y|ies)|surve(?:y|ys|yed)|consult\w+|newsletters?|newspapers?|press|media|headlines?|posters?|website|campaigns?|values|principles?|manifesto|charter|act|regulations?|guidance|statut\w+|law|government|minister|secretary|ombudsman|courts?|parent|mother|father|mum|dad|grandmother|grandfather|carer|boy|girl|teenager|child|young\s(?:person|man|woman)|pupil|headteacher|resident|nurse|doctor|colleague|officer|worker|member|councillors?|cllr|director|leader|chair|chief|manager|head|spokes\w+|forum|panel|charity|college|school|university|answer(?:s|ed)?|repl(?:y|ies|ied)|respon(?:se|ses|d|ded)|entitled|titled|known\sas|so-called|proverb|saying\sgoes|song|poem|dictionary|meant\sby|translat\w+|heading|criteria|framework|handbook|standards?|definitions?)\b/i,
);
const groupsSpeak = sought(
  /\b(?:staff|children|people|parents|carers|families|residents|workers|partners|members|managers|leaders|leavers|advisers|teachers|schools|officers|teams|colleagues|users?|somebody|someone|everybody|everyone|others|who)\s(?:(?:also|often|then|now|have|had|all|both|do|still|themselves)\s){0,2}(?:sa(?:y|id|ys)|t(?:ell|old)|wr(?:ite|ote)|calls?|called|describe[ds]?|fe(?:el|lt)|report(?:ed)?|want(?:ed)?|sp(?:eak|oke)|th(?:ink|ought)|put|add(?:ed)?|explain(?:ed)?|use[ds]?|know)\b/i,
);
const weSpeak = sought(
  /\b(?:we|i)\s(?:(?:have|had|also|then|now|would|will|do|still|always|already)\s){0,2}(?:call(?:ed)?|sa(?:y|id)|use[ds]?|t(?:ell|old)|wr(?:ite|ote|itten)|describe[ds]?|name[ds]?|want(?:ed)?|believe[ds]?|aim|add(?:ed)?|put|mean|sum|set\sout|adopt(?:ed)?|chose|choose|need)\b/i,
);
/** "The words of a young person at our conference are worth setting beside these: “…”": those of nobody named above. */
export function giveOthersWords(sentence: string): boolean {
  return wordsOfOthers.test(sentence) || weSpeak.test(sentence);
}

const wordsOfOthers = sought(
  /\b(?:words|message|view|comment|question|voice|answer|reply|phrase|account|experience)s?\s(?:of|from)\s(?:(?:an?|one|our|some|two|three|four|another|local|many|most|the)\s)?(?:[\p{L}-]+\s){0,2}?(?:child(?:ren)?|young\s(?:person|people|adults?|man|woman)|boy|girl|teenager|care\sleavers?|parents?|mothers?|fathers?|mum|dad|grand\p{L}+|(?:foster\s)?carers?|famil(?:y|ies)|residents?|members?|councillors?|staff|pupils?|colleagues?|workers?|advisers?|managers?)\b/iu,
);
/** Between the inspectors and the words something else begins that the words belong to. */
const turnsAway = sought(
  /;|\b(?:our\s(?:own|plan|aim|work\swill)|we\s(?:will|shall|have|are\sgoing)|so\swe|is\sto\s(?:be\s)?\p{L}+)\b/iu,
);
/** "The group, which the report calls “small”, has sent us “…”": what they said closes before these words. */
const closesAnother = new RegExp(`${masked}[^,;]*,\\s(?!and\\b|or\\b|but\\b)\\p{Ll}`, "u");
/** "The report asks us to do the following:": what comes is ours. */
const asksFor = sought(
  /\b(?:following|as\sfollows|recommend\w*|require[ds]?|need(?:s|ed)?|actions?|areas?|steps|must|should)\b/i,
);

/** What says that somebody judged, said or wrote something. */
const judging = sought(
  /\b(?:s(?:aid|ays?|aying)|stat(?:e[sd]?|ing|ement)|not(?:e[sd]?|ing)|f(?:ind(?:s|ings?)?|ound)|describ\w+|description|prais\w+|commend\w*|call(?:s|ed|ing)?|hail\w*|credit\w*|recogni[sz]\w+|acknowledg\w+|highlight\w*|report(?:s|ed|ing)|conclu\w+|judg\w+|observ\w+|comment\w*|remark\w*|mention\w*|refer(?:s|red|ence|ring)?|sp(?:eaks?|oke|eaking)|wor(?:ds?|ded|ding)|phrase\w*|lines?|sentences?|verdicts?|views?|opinions?|reads?|reading|put(?:s|ting)?|term(?:s|ed)?|label\w*|dub(?:s|bed)|brand\w*|character\w*|portray\w*|paint\w*|rat(?:e[sd]?|ing)|regard\w*|consider\w*|deem\w*|think\w*|thought|s(?:ees?|aw|een)|recall\w*|quot\w+|cit(?:e[sd]?|ing)|wr(?:ites?|ote|itten|iting)|single[sd]?|pick(?:s|ed)|stress\w*|emphas\w+|underlin\w+|warn\w*|critic\w+|applau\w+|compliment\w*|tribute|impress\w*|congratulat\w*|lament\w*|caution\w*|summar\w+|summ?(?:s|ed)\sup|record\w*|attest\w*|testif\w+|testimony|vouch\w*|celebrat\w*|salut\w*|laud\w*|point(?:s|ed|ing)|flag(?:s|ged)|rais(?:e[sd]?|ing)|express\w*|voic(?:e[sd]|ing)|declar\w+|pronounc\w+|assert\w*|suggest\w*|reserv\w+|concerns?|assess\w*|plain|blunt|clear|frank|candid|stark|unequivocal|evidence[ds]?|liken\w*|admir\w*|regret\w*|talk|kind(?:er|est|ness)?|warm(?:er|est|th)?|generous|harsh\w*|scathing|language|text|passage|extract|page|paragraph)\b/i,
);
