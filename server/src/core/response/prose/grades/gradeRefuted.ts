// Reads whether a draft tells of a grade only to say that nobody gave it: "it has been said that …, which is untrue",
// "a briefing was wrong to say that …", "… the bulletin said. That is not so". Words only.

import type { Span } from "../../../text.ts";
import { sought } from "../../../sought.ts";

/** Whether what is said of the grade at `at`, in the sentence at `index`, is told to be untrue. */
export function isRefuted(text: string, sentences: readonly Span[], index: number, at: number): boolean {
  const sentence = sentences[index];
  if (sentence === undefined || !mayRefute.test(text)) return false;
  const before = text.slice(sentence.start, at);
  if (wrongToSay.test(before)) return true;
  if (askedOfUs.test(before)) return true;
  const after = text.slice(at, sentence.end);
  if (!hearsay.test(before) && !orSo.test(after)) return false;
  const next = sentences[index + 1];
  return refuted.test(after) || (next !== undefined && takenBack.test(text.slice(next.start, next.end)));
}

/** A word that every refutation has. */
const mayRefute = sought(
  /\b(?:not|I|true|wrong|untrue|false|mistake\w*|incorrect\w*|inaccurate\w*|overstat\w*|myth|legend|rumour|misunderst\w*|misread\w*|never|no\ssuch|correct|should\shave|ought|ahead\sof)\b|n[’']t\b/i,
);

const wrongToSay = sought(
  /\b(?:wrong|mistaken|incorrect|inaccurate|untrue|false|a\smistake)\s(?:in\s(?:saying|reporting|suggesting|claiming)|(?:to\s(?:say|claim|report|suggest|state|tell|write))\b|that\b)|\b(?:wrongly|mistakenly|incorrectly|falsely)\s(?:said|told|claimed|reported|stated|suggested|wrote)\b|\b(?:it\s(?:is|was)|it[’']s)\s(?:simply\s)?(?:not|never)\s(?:the\scase|true|right|correct)\b|\bit\sisn[’']t\s(?:the\scase|true|right|correct)\b/i,
);

/** Somebody's words, which are not the inspectors'. */
const hearsay = sought(
  /(?<!\b(?:inspectors|ofsted|report|letter|HMI)\s)\b(?:said|says|say|saying|claim\w*|report(?:ed|ing)|read|heard|told|wrote|written|suggest\w*|stat(?:ed|es)|headlines?|coverage|rumour\w*|story|stories|bulletin|slide|post|posts|newsletter|email|briefing|quoted|put\sit)\b/i,
);

const orSo = /\bor\sso\s[^.;:]{2,50}\s(?:wrote|said|claims|claimed|told|says)\b/i;
/** "I read that you were rated …", "is it true that you were rated …": a reader's question. */
const askedOfUs = sought(
  /\b(?:I\s(?:have\s|[’']ve\s)?(?:also\s)?(?:read|heard|saw|see)\s(?:[^.,;:]{2,40}\s)?(?:you|your|the\scouncil)|(?:is|was)\sit\s(?:true|right|correct)\sthat)\b[^.;!]*$/i,
);

const untrue =
  "(?:simply\\s|just\\s|quite\\s|also\\s)?(?:untrue|wrong|false|mistaken|incorrect|inaccurate|a\\s(?:mistake|myth|misunderstanding|legend|misreading)|(?:not|never)\\s(?:so|true|right|correct|the\\scase|what|how)\\b)";
const isNot =
  "(?:isn[’']t|wasn[’']t|aren[’']t|weren[’']t)\\s(?:so|true|right|correct|the\\scase|what|how)\\b";

/** "…, which is untrue", "…; it did not", "… ought to have said that", "no such grade was given". */
const refuted = sought(
  new RegExp(
    `\\b(?:which|that|this|it|they|both|neither)\\s(?:(?:is|was|are|were)\\s${untrue}|${isNot}|(?:did|does|do|has|have|had|was|were)(?:\\snot|n[’']t)[.;!]|overstat\\w+)|\\b(?:should|ought\\sto)\\shave\\s(?:said|read|been)\\b|\\bno\\ssuch\\s(?:grade|rating|judge?ment|thing)\\b|\\bto\\scorrect\\b|\\boverstat\\w+|\\b(?:realm|stuff)\\sof\\s(?:legend|myth)\\b|\\bbut\\s(?:that|this|it)\\s(?:is|was)\\snot\\s(?:so|true|right|the\\scase|what)\\b`,
    "i",
  ),
);

/** "That is not so.", "It is not what happened.", "That was me getting ahead of myself". */
const takenBack = sought(
  new RegExp(
    `^\\W*(?:But\\s|And\\s)?(?:That|This|It|They|Both|Neither|None|Not)\\s(?:(?:is|was|are|were)\\s${untrue}|${isNot}|(?:did|does|do|has|have|had|was|were)(?:\\snot|n[’']t)[.;!]|so\\b)|\\b(?:is|was)(?:\\snot|n[’']t)\\swhat\\s(?:happened|(?:the\\s|our\\s)?(?:report|letter|inspectors|Ofsted|it|they)\\b)|\\bgetting\\sahead\\sof\\b`,
    "iu",
  ),
);
