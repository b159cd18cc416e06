import assert from "node:assert/strict";

import { renderMessage } from "../../server/src/core/problem.ts";
import {
  type CommandLineSettings,
  readRuleArgument,
  resolveSettings,
} from "../../server/src/core/resolveSettings.ts";
import { readResponse } from "../../server/src/core/response/readResponse.ts";

function frontMatter(yaml: string): string {
  return `---\n${yaml}\n---\n\n# Title\n`;
}

function resolve(
  draft: string,
  {
    project = null,
    editor = null,
    commandLine = null,
  }: { project?: string | null; editor?: unknown; commandLine?: CommandLineSettings | null } = {},
) {
  return resolveSettings({
    draft: null,
    frontMatter: readResponse(draft).frontMatter,
    project,
    editor,
    commandLine,
  });
}

/** Each fault as the characters it stands at, and the nearest names. */
function faults(draft: string): string[] {
  return resolve(draft).faults.map(
    ({ span, nearest }) =>
      `${JSON.stringify(draft.slice(span.start, span.end))} ${nearest.slice(0, 1).join()}`,
  );
}

describe("resolving a draft's settings", () => {
  it("takes a project's settings copied from a draft, key and all", () => {
    const project = "inspection-response:\n  authority: Northmere\n";
    const { authority, faults } = resolve("", { project });
    assert.deepEqual({ authority, faults }, { authority: "Northmere", faults: [] });
  });

  it("reads everything the front matter can say", () => {
    const draft = frontMatter(
      [
        "title: Something else's",
        "inspection-response:",
        "  kind: action-plan",
        "  authority: Northmere",
        "  date: 2026-09-01",
        "  sources:",
        "    - id: ilacs-2026",
        "      file: sources/report.pdf",
        "      status: draft",
        "      received: 2026-07-20",
        "    - older/visit.2024.pdf",
        "  people:",
        "    - Dr Ada Marsh, Director of Children's Services",
        "  numbering: per-section",
        "  rules:",
        "    unmentioned-judgement: off",
        "    ofsted-capitals: error",
      ].join("\n"),
    );
    const settings = resolve(draft);
    assert.deepEqual(settings.faults, []);
    assert.equal(settings.kind, "action-plan");
    assert.equal(settings.authority, "Northmere");
    assert.equal(settings.date, "2026-09-01");
    assert.equal(settings.numbering, "per-section");
    assert.deepEqual(settings.people, ["Dr Ada Marsh, Director of Children's Services"]);
    assert.deepEqual(
      [...settings.rules],
      [
        ["unmentioned-judgement", "off"],
        ["ofsted-capitals", "error"],
      ],
    );
    assert.deepEqual(
      settings.sources.map(({ id, file, base, status, received, span }) => ({
        id,
        file,
        base,
        status,
        received,
        at: span === null ? null : draft.slice(span.start, span.start + 8),
      })),
      [
        {
          id: "ilacs-2026",
          file: "sources/report.pdf",
          base: "draft",
          status: "draft",
          received: "2026-07-20",
          at: "id: ilac",
        },
        {
          id: "visit.2024",
          file: "older/visit.2024.pdf",
          base: "draft",
          status: "final",
          received: null,
          at: "older/vi",
        },
      ],
    );
  });

  it("takes nothing for granted where nothing is said", () => {
    const settings = resolve("# Title\n");
    assert.deepEqual(settings, {
      kind: null,
      authority: null,
      date: null,
      sources: [],
      people: [],
      numbering: null,
      plainText: false,
      sections: null,
      columns: new Map(),
      frameworks: [],
      rules: new Map(),
      ruleNames: [],
      faults: [],
    });
    assert.deepEqual(resolve(frontMatter("inspection-response: true")).faults, []);
    assert.deepEqual(resolve(frontMatter("inspection-response:\n  kind:")).faults, []);
  });

  it("keeps every rule named, also those with a slip in them", () => {
    const draft = frontMatter("inspection-response:\n  rules:\n    ofsted-capital: off\n    a: loud");
    const { ruleNames } = resolve(draft, { project: "rules: { b: off }", editor: { rules: { c: "hint" } } });
    assert.deepEqual(
      ruleNames.map(({ id, where, span }) => [
        id,
        where,
        where === "front-matter" && draft.slice(span.start, span.end),
      ]),
      [
        ["ofsted-capital", "front-matter", "ofsted-capital"],
        ["a", "front-matter", "a"],
        ["b", "project", false],
        ["c", "editor", false],
      ],
    );
  });

  it("takes a project's own sections, for one kind or for any, and columns", () => {
    const project =
      "kind: committee-report\nsections:\n  committee-report:\n    - Purpose\n    - [Finance, Resources]\ncolumns:\n  lead: Named head\n  timescale: [Horizon, Target]";
    const { sections, columns, faults: found } = resolve("# Title\n", { project });
    assert.deepEqual(sections, [["Purpose"], ["Finance", "Resources"]]);
    assert.deepEqual(
      [...columns],
      [
        ["lead", ["Named head"]],
        ["timescale", ["Horizon", "Target"]],
      ],
    );
    assert.deepEqual(found, []);
    const own = resolve(frontMatter("inspection-response:\n  sections: [Summary]\n  columns: { leed: X }"), {
      project,
    });
    assert.deepEqual(own.sections, [["Summary"]]);
    assert.equal(own.columns.get("lead")?.[0], "Named head");
    assert.deepEqual(
      own.faults.map(({ nearest }) => nearest[0]),
      ["lead"],
    );
  });

  it("reads frameworks of the project's own, and tells what is wrong with one", () => {
    const plan =
      "  - id: plan\n    name: Our Plan\n    items:\n      priority: { 1: Safe homes, 2: Early help }";
    const { frameworks, faults } = resolve("# Title\n", { project: `frameworks:\n${plan}` });
    assert.deepEqual(faults, []);
    assert.deepEqual(
      frameworks.map(({ id, name, form, items }) => [
        id,
        name,
        form,
        items.map(({ kind, number, title }) => `${kind} ${number}: ${title}`),
      ]),
      [["plan", "Our Plan", null, ["priority 1: Safe homes", "priority 2: Early help"]]],
    );
    for (const [wrong, why] of [
      ["frameworks: plan", /a list of frameworks/],
      ["frameworks:\n  - id: plan", /needs an `id:` and `items:`/],
      [`frameworks:\n${plan}\n${plan}`, /Two frameworks are called "plan"/],
      [`frameworks:\n${plan}\n      theme: { 0: None }`, /not a number from 1 to 99/],
      [`frameworks:\n${plan}\n    form: "({kind})"`, /A form has {number} in it/],
      [`frameworks:\n${plan}\n    from: x`, /no setting "from"/],
    ] as const) {
      const [fault] = resolve("# Title\n", { project: wrong }).faults;
      assert.match(fault === undefined ? "" : renderMessage(fault.message), why, wrong);
    }
  });

  it("lets the command line win over front matter, project and editor, in that order", () => {
    const draft = frontMatter("inspection-response:\n  kind: action-plan\n  rules:\n    b: error");
    const project =
      "kind: press-statement\nauthority: Northmere\nsources: [a.pdf]\nrules: { a: off, b: off, c: hint }";
    const editor = { authority: "Elsewhere", numbering: "decimal", rules: { a: "error", d: "hint" } };
    const settings = resolve(draft, { project, editor });
    assert.equal(settings.kind, "action-plan");
    assert.equal(settings.authority, "Northmere");
    assert.equal(settings.numbering, "decimal");
    assert.deepEqual(
      settings.sources.map(({ id, base, span }) => [id, base, span]),
      [["a", "project", null]],
    );
    assert.deepEqual(Object.fromEntries(settings.rules), { a: "off", b: "error", c: "hint", d: "hint" });

    const commandLine = {
      kind: "visit-response" as const,
      sources: ["reports/visit-2026.pdf"],
      rules: new Map([["b", "off" as const]]),
    };
    const won = resolve(draft, { project, editor, commandLine });
    assert.equal(won.kind, "visit-response");
    assert.equal(won.rules.get("b"), "off");
    assert.deepEqual(
      won.sources.map(({ id, base }) => [id, base]),
      [["visit-2026", null]],
    );
  });

  it("shows each fault at its own characters, with the nearest name", () => {
    const cases: readonly [string, string[]][] = [
      ["inspection-response:\n  knid: action-plan", ['"knid" kind']],
      ["inspection-response:\n  kind: action plan", ['"action plan" action-plan']],
      ["inspection-response:\n  numbering: continous", ['"continous" continuous']],
      ["inspection-response:\n  rules:\n    ofsted-capitals: warn", ['"warn" warning']],
      ["inspection-response:\n  date: 2026-02-30", ['"2026-02-30" ']],
      ["inspection-response:\n  sources:\n    - id: a", ['"id: a" ']],
      ["inspection-response:\n  sources:\n    - a.pdf\n    - b/a.pdf", ['"b/a.pdf" ']],
      ["inspection-reponse:\n  kind: action-plan", ['"inspection-reponse" inspection-response']],
    ];
    for (const [yaml, expected] of cases) {
      const found = faults(frontMatter(yaml)).map((fault) => fault.replace(/\\n/g, ""));
      assert.deepEqual(found, expected, yaml);
    }
  });

  it("knows the years that have a 29 February", () => {
    const found = ["2026", "2028", "2100", "2400"].map((year) =>
      faults(frontMatter(`inspection-response:\n  date: ${year}-02-29`)),
    );
    assert.deepEqual(found, [['"2026-02-29" '], [], ['"2100-02-29" '], []]);
  });

  it("takes a key with up to three slips for the settings' own, and none that is further off", () => {
    const found = ["inspektion-respons", "inspction-respone-", "inspect-respond"].map((key) =>
      faults(frontMatter(`${key}:\n  kind: action-plan`)),
    );
    assert.deepEqual(found, [
      ['"inspektion-respons" inspection-response'],
      ['"inspction-respone-" inspection-response'],
      [],
    ]);
  });

  it("ends settings that nothing ends with the draft's own line ends", () => {
    for (const newline of ["\n", "\r\n"]) {
      const draft = ["---", "inspection-response:", "  kind: action-plan", "", "# Plan", ""].join(newline);
      const [fault] = resolve(draft).faults;
      assert.deepEqual(fault?.nearest, [`${newline}---`]);
    }
  });

  it("gives one fault for front matter that is no YAML, at the place, and uses what it could read", () => {
    const draft = frontMatter(
      'inspection-response:\n  kind: action-plan\n  authority: "Northmere\n  date: nonsense: x',
    );
    const { kind, faults: found } = resolve(draft);
    assert.equal(found.length, 1);
    assert.equal(kind, "action-plan");
    const [fault] = found;
    assert.equal(draft.slice(fault?.span.start, fault?.span.end), '"Northmere');
    assert.match(fault === undefined ? "" : renderMessage(fault.message), /cannot be read/);
    assert.equal(readResponse(draft).blocks[0]?.fact.prose.text, "Title");
  });

  it("says where in the project's file a fault is", () => {
    const project = "kind: action-plan\nnumberin: decimal\n";
    const [fault] = resolve("# Title", { project }).faults;
    assert.equal(fault?.where, "project");
    assert.equal(project.slice(fault?.span.start, fault?.span.end), "numberin");
  });

  it("leaves absolute files alone", () => {
    const { sources } = resolve(
      frontMatter("inspection-response:\n  sources: [/srv/a.pdf, 'C:\\b.pdf', 'file:///c.pdf']"),
    );
    assert.deepEqual(
      sources.map(({ base }) => base),
      [null, null, null],
    );
  });

  it("reads a rule of the command line", () => {
    assert.deepEqual(readRuleArgument("ofsted-capitals=off"), { id: "ofsted-capitals", severity: "off" });
    for (const wrong of ["ofsted-capitals", "=off", "a=loud", "a=off=on"])
      assert.equal(readRuleArgument(wrong), null);
  });
});
