// The sign-off sheet as a web page of one file: a first page to sign, and annexes with all that the sheet holds, in
// tables that print on A4. No box is ever ticked by us.

import type { PrintedResponse } from "../core/printing/printedResponse.ts";
import type { SheetFact, SheetFactKind } from "../core/features/sheetFact.ts";
import type { SheetArea, SheetProblem, SignOffSheet } from "../core/features/signOffSheet.ts";
import { renderMessage, type Severity } from "../core/problem.ts";
import { el, type HtmlChild, type HtmlElement, htmlPage } from "./htmlTree.ts";
import type { PrintedImages } from "./images.ts";
import { pageStyle } from "./pageStyle.ts";
import { htmlBlocks } from "./printHtml.ts";
import { sheetStyle } from "./sheetStyle.ts";
import type { SheetAbout } from "./sheetAbout.ts";
import { frontPage } from "./signOffFront.ts";
import {
  box,
  canBeQuoted,
  groupNames,
  placesWords,
  placeWords,
  quoted,
  shortened,
  table,
} from "./sheetTables.ts";

export interface SheetParts {
  readonly sheet: SignOffSheet;
  readonly printed: PrintedResponse;
  readonly images: PrintedImages;
  readonly about: SheetAbout;
}

export function signOffPage({ sheet, printed, images, about }: SheetParts): string {
  const title = `Sign-off sheet: ${printed.title}`;
  const annexes = [
    annex("A", "Problems left in the document", problemsPart(sheet)),
    annex(
      "B",
      "Every fact, with its verdict and its source",
      ...sheet.groups.flatMap(({ kind, facts }) => (facts.length === 0 ? [] : factsPart(kind, facts))),
      emptyPart(sheet),
    ),
    annex("C", "Areas and judgements", ...areasPart(sheet)),
    annex("D", "Said of the inspection in the council’s own words", ...claimsPart(sheet)),
    annex("E", "Ignored on purpose", ...ignoredPart(sheet)),
    annex("F", "What was not checked", uncheckedPart(sheet)),
    el(
      "section",
      { className: "annex text" },
      el("h2", {}, "Annex G: The document as it was checked"),
      ...htmlBlocks(printed, images, 2),
    ),
  ];
  return htmlPage(
    title,
    pageStyle + sheetStyle,
    el("main", {}, frontPage(title, sheet, about, printed), ...annexes),
  );
}

function annex(letter: string, title: string, ...content: readonly HtmlChild[]): HtmlElement {
  return el("section", { className: "annex" }, el("h2", {}, `Annex ${letter}: ${title}`), ...content);
}

function problemsPart({ problems }: SignOffSheet): HtmlElement {
  if (problems.length === 0) return el("p", {}, "None.");
  const rows = problems.map((each) => [placeOf(each), problemOf(each), box()]);
  return table("Problems left in the document", ["Where", "What is wrong", "Settled"], rows, "problems");
}

function placeOf({ place }: SheetProblem): HtmlChild[] {
  return placeWords(place);
}

function problemOf({ rule, severity, message, words }: SheetProblem): HtmlChild[] {
  const fault = canBeQuoted(words) ? [quoted(shortened(words))] : [];
  return [
    el("strong", {}, severityNames[severity]),
    ` (${rule}) `,
    ...fault,
    el("br", {}),
    renderMessage(message),
  ];
}

const severityNames: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "Warning",
  information: "Information",
  hint: "Hint",
};

/** What the document has none of, so that nobody wonders whether it was looked for. */
function emptyPart({ groups }: SignOffSheet): HtmlElement | null {
  const empty = groups.filter(({ facts }) => facts.length === 0).map(({ kind }) => groupNames[kind]);
  if (empty.length === 0) return null;
  return el("p", {}, `Looked for, and not in the document: ${empty.join("; ")}.`);
}

const verdictNames: Readonly<Record<SheetFact["verdict"], string>> = {
  right: "Right",
  look: "Look at this",
  unchecked: "Not checked",
};

function factsPart(kind: SheetFactKind, facts: readonly SheetFact[]): HtmlChild[] {
  const title = groupNames[kind];
  const rows = facts.map((fact) => [
    placesWords(fact.places),
    [fact.words],
    verdictWords(fact),
    sourceWords(fact),
    box(),
  ]);
  const header = ["Where", "The document says", "Verdict", "The source says", "Seen"];
  return [el("h3", {}, title), table(title, header, rows, "facts")];
}

function verdictWords({ verdict, notes }: SheetFact): HtmlChild[] {
  const name = el("strong", { className: `verdict ${verdict}` }, verdictNames[verdict]);
  return [name, ...notes.flatMap((note) => [el("br", {}), renderMessage(note)])];
}

