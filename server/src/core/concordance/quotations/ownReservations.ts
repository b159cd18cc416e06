// Tells whether a draft says in its own words what a report's reservation says: words in common, and that something is
// less than it might be.

import { wordsOf } from "../../response/prose/sentences.ts";

/** Whether the draft's words around a quotation say what the report's reservation does. */
export function saysReservation(written: string, reservation: string): boolean {
  const around = written.replace(/\[@[^\]]*\]/g, "");
  if (tooMuch.test(around)) return true;
  const said = telling(around);
  const shared = [...telling(reservation)].filter((stem) => said.has(stem)).length;
  return shared >= 3 || (shared >= 1 && limits.test(around));
}

/** The stems of the words that tell one reservation from another. */
function telling(text: string): ReadonlySet<string> {
  const words = wordsOf(text).filter(({ base }) => base.length >= shortest && !common.test(base));
  return new Set(words.map(({ base }) => base.slice(0, stemLength)));
}

/** Letters. */
const shortest = 4;
const stemLength = 5;
/** In every report and every draft. */
const common =
  /^(?:child\w*|young|people|social|work\w*|care\w*|leaver\w*|inspect\w*|report\w*|service\w*|famil\w*|staff|council\w*|leader\w*|manager\w*|support\w*|plan\w*|that|this|these|those|they|them|their|with|from|have|been|were|which|when|what|where|will|would|could|should|there|than|then|also|into|more|most|some|only|very|well|good|about|does|make\w*|need\w*|help\w*|however|although|despite|while|paragraph|page)$/i;
/** "A small number do not", "it wants more done", "say that it was mostly they": less than all, or less than good. */
const limits =
  /\b(?:not|never|no|nor|too(?=\s)|few(?:er)?|small\snumber|some|sometimes|lack\w*|less|more\sdone|greater|better|further|wasted|must|still|mostly|only|save|except|sav(?:e|ing)|improv\w*|challeng\w*|delay\w*|lag\w*|wait\w*|slow\w*|late|poor\w*|weak\w*|inconsisten\w*|without|unless|shall\s(?:make\ssure|see\sto)|will\smake\ssure)\b|n[’']t\b/i;
/** "… a skill too often wasted": turned round in the same breath. */
const tooMuch = /^[^.]{0,12},\s[^.]{0,60}\btoo\s(?:often|many|few|much|little|seldom|rarely)\b/i;
