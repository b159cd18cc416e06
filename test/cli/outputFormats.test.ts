// `check` in the formats other programs read: SARIF held against the published schema, and workflow commands.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { Ajv, type ValidateFunction } from "ajv";
import { applyPatch } from "diff";
import type { Log } from "sarif";

import { inFolder, runCommand } from "./runCommand.ts";

const example = "examples/action-plan.response.md";

/** The schema OASIS publishes for SARIF 2.1.0, as the schema store keeps it. */
function sarifSchema(): ValidateFunction {
  const file = createRequire(import.meta.url).resolve("schemastore/schemas/json/sarif-2.1.0.json");
  // Formats are annotations here; a pattern in the schema ("…]?$") is no regular expression in Unicode mode.
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true });
  return ajv.compile(JSON.parse(readFileSync(file, "utf8")) as object);
}

describe("check --format sarif", () => {
  const printed = (): Log => JSON.parse(runCommand(["check", example, "--format", "sarif"]).stdout) as Log;

  it("validates against the published schema", () => {
    const validate = sarifSchema();
    assert.ok(validate(printed()), JSON.stringify(validate.errors, null, 2));
    assert.equal(validate({ version: "2.1.0", runs: [{ tool: {} }] }), false, "the schema refuses nothing");
  });

  it("validates where a paragraph was not checked", () => {
    const validate = sarifSchema();
    inFolder({ "draft.md": "_a_ ".repeat(4000) }, (folder) => {
      const { stdout } = runCommand(["check", "draft.md", "--format", "sarif"], { cwd: folder });
      assert.match(stdout, /"toolExecutionNotifications"/);
      assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors, null, 2));
    });
  });

  it("has the problems of the other formats, with their rules, places, findings and fixes", () => {
    const run = printed().runs[0];
    const json = JSON.parse(runCommand(["check", example, "--format", "json"]).stdout) as {
      files: {
        problems: { rule: string; line: number; column: number; findings: unknown[]; fixes: unknown[] }[];
      }[];
    };
    const problems = json.files[0]?.problems ?? [];
    assert.ok(problems.length > 3);
    assert.deepEqual(
      run?.results?.map(({ ruleId, locations, relatedLocations, fixes }) => ({
        rule: ruleId,
        line: locations?.[0]?.physicalLocation?.region?.startLine,
        column: locations?.[0]?.physicalLocation?.region?.startColumn,
        findings: relatedLocations?.length ?? 0,
        fixes: fixes?.length ?? 0,
      })),
      problems.map(({ rule, line, column, findings, fixes }) => ({
        rule,
        line,
        column,
        findings: findings.length,
        fixes: fixes.length,
      })),
    );
    for (const { ruleId, ruleIndex } of run?.results ?? []) {
      assert.equal(run?.tool.driver.rules?.[ruleIndex ?? -1]?.id, ruleId);
    }
  });

  it("writes a path with spaces as an address", () => {
    inFolder({ "my draft.md": "OFSTED came.\n" }, (folder) => {
      const { stdout, status } = runCommand(["check", "my draft.md", "--format", "sarif"], { cwd: folder });
      const location = (JSON.parse(stdout) as Log).runs[0]?.results?.[0]?.locations?.[0];
      assert.equal(location?.physicalLocation?.artifactLocation?.uri, "my%20draft.md");
      assert.equal(status, 0);
    });
  });
});

describe("check --format github", () => {
  it("prints one workflow command a problem, escaped", () => {
    inFolder({ "a,b.md": "100% of OFSTED.\n" }, (folder) => {
      const { stdout, status } = runCommand(["check", "a,b.md", "--format", "github"], { cwd: folder });
      assert.match(
        stdout,
        /^::warning file=a%2Cb\.md,line=1,endLine=1,col=9,endColumn=15,title=ofsted-capitals::.+\n$/,
      );
      assert.equal(status, 0);
    });
  });

  it("prints nothing for a draft without problems", () => {
    inFolder({ "draft.md": "Ofsted came.\n" }, (folder) => {
      assert.equal(runCommand(["check", "draft.md", "--format", "github"], { cwd: folder }).stdout, "");
    });
  });
});

describe("check --fix-dry-run", () => {
  it("prints a patch that gives what --fix writes, and writes nothing", () => {
    const before = "# Plan\r\n\r\nOFSTED came.\r\n\r\nThey left.\r\n";
    inFolder({ "draft.md": before }, (folder) => {
      const { stdout } = runCommand(["check", "draft.md", "--fix-dry-run"], { cwd: folder });
      assert.match(stdout, /^--- draft\.md\n\+\+\+ draft\.md\n@@/);
      assert.equal(applyPatch(before, stdout), before.replace("OFSTED", "Ofsted"));
      assert.equal(readFileSync(`${folder}/draft.md`, "utf8"), before);
    });
  });

  it("prints nothing where nothing would change", () => {
    inFolder({ "draft.md": "Ofsted came.\n" }, (folder) => {
      assert.equal(runCommand(["check", "draft.md", "--fix-dry-run"], { cwd: folder }).stdout, "");
    });
  });
});