function sourceWords({ printed, source, words: said }: SheetFact): HtmlChild[] {
  const same = printed !== null && bareWords(printed) === bareWords(said);
  const words = printed === null ? [] : [same ? "The same words." : quoted(printed)];
  const name = source === null ? [] : [el("span", { className: "source" }, source)];
  if (words.length === 0 && name.length === 0) return ["–"];
  return words.length > 0 && name.length > 0 ? [...words, el("br", {}), ...name] : [...words, ...name];
}

/** Without the marks and the signs at the ends, which stand in one and not in the other. */
function bareWords(words: string): string {
  return words
    .replace(/[“”‘’"']/g, "’")
    .replace(/^[\s’]+|[\s’.,;:]+$/g, "")
    .toLowerCase();
}

function areasPart({ areas, judgements }: SignOffSheet): HtmlChild[] {
  const title = "Areas for improvement and priority action";
  const rows = areas.map((area) => [
    [el("strong", {}, area.name), ` (page ${area.page} of ${area.source})`, el("br", {}), quoted(area.text)],
    stateNames[area.state],
    answersOf(area),
    box(),
  ]);
  const told = judgements.map(({ judgement, mentioned }) => [
    judgement.name,
    judgement.grade,
    mentioned ? "Yes" : "No",
  ]);
  return [
    areas.length === 0
      ? el("p", {}, "The current report names none, or none was read.")
      : table(title, ["The report’s words", "Answer", "Where it is answered", "Seen"], rows),
    ...(told.length === 0
      ? []
      : [
          el("h3", {}, "Judgements of the report"),
          table("Judgements", ["Judgement", "Grade", "Mentioned in the document"], told),
        ]),
  ];
}

const stateNames: Readonly<Record<SheetArea["state"], string>> = {
  answered: "Answered",
  started: "Set out, but without words of the council’s own",
  unanswered: "Not answered",
};

function answersOf({ answers }: SheetArea): HtmlChild[] {
  if (answers.length === 0) return ["Nowhere."];
  return answers.flatMap(({ place, words }, index) => [
    ...(index === 0 ? [] : [el("br", {})]),
    ...placeWords(place),
    ": ",
    quoted(shortened(words)),
  ]);
}

function claimsPart({ claims }: SignOffSheet): HtmlChild[] {
  const lead =
    "Nothing here has been judged. Beside each sentence stand the findings whose words are likest to it; whether they bear it out is for you to say.";
  if (claims.length === 0) return [el("p", {}, "No such sentence was found.")];
  const rows = claims.map(({ place, words, findings, facts }) => [
    placeWords(place),
    words,
    findings.length === 0
      ? `No finding is near this sentence.${facts ? " The grades, dates, names or figures in it are in Annex B." : ""}`
      : findings.flatMap((finding, index): HtmlChild[] => [
          ...(index === 0 ? [] : [el("br", {}), el("br", {})]),
          quoted(finding.words),
          el("br", {}),
          el("span", { className: "source" }, finding.source),
        ]),
    [box("Yes"), el("br", {}), box("No")],
  ]);
  const header = ["Where", "The document says", "Nearest in the report", "Borne out"];
  return [el("p", {}, lead), table("The council’s own words", header, rows, "facts")];
}

function ignoredPart({ ignored, rulesOff }: SignOffSheet): HtmlChild[] {
  const rows = ignored.map((each) => [
    placeOf(each),
    problemOf(each),
    each.by.flatMap(({ comment, place }, index): HtmlChild[] => [
      ...(index === 0 ? [] : [el("br", {})]),
      el("code", {}, comment),
      ` (line ${place.line})`,
    ]),
    box(),
  ]);
  return [
    ignored.length === 0
      ? el("p", {}, "No problem was ignored by a comment.")
      : table("Ignored on purpose", ["Where", "What was found", "Ignored by", "Agreed"], rows),
    el(
      "p",
      {},
      rulesOff.length === 0
        ? "No check was turned off in the settings."
        : `Turned off in the settings, so that nothing was looked for: ${rulesOff.join(", ")}.`,
    ),
  ];
}

function uncheckedPart({ unchecked }: SignOffSheet): HtmlElement {
  const { here, never, dates, figures } = unchecked;
  const own = (name: string, words: readonly string[]): HtmlChild =>
    words.length === 0
      ? null
      : el("li", {}, `${name} of the council’s own, or of which no source was known: ${words.join("; ")}.`);
  return el(
    "ul",
    {},
    ...here.map((line) => el("li", {}, renderMessage(line))),
    own("Dates", dates),
    own("Figures", figures),
    ...never.map((line) => el("li", {}, renderMessage(line))),
  );
}
