// The sign-off sheet as a web page of one file: what the sheet holds, in tables that print on A4, and boxes for the
// people who sign. No box is ever ticked by us.

import { sourceName } from "../core/printing/citationWords.ts";
import type { PrintedResponse } from "../core/printing/printedResponse.ts";
import type { SheetFact, SheetFactKind } from "../core/features/sheetFact.ts";
import type { SheetArea, SheetProblem, SignOffSheet } from "../core/features/signOffSheet.ts";
import { renderMessage, type Severity } from "../core/problem.ts";
import { plainRange } from "../core/writing/dateForms.ts";
import { el, type HtmlChild, type HtmlElement, htmlPage } from "./htmlTree.ts";
import type { PrintedImages } from "./images.ts";
import { pageStyle } from "./pageStyle.ts";
import { htmlBlocks } from "./printHtml.ts";
import { sheetStyle } from "./sheetStyle.ts";
import { box, placesWords, placeWords, plural, quoted, shortened, table } from "./sheetTables.ts";

/** What the sheet says of itself and of the files it rests on. */
export interface SheetAbout {
  /** The draft's name. */
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  /** Of each source by its id; none for one that could not be opened. */
  readonly sourceHashes: ReadonlyMap<string, string>;
  /** ISO date on which the sheet is made. */
  readonly today: string;
  /** The version of this program. */
  readonly version: string;
}

export interface SheetParts {
  readonly sheet: SignOffSheet;
  readonly printed: PrintedResponse;
  readonly images: PrintedImages;
  readonly about: SheetAbout;
}

export function signOffPage({ sheet, printed, images, about }: SheetParts): string {
  const title = `Sign-off sheet: ${printed.title}`;
  const parts = [
    documentPart(sheet, about, printed),
    summaryPart(sheet),
    problemsPart(sheet),
    ...sheet.groups.flatMap(({ kind, facts }) => (facts.length === 0 ? [] : [factsPart(kind, facts)])),
    emptyPart(sheet),
    areasPart(sheet),
    claimsPart(sheet),
    ignoredPart(sheet),
    uncheckedPart(sheet),
    signaturePart(),
    el(
      "section",
      { className: "text" },
      el("h2", {}, "The document as it was checked"),
      ...htmlBlocks(printed, images, 2),
    ),
  ];
  return htmlPage(title, pageStyle + sheetStyle, el("main", {}, el("h1", {}, title), ...parts));
}

function part(title: string, ...content: readonly (HtmlChild | readonly HtmlChild[])[]): HtmlElement {
  return el("section", {}, el("h2", {}, title), ...content);
}

function documentPart(
  { sources }: SignOffSheet,
  about: SheetAbout,
  { kind, authority }: PrintedResponse,
): HtmlElement {
  const rows: readonly (readonly [string, string])[] = [
    ["File", about.file],
    ["SHA-256 of the file", about.hash],
    ...(kind === null ? [] : [["Kind", kind.replaceAll("-", " ")] as const]),
    ...(authority === null ? [] : [["Authority", authority] as const]),
    ["Sheet made on", plainRange({ start: about.today, end: about.today })],
    ["Made with", `Inspection Response ${about.version}`],
  ];
  const listed = sources.map((source) => {
    const { setting, report, reason } = source;
    const dates = report?.inspectionDates ?? null;
    const state =
      report === null
        ? `Not read. ${reason === null ? "" : renderMessage(reason)}`
        : sourceName(source, "full");
    return [
      setting.id,
      [state, setting.status === "draft" ? " Draft: embargoed." : null],
      dates === null ? "–" : plainRange(dates),
      [
        el("span", { className: "file" }, setting.file),
        el("br", {}),
        el("span", { className: "hash" }, about.sourceHashes.get(setting.id) ?? "no file"),
      ],
    ];
  });
  return part(
    "What this is about",
    el(
      "p",
      {},
      "This sheet is about one version of one file. If a single character of it changes, its SHA-256 changes, and this sheet no longer holds.",
    ),
    el(
      "table",
      { className: "about" },
      el(
        "tbody",
        {},
        ...rows.map(([name, value]) =>
          el(
            "tr",
            {},
            el("th", { scope: "row" }, name),
            el("td", { className: /^SHA/.test(name) ? "hash" : null }, value),
          ),
        ),
      ),
    ),
    el("h3", {}, "Sources it was held against"),
    listed.length === 0
      ? el("p", {}, "None.")
      : table("Sources", ["Name", "Source", "Inspected", "File and SHA-256"], listed),
  );
}

