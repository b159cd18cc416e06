// Tells where grades are named without being given to anything: the scale explained ("outstanding, good, requires
// improvement to be good and inadequate"), its range, what may be judged. Reads words only.

import type { GradeWord } from "./gradeWords.ts";
import { sought } from "../../../sought.ts";

/** Between two grades of a list: "good, ", "good or ", "(4) good; ". */
const joint =
  /^[’”"'*)]*\s?[,;/|–—-]?\s*(?:(?:and|or|to|then|down to|up to|through(?: to)?|followed by)\s+)?(?:an?\s)?(?:\(?\d[.):]?\)?\s*)?[‘“"'(*]*$/i;

/** The grade words that stand in a list of three different grades or more: it sets out the scale. */
export function wordsOfScaleLists(text: string, words: readonly GradeWord[]): ReadonlySet<GradeWord> {
  const listed = new Set<GradeWord>();
  let run: GradeWord[] = [];
  const close = (): void => {
    const kinds = new Set(run.map(({ start, end }) => text.slice(start, end).toLowerCase().slice(0, 4)));
    if (kinds.size >= 3) for (const word of run) listed.add(word);
    run = [];
  };
  for (const word of words) {
    const last = run.at(-1);
    if (last !== undefined && !joint.test(text.slice(last.end, word.start))) close();
    run.push(word);
  }
  close();
  return listed;
}

/** "Councils may be judged …", "whether we are rated …": what could be, of nobody in particular. */
const possible = sought(
  /\b(?:can|may|cannot|might|must|shall)\s(?:\w+\s){0,2}?(?:be|give|award|judge|rate|grade|receive|get)\b[^.;:!?]{0,80}$|\b(?:whether|unless|either way|regardless of)\b[^.;:!?]{0,80}$/,
);
/** "Grades run from inadequate to outstanding". */
const range = sought(
  /\b(?:scale|rang(?:e|es|ed|ing)|run|runs|running|spectrum|anywhere|anything|everything)\b[^.;!?]{0,40}\b(?:from|between)\s[^.;!?]{0,60}$/i,
);

/** Whether the words before a grade speak of what the scale has or what might be judged. */
export function isScaleTalk(before: string): boolean {
  const near = before.slice(-140);
  return possible.test(near) || range.test(near);
}
