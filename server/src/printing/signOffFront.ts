// The first page of a sign-off sheet, one side of A4: what is signed for, what it was held against, what came of it in
// plain words, and the boxes and lines of whoever signs. Everything else is in the annexes behind it.

import type { SheetFact } from "../core/features/sheetFact.ts";
import type { SheetIgnored, SheetProblem, SignOffSheet } from "../core/features/signOffSheet.ts";
import { sourceName } from "../core/printing/citationWords.ts";
import type { PrintedResponse } from "../core/printing/printedResponse.ts";
import { renderMessage } from "../core/problem.ts";
import { plainDay, plainRange } from "../core/writing/dateForms.ts";
import { el, type HtmlChild, type HtmlElement } from "./htmlTree.ts";
import type { SheetAbout } from "./sheetAbout.ts";
import { box, canBeQuoted, groupNames, placeWords, plural, quoted, shortened, table } from "./sheetTables.ts";

/** Entries of a list shown here before the annex is pointed to. */
const mostProblems = 6;
const mostLines = 3;

export function frontPage(
  title: string,
  sheet: SignOffSheet,
  about: SheetAbout,
  printed: PrintedResponse,
): HtmlElement {
  return el(
    "section",
    { className: "front" },
    el("h1", {}, title),
    documentTable(about, printed),
    sourcesTable(sheet, about),
    el(
      "div",
      { className: "columns" },
      el("div", {}, el("h2", {}, "What was checked"), factsTable(sheet), ...countsOf(sheet)),
      el(
        "div",
        {},
        el("h2", {}, "What was not checked"),
        uncheckedList(sheet),
        el("h2", {}, "What was ignored"),
        ignoredList(sheet),
      ),
    ),
    el("h2", {}, "What is wrong, or may be"),
    problemsList(sheet),
    signature(),
  );
}

function documentTable(about: SheetAbout, { kind, authority }: PrintedResponse): HtmlElement {
  const what = [authority, kind?.replaceAll("-", " ")].filter((each) => each !== undefined && each !== null);
  const rows: readonly (readonly [string, readonly HtmlChild[]])[] = [
    ["Document", [about.file, what.length === 0 ? null : ` (${what.join(", ")})`]],
    ["SHA-256", [el("span", { className: "hash" }, about.hash)]],
    [
      "Checked",
      [
        plainDay(about.today),
        `, with Inspection Response ${about.version}. If a single character of the file changes, its SHA-256 changes, and this sheet no longer holds.`,
      ],
    ],
  ];
  return el(
    "table",
    { className: "about", ariaLabel: "The document" },
    el(
      "tbody",
      {},
      ...rows.map(([name, value]) => el("tr", {}, el("th", { scope: "row" }, name), el("td", {}, ...value))),
    ),
  );
}

function sourcesTable({ sources }: SignOffSheet, about: SheetAbout): HtmlElement {
  if (sources.length === 0) {
    return el("p", {}, el("strong", {}, "It names no report, and was held against none."));
  }
  const rows = sources.map((source) => {
    const { setting, report, reason } = source;
    const dates = report?.inspectionDates ?? null;
    const state =
      report === null
        ? [el("strong", {}, "Not read. "), reason === null ? "" : renderMessage(reason)]
        : [
            sourceName(source, "full"),
            setting.status === "draft" ? el("strong", {}, " Draft: embargoed.") : null,
          ];
    return [
      [...state, ` “${setting.id}”`],
      dates === null ? "–" : plainRange(dates),
      [
        el("span", { className: "file" }, setting.file),
        el("br", {}),
        el("span", { className: "hash" }, about.sourceHashes.get(setting.id) ?? "no file"),
      ],
    ];
  });
  return table("Sources", ["Held against", "Inspected", "File and its SHA-256"], rows, "sources");
}

/** Each number counts entries; the same words in two places are one entry. */
function factsTable({ groups }: SignOffSheet): HtmlElement {
  const count = (facts: readonly SheetFact[], wanted: SheetFact["verdict"]): string =>
    String(facts.filter(({ verdict }) => verdict === wanted).length);
  const rows = groups.map(({ kind, facts }) => [
    groupNames[kind],
    count(facts, "right"),
    count(facts, "look"),
    count(facts, "unchecked"),
  ]);
  return table("Facts by verdict", ["", "Right", "To look at", "Not checked"], rows, "figures");
}

