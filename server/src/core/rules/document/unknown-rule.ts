// Finds rules' names in settings and in comments that are no rule's: what they were to change stays as it was.

import { likelyNames, nearestNames } from "../../nearestNames.ts";
import { type Fix, type Message, message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { SettingsFault } from "../../settings.ts";
import type { Span } from "../../text.ts";
import { titleSpan } from "../blockSpans.ts";
import type { Rule } from "../rule.ts";

export const unknownRule: Rule = {
  id: "unknown-rule",
  family: "document",
  severity: { default: "warning" },
  summary: message("A setting or a comment for a rule that does not exist."),
  needsSources: false,
  *check({ settings, response }, { ruleIds }) {
    const known = new Set(ruleIds);
    // A rule cannot be set twice in one place.
    const free = ruleIds.filter(
      (id) => !settings.ruleNames.some((named) => named.where === "front-matter" && named.id === id),
    );
    for (const { id, where, span } of settings.ruleNames) {
      if (known.has(id)) continue;
      const inDraft = where === "front-matter";
      yield {
        span: inDraft ? span : titleSpan(response),
        message: ofSetting(where, id, likelyNames(id, ruleIds, 1)[0]),
        findings: [],
        fixes: () => (inDraft ? renamed(span, id, free) : []),
      };
    }
    for (const suppression of response.suppressions) {
      for (const { id, span } of suppression.fact.rules) {
        if (known.has(id)) continue;
        const place = spanOf(suppression, span);
        yield {
          span: place,
          message: ofComment(id, likelyNames(id, ruleIds, 1)[0]),
          findings: [],
          // `ignore-next-line` is no rule with a slip in it: no other name would make it one.
          fixes: () => (id.startsWith("-") ? [] : renamed(place, id, ruleIds)),
        };
      }
    }
  },
};

function ofSetting(where: SettingsFault["where"], id: string, likely: string | undefined): Message {
  switch (where) {
    case "project":
      return likely === undefined
        ? message(
            'In .inspection-response.yml: there is no rule "{0}", so this setting does nothing. Correct the name, or take the setting out.',
            id,
          )
        : message(
            'In .inspection-response.yml: there is no rule "{0}", so this setting does nothing. Did you mean "{1}"?',
            id,
            likely,
          );
    case "editor":
      return likely === undefined
        ? message(
            'In the editor\'s settings: there is no rule "{0}", so this setting does nothing. Correct the name, or take the setting out.',
            id,
          )
        : message(
            'In the editor\'s settings: there is no rule "{0}", so this setting does nothing. Did you mean "{1}"?',
            id,
            likely,
          );
    case "front-matter":
      return likely === undefined
        ? message(
            'There is no rule "{0}", so this setting does nothing. Correct the name, or take the setting out.',
            id,
          )
        : message('There is no rule "{0}", so this setting does nothing. Did you mean "{1}"?', id, likely);
  }
}

function ofComment(id: string, likely: string | undefined): Message {
  return likely === undefined
    ? message(
        'There is no rule "{0}", so this comment keeps nothing silent. Correct the name, or take the comment out.',
        id,
      )
    : message(
        'There is no rule "{0}", so this comment keeps nothing silent. Did you mean "{1}"?',
        id,
        likely,
      );
}

/** The rules that a slip can have made this of; the nearest where it is like none. */
function renamed(span: Span, written: string, ruleIds: readonly string[]): Fix[] {
  const likely = likelyNames(written, ruleIds);
  return (likely.length > 0 ? likely : nearestNames(written, ruleIds)).map((id) => ({
    title: message('Write "{0}"', id),
    safe: false,
    edits: [{ span, text: id }],
  }));
}
