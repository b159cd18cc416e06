// The result of `check` as a SARIF 2.1.0 log (OASIS, "Static Analysis Results Interchange Format"), for the
// dashboards of councils that keep their documents in git. Its shape is the standard's; decides nothing.

import type {
  Fix,
  Invocation,
  Location,
  Log,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
} from "sarif";
import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";

import { type Problem, renderMessage, type Severity } from "../../core/problem.ts";
import { rules } from "../../core/rules/index.ts";
import { type CheckedDraft, notChecked, uncheckedIn } from "./checkedDraft.ts";
import { placeOf } from "./findingPlace.ts";
import { TextPositions, type TextRange } from "./textPositions.ts";

/** SARIF knows three levels that tell a fault: what is only for information and a hint are both notes. */
const levels = { error: "error", warning: "warning", information: "note", hint: "note" } as const;

/** All drafts' problems as one run. Lines and columns from 1, columns in UTF-16 units. */
export function toSarif(drafts: readonly CheckedDraft[], version: string): Log {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Inspection Response", semanticVersion: version, rules: rules.map(toRule) } },
        columnKind: "utf16CodeUnits",
        artifacts: drafts.map(({ path }) => ({ location: { uri: addressOf(path) } })),
        results: drafts.flatMap(toResults),
        ...invocationsOf(drafts),
      },
    ],
  };
}

/** Told only where a paragraph was not checked: then the run did not do all that it was asked to. */
function invocationsOf(drafts: readonly CheckedDraft[]): { invocations?: Invocation[] } {
  const toolExecutionNotifications = drafts.flatMap(toNotifications);
  if (toolExecutionNotifications.length === 0) return {};
  return { invocations: [{ executionSuccessful: false, toolExecutionNotifications }] };
}

function toNotifications(draft: CheckedDraft): Notification[] {
  const positions = new TextPositions(draft.text);
  return uncheckedIn(draft).map((span) => ({
    level: "error",
    message: { text: notChecked(draft) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: addressOf(draft.path) },
          region: toRegion(positions.range(span)),
        },
      },
    ],
  }));
}

function toRule({ id, family, summary, severity }: (typeof rules)[number]): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: renderMessage(summary) },
    help: { text: `inspection-response explain ${id}` },
    defaultConfiguration:
      severity.default === "off" ? { enabled: false } : { level: levels[severity.default] },
    properties: { tags: [family] },
  };
}

function toResults({ path, text, problems, concordance }: CheckedDraft): Result[] {
  const positions = new TextPositions(text);
  const uri = addressOf(path);
  const files = new Map(concordance.sources.map(({ setting }) => [setting.id, setting.file]));
  return problems.map((problem): Result => {
    const fixes = problem.fixes().map((fix) => toFix(fix, uri, positions));
    const related = problem.findings.map((link, id): Location => ({
      id: id + 1,
      message: { text: `${link.source}, ${placeOf(link)}` },
      physicalLocation: { artifactLocation: { uri: addressOf(files.get(link.source) ?? link.source) } },
    }));
    return {
      ruleId: problem.rule,
      ruleIndex: rules.findIndex(({ id }) => id === problem.rule),
      level: levelOf(problem.severity),
      message: { text: renderMessage(problem.message) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri },
            region: toRegion(positions.range(problem.span)),
          },
        },
      ],
      ...(related.length > 0 ? { relatedLocations: related } : {}),
      ...(fixes.length > 0 ? { fixes } : {}),
      properties: { severity: problem.severity },
    };
  });
}

function levelOf(severity: Severity): "error" | "warning" | "note" {
  return levels[severity];
}

function toFix(
  { title, edits }: ReturnType<Problem["fixes"]>[number],
  uri: string,
  positions: TextPositions,
): Fix {
  return {
    description: { text: renderMessage(title) },
    artifactChanges: [
      {
        artifactLocation: { uri },
        replacements: edits.map(({ span, text }) => ({
          deletedRegion: toRegion(positions.range(span)),
          insertedContent: { text },
        })),
      },
    ],
  };
}

function toRegion({ line, column, endLine, endColumn }: TextRange): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as SARIF wants it: a relative address with `/`, or a `file:` address where the path is absolute. */
function addressOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}