/** Each number counts entries; the same words in two places are one entry. */
function summaryPart({ groups, areas, problems, ignored, claims }: SignOffSheet): HtmlElement {
  const count = (facts: readonly SheetFact[], wanted: SheetFact["verdict"]): string =>
    String(facts.filter(({ verdict }) => verdict === wanted).length);
  const rows = groups.map(({ kind, facts }) => [
    groupNames[kind],
    count(facts, "right"),
    count(facts, "look"),
    count(facts, "unchecked"),
  ]);
  const answered = areas.filter(({ state }) => state === "answered").length;
  return part(
    "At a glance",
    table("Facts by verdict", ["", "Right", "To look at", "Not checked"], rows, "figures"),
    el(
      "ul",
      {},
      areas.length === 0
        ? null
        : el(
            "li",
            {},
            `${answered} of ${areas.length} areas for improvement or priority action are answered.`,
          ),
      el(
        "li",
        {},
        `${problems.length === 0 ? "No problem is" : `${plural(problems.length, "problem")} ${problems.length === 1 ? "is" : "are"}`} left; ${ignored.length === 0 ? "none was ignored" : `${plural(ignored.length, "problem")} ignored on purpose`}.`,
      ),
      el(
        "li",
        {},
        `${plural(claims.length, "sentence")} about the inspection in the council’s own words, for a person to judge.`,
      ),
    ),
  );
}

function problemsPart({ problems }: SignOffSheet): HtmlElement {
  const title = "Problems left in the document";
  if (problems.length === 0) return part(title, el("p", {}, "None."));
  return part(
    title,
    table(
      title,
      ["Where", "What is wrong", "Settled"],
      problems.map((each) => [placeOf(each), problemOf(each), box()]),
    ),
  );
}

function placeOf({ place }: SheetProblem): HtmlChild[] {
  return placeWords(place);
}

function problemOf({ rule, severity, message, words }: SheetProblem): HtmlChild[] {
  const fault = words === "" ? [] : [quoted(shortened(words)), el("br", {})];
  return [el("strong", {}, severityNames[severity]), ` (${rule}) `, ...fault, renderMessage(message)];
}

const severityNames: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "Warning",
  information: "Information",
  hint: "Hint",
};

const groupNames: Readonly<Record<SheetFactKind, string>> = {
  quotations: "Quotations",
  grades: "Grades",
  dates: "Dates of the inspection",
  names: "Names",
  figures: "Figures credited to the inspectors",
  references: "Framework references",
  citations: "Citations",
  "cross-references": "Cross-references",
};

/** What the document has none of, so that nobody wonders whether it was looked for. */
function emptyPart({ groups }: SignOffSheet): HtmlElement | null {
  const empty = groups.filter(({ facts }) => facts.length === 0).map(({ kind }) => groupNames[kind]);
  if (empty.length === 0) return null;
  return part("Looked for, and not in the document", el("p", {}, `${empty.join("; ")}.`));
}

const verdictNames: Readonly<Record<SheetFact["verdict"], string>> = {
  right: "Right",
  look: "Look at this",
  unchecked: "Not checked",
};

