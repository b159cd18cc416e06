// Reads a rule's page: its sections, the reports it opens with, and its examples with the results of their fixes.
//
// Fences: `report` (id=ilacs-2022; status=draft; state=reading, unreadable or missing), `response` (kind=…,
// numbering=…, only=ID: that report alone) and, after a response, any number of `fixed`: the draft after one fix of its first problem (fix=2 for the second, …),
// or, `fixed all`, after "fix all".

import type { CheckOptions, UnreadSource } from "../check.ts";
import { readReportOutline } from "./reportOutline.ts";

export interface PageExample {
  readonly section: string;
  /** Of the page, from 1. */
  readonly line: number;
  readonly draft: string;
  readonly options: CheckOptions;
  readonly fixed: readonly { readonly fix: number | "all"; readonly text: string }[];
}

export interface RulePage {
  readonly title: string;
  readonly sections: readonly string[];
  readonly examples: readonly PageExample[];
}

/** A page as read. Throws where a fence is of no kind that pages have. */
export function readRulePage(markdown: string): RulePage {
  const sources: Record<string, NonNullable<CheckOptions["sources"]>[string]> = {};
  const statuses: Record<string, "draft" | "final"> = {};
  const sections: string[] = [];
  const examples: (PageExample & { fixed: PageExample["fixed"][number][] })[] = [];
  const fences = /^## (.+)$|^(`{3,})(\w+)([^\n]*)\n([\s\S]*?)^\2$/gm;
  for (const match of markdown.matchAll(fences)) {
    const [, heading, , kind, info = "", body = ""] = match;
    if (heading !== undefined) {
      sections.push(heading);
      continue;
    }
    const words = Object.fromEntries<string | undefined>(
      [...info.matchAll(/(\w+)=(\S+)/g)].map(([, key = "", value]) => [key, value]),
    );
    if (kind === "report") {
      const state = words["state"] as UnreadSource["state"] | undefined;
      const source = state === undefined ? readReportOutline(body.trim()) : { state, reason: body.trim() };
      const id = words["id"] ?? "ilacs-2026";
      sources[id] = source;
      statuses[id] = words["status"] === "draft" ? "draft" : "final";
    } else if (kind === "response") {
      const { kind: draftKind, numbering, only } = words;
      examples.push({
        section: sections.at(-1) ?? "",
        line: markdown.slice(0, match.index).split("\n").length,
        draft: body,
        options: {
          sources: only === undefined ? { ...sources } : { [only]: sources[only] },
          statuses: { ...statuses },
          ...(draftKind && { kind: draftKind }),
          ...(numbering && { numbering }),
        } as CheckOptions,
        fixed: [],
      });
    } else if (kind === "fixed") {
      const fix = info.trim() === "all" ? "all" : Number(words["fix"] ?? 1);
      examples.at(-1)?.fixed.push({ fix, text: body });
    } else if (kind !== "yaml") {
      throw new Error(`A rule's page has no "${kind}" fences.`);
    }
  }
  return { title: /^# (.+)$/m.exec(markdown)?.[1] ?? "", sections, examples };
}
