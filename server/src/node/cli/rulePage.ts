// A rule's page in its sections, and each in what it holds: prose, reports, drafts, drafts after a fix. Fences are known
// as CONTRIBUTING.md tells them; what they say to the tests alone is left out.

export interface PageBlock {
  readonly kind: "prose" | "report" | "response" | "fixed" | "code";
  readonly text: string;
}

export interface PageSection {
  readonly title: string;
  readonly blocks: readonly PageBlock[];
}

/** A heading of a section, or a fence with its kind and what is in it. */
const headingOrFence = /^## (.+)$|^(`{3,})(\w*)[^\n]*\n([\s\S]*?)^\2$/gm;

export function readRulePage(page: string): readonly PageSection[] {
  const sections: { readonly title: string; readonly blocks: PageBlock[] }[] = [];
  let at = 0;
  const proseUpTo = (end: number): void => {
    const text = page.slice(at, end).trim();
    if (text !== "") sections.at(-1)?.blocks.push({ kind: "prose", text });
  };
  for (const match of page.matchAll(headingOrFence)) {
    const [all, heading, , kind = "", body = ""] = match;
    proseUpTo(match.index);
    at = match.index + all.length;
    if (heading !== undefined) sections.push({ title: heading, blocks: [] });
    else sections.at(-1)?.blocks.push({ kind: isExample(kind) ? kind : "code", text: body });
  }
  proseUpTo(page.length);
  return sections;
}

function isExample(kind: string): kind is "report" | "response" | "fixed" {
  return kind === "report" || kind === "response" || kind === "fixed";
}

/** Examples of one section that are enough to see what is meant; a fix is seen from one. */
const enough = { fix: 1, others: 2 };

/** Lines of an example that are read at a glance. */
const glance = 12;

/** The section's own words and an example or two, the first that are short, with what leads to them. */
export function shortSection({ title, blocks }: PageSection): PageSection {
  const kept = new Set(
    blocks
      .filter(({ kind }) => kind === "response")
      .map((draft) => ({ draft, beyond: Math.max(0, draft.text.split("\n").length - glance) }))
      .sort((a, b) => a.beyond - b.beyond)
      .slice(0, title === "Fix" ? enough.fix : enough.others)
      .map(({ draft }) => draft),
  );
  const staying = blocks.filter((block, at) => {
    switch (block.kind) {
      case "report":
        return false;
      case "response":
        return kept.has(block);
      case "fixed":
        return kept.has(blocks.slice(0, at).findLast(({ kind }) => kind === "response") ?? block);
      case "prose": {
        // Ending with a colon it leads to the drafts up to the next prose; else it stands for itself.
        const next = blocks.findIndex(({ kind }, later) => later > at && kind === "prose");
        const led = blocks.slice(at, next < 0 ? undefined : next).filter(({ kind }) => kind === "response");
        return !block.text.endsWith(":") || led.length === 0 || led.some((draft) => kept.has(draft));
      }
      case "code":
        return true;
    }
  });
  return { title, blocks: staying };
}