function countsOf({ areas }: SignOffSheet): HtmlChild[] {
  if (areas.length === 0) return [];
  const answered = areas.filter(({ state }) => state === "answered").length;
  return [
    el("p", {}, `${answered} of ${areas.length} areas for improvement or priority action are answered.`),
  ];
}

/** The gravest first; what is only worth knowing is in the annex. */
function problemsList({ problems }: SignOffSheet): HtmlElement {
  const grave = ["error", "warning"].flatMap((wanted) =>
    problems.filter(({ severity }) => severity === wanted),
  );
  const others = problems.length - grave.length;
  const shown = grave.slice(0, mostProblems);
  const rest = [
    ...(grave.length > shown.length
      ? [
          grave.length - shown.length === 1
            ? "1 more error or warning"
            : `${grave.length - shown.length} more errors or warnings`,
        ]
      : []),
    ...(others > 0 ? [plural(others, "smaller remark")] : []),
  ];
  return el(
    "ul",
    { className: "problems" },
    grave.length === 0 ? el("li", {}, "No error and no warning is left.") : null,
    ...shown.map(problemLine),
    rest.length === 0 ? null : el("li", {}, `${rest.join(" and ")}: see Annex A.`),
  );
}

function problemLine({ severity, place, words, message }: SheetProblem): HtmlElement {
  const said = canBeQuoted(words) ? [quoted(shortened(words, 70)), ": "] : [];
  return el(
    "li",
    {},
    el("strong", {}, severity === "error" ? "Error. " : "Warning. "),
    ...placeWords(place),
    ": ",
    ...said,
    firstSentence(renderMessage(message)),
  );
}

function uncheckedList({ unchecked, claims, groups }: SignOffSheet): HtmlElement {
  const { here, dates, figures } = unchecked;
  const facts = groups
    .flatMap((group) => group.facts)
    .filter(({ verdict }) => verdict === "unchecked").length;
  const lines = [
    ...here.slice(0, mostLines).map((line) => shortened(renderMessage(line), 150)),
    ...(here.length > mostLines ? [`${here.length - mostLines} more of this kind: see the annexes.`] : []),
    ...(claims.length === 0
      ? []
      : [
          `${plural(claims.length, "sentence")} about the inspection in the council’s own words: for a person to judge.`,
        ]),
    ...(facts === 0 ? [] : [`${plural(facts, "fact")} of which no source says anything.`]),
    ...(dates.length + figures.length === 0
      ? []
      : [`${plural(dates.length, "date")} and ${plural(figures.length, "figure")} of the council’s own.`]),
    "Whether what the council says of itself is true.",
  ];
  return el("ul", {}, ...lines.map((line) => el("li", {}, line)));
}

function ignoredList({ ignored, rulesOff }: SignOffSheet): HtmlElement {
  const ignoredLine = ({ place, words, message }: SheetIgnored): HtmlElement =>
    el(
      "li",
      {},
      ...placeWords(place),
      ": ",
      ...(words === "" ? [] : [quoted(shortened(words, 50)), ": "]),
      firstSentence(renderMessage(message), 90),
    );
  const more = ignored.length - mostLines;
  return el(
    "ul",
    {},
    ignored.length === 0 ? el("li", {}, "No problem was ignored by a comment.") : null,
    ...ignored.slice(0, mostLines).map(ignoredLine),
    more > 0 ? el("li", {}, `${plural(more, "more problem")}: see the annexes.`) : null,
    el(
      "li",
      {},
      rulesOff.length === 0
        ? "No check was turned off."
        : `Turned off, so that nothing was looked for: ${shortened(rulesOff.join(", "), 120)}.`,
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

function signature(): HtmlElement {
  return el(
    "div",
    { className: "signature" },
    el("h2", {}, "Sign-off"),
    el("ul", { className: "boxes" }, ...statements.map((statement) => el("li", {}, box(statement)))),
    el(
      "div",
      { className: "lines" },
      ...["Name", "Role", "Date", "Signature"].map((name) =>
        el("p", { className: "line" }, el("span", {}, `${name}:`)),
      ),
    ),
  );
}

function firstSentence(words: string, limit = 130): string {
  const end = words.search(/[.?!](?=\s+\p{Lu})/u);
  return shortened(end < 0 ? words : words.slice(0, end + 1), limit);
}
