// Finds what stands for a title beside a framework's number without following it at once: a paraphrase of it ("outcome
// 2 of the national framework, which is about family networks") and the next cell of its row.

import type { FrameworkMention, TextBlock } from "../../responseDocument.ts";
import { proseSpan } from "../../responseDocument.ts";
import type { FrameworkVocabulary } from "./frameworkVocabulary.ts";
import { itemsThemed } from "../../../knowledge/frameworkTitles.ts";
import { frameworkEditions } from "../../../knowledge/nationalFramework.ts";
import type { Span } from "../../../text.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";

type Title = FrameworkMention["title"];

/** A title or a part of one that is all the words of one of `cells`; null where none is. */
export function titleInCell(cells: readonly TextBlock[], { titles }: FrameworkVocabulary): Title {
  for (const { prose } of cells) {
    const text = prose.text.trim();
    if (text.length < 8 || text.length > 200 || !titles.isPartOfTitle(text)) continue;
    const start = prose.text.indexOf(text);
    return { text, span: proseSpan(prose, start, start + text.length), loose: false };
  }
  return null;
}

/**
 * "Keeping children safe in and outside the home is outcome 3 of the national framework": what stands before a number
 * and is said to be that item; null where nothing of its kind is meant.
 */
export function paraphraseBefore(
  passage: Passage,
  start: number,
  kind: string,
  { id }: FrameworkVocabulary,
): Title {
  if (id !== null) return null;
  const { text } = passage;
  const before = text.slice(Math.max(0, start - 220), start);
  const joint = isItem.exec(before);
  if (joint === null) return null;
  const end = start - before.length + joint.index;
  const clause = /[^.;:!?,–—()]*$/.exec(text.slice(Math.max(0, end - 160), end))?.[0].trim() ?? "";
  const said = clause.split(" ").slice(-14).join(" ");
  if (said === "" || !itemsThemed(said, kind, items).some((item) => item.kind === kind)) return null;
  const at = text.lastIndexOf(said, end - said.length);
  return { text: said, span: passageSpan(passage, at, at + said.length), loose: true };
}

/** ", that is", "is", "which the national framework has as". */
const isItem =
  /(?:[,:;]|\s[–—-])?\s(?:(?:that|this|which|it)\s)?(?:(?:is|are)|the\snational\sframework\s(?:has|calls|counts|numbers|lists)(?:\sas)?)\s(?:the\s)?(?:(?:in\s)?the\s)?(?:national\sframework[’']?s?\s)?$/i;

/** A whole title right before a number: "Multi-agency working is prioritised and effective (enabler 1, …)". */
export function titleBefore(text: string, at: number, { titles }: FrameworkVocabulary): Span | null {
  const end = at - (/[\s”"’'.*_]*$/.exec(text.slice(Math.max(0, at - 8), at))?.[0].length ?? 0);
  const start = titles.startOf(text, end);
  return start === null ? null : { start, end };
}

const items = frameworkEditions.flatMap((edition) => edition.items);
const opens =
  /^(?:,?\s(?:which|that|the\sone(?:\s(?:which|that))?)?\s?(?:is\s)?(?:about|concerns?|covers|asks(?:\s(?:that|for))?|speaks\sof|deals\swith|says(?:\sthat)?)\s|,?\son\s|\s\(|\s?[–—:]\s|,\s(?=keeping|making|ensuring|helping))/;
const phrase =
  /^(?!which|that)(?:(?!(?:is|are|was|were|will|has|have|needs?|drives?|matters?|depends?|goes|means|runs|so|but|because)\b)[\p{L}’'-]+\s?){1,12}/u;

/** What a passage that names the framework says an item numbered up to `end` is about; null where it says nothing. */
export function paraphraseAfter(
  passage: Passage,
  end: number,
  kind: string,
  { id, name }: FrameworkVocabulary,
): Title {
  if (id !== null) return null;
  const { text } = passage;
  let from = end;
  const after = text.slice(end, end + 90);
  const named = name.exec(after);
  if (
    named !== null &&
    /^\s?[,:(]?\s?(?:(?:of|in|from|under|within)\s(?:the\s|our\s)?)?$/.test(after.slice(0, named.index))
  )
    from += named.index + named[0].length + (after[named.index + named[0].length] === ")" ? 1 : 0);
  const joint = opens.exec(text.slice(from, from + 40))?.[0];
  if (joint === undefined || !name.test(text)) return null;
  const start = from + joint.length;
  const said = phrase.exec(text.slice(start, start + 140))?.[0].trimEnd();
  if (said === undefined || itemsThemed(said, kind, items).length === 0) return null;
  return { text: said, span: passageSpan(passage, start, start + said.length), loose: true };
}