function factsPart(kind: SheetFactKind, facts: readonly SheetFact[]): HtmlElement {
  const title = groupNames[kind];
  const rows = facts.map((fact) => [
    placesWords(fact.places),
    [fact.words],
    verdictWords(fact),
    sourceWords(fact),
    box(),
  ]);
  return part(
    title,
    table(title, ["Where", "The document says", "Verdict", "The source says", "Seen"], rows, "facts"),
  );
}

function verdictWords({ verdict, notes }: SheetFact): HtmlChild[] {
  const name = el("strong", { className: `verdict ${verdict}` }, verdictNames[verdict]);
  return [name, ...notes.flatMap((note) => [el("br", {}), renderMessage(note)])];
}

function sourceWords({ printed, source }: SheetFact): HtmlChild[] {
  const words = printed === null ? [] : [quoted(printed)];
  const name = source === null ? [] : [el("span", { className: "source" }, source)];
  if (words.length === 0 && name.length === 0) return ["–"];
  return words.length > 0 && name.length > 0 ? [...words, el("br", {}), ...name] : [...words, ...name];
}

function areasPart({ areas, judgements }: SignOffSheet): HtmlElement {
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
  return part(
    title,
    areas.length === 0
      ? el("p", {}, "The current report names none, or none was read.")
      : table(title, ["The report’s words", "Answer", "Where it is answered", "Seen"], rows),
    ...(told.length === 0
      ? []
      : [
          el("h3", {}, "Judgements of the report"),
          table("Judgements", ["Judgement", "Grade", "Mentioned in the document"], told),
        ]),
  );
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

function claimsPart({ claims }: SignOffSheet): HtmlElement {
  const title = "Said of the inspection in the council’s own words";
  const lead =
    "Nothing here has been judged. Beside each sentence stand the findings whose words are likest to it; whether they bear it out is for you to say.";
  if (claims.length === 0) return part(title, el("p", {}, "No such sentence was found."));
  const rows = claims.map(({ place, words, findings }) => [
    placeWords(place),
    words,
    findings.length === 0
      ? "No finding is near this sentence."
      : findings.flatMap((finding, index): HtmlChild[] => [
          ...(index === 0 ? [] : [el("br", {}), el("br", {})]),
          quoted(finding.words),
          el("br", {}),
          el("span", { className: "source" }, finding.source),
        ]),
    [box("Yes"), el("br", {}), box("No")],
  ]);
  return part(
    title,
    el("p", {}, lead),
    table(title, ["Where", "The document says", "Nearest in the report", "Borne out"], rows, "facts"),
  );
}

function ignoredPart({ ignored, rulesOff }: SignOffSheet): HtmlElement {
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
  return part(
    "Ignored on purpose",
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
  );
}

function uncheckedPart({ unchecked }: SignOffSheet): HtmlElement {
  const { here, never, dates, figures } = unchecked;
  const own = (name: string, words: readonly string[]): HtmlChild =>
    words.length === 0
      ? null
      : el("li", {}, `${name} of the council’s own, or of which no source was known: ${words.join("; ")}.`);
  return part(
    "What was not checked",
    el(
      "ul",
      {},
      ...here.map((line) => el("li", {}, renderMessage(line))),
      own("Dates", dates),
      own("Figures", figures),
      ...never.map((line) => el("li", {}, renderMessage(line))),
    ),
  );
}

const statements = [
  "I have read the document in the version named above.",
  "I have looked at every entry marked “Look at this” and am content with what stands.",
  "I have judged the sentences in the council’s own words against the findings beside them.",
  "I know what was ignored and what was not checked.",
  "The document may be handed over.",
];

function signaturePart(): HtmlElement {
  const lines = ["Name", "Role", "Date", "Signature"].map((name) =>
    el("p", { className: "line" }, el("span", {}, `${name}:`)),
  );
  return el(
    "section",
    { className: "signature" },
    el("h2", {}, "Sign-off"),
    el("ul", { className: "boxes" }, ...statements.map((statement) => el("li", {}, box(statement)))),
    ...lines,
  );
}
