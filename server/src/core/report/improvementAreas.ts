// The bullets of "What needs to improve?" and "Areas for priority action" to areas with their framework
// references. Knows the marks of a list, not what kind of report it stands in.

import { takeFrameworkReferences } from "./frameworkReferences.ts";
import type { AreaForImprovement } from "./inspectionReport.ts";
import { joinLines } from "./joinedLines.ts";
import { paragraphRuns } from "./paragraphs.ts";
import type { PrintedLine, PrintedText } from "./printedLines.ts";

/** A bullet or dash and the space after it; `n` alone is what a lost symbol font leaves. */
const bullet = /^(?:[◼■▪•●○◆−–—*-]|n(?= \p{Lu}))\s+/u;

export function isBullet(text: string): boolean {
  return bullet.test(text);
}

/** How many characters of a line its bullet takes: 0 where it has none. */
export function bulletLength(text: string): number {
  return bullet.exec(text)?.[0].length ?? 0;
}

/**
 * The areas that `lists` hold, one list under each heading. Without a single bullet each paragraph is an area. What leads a list in ("Leaders
 * should:") is no area; a bullet's own
 * dashes belong to it and stay as printed.
 */
export function readAreas(
  lists: readonly (readonly PrintedLine[])[],
  text: PrintedText,
  kind: "area" | "priority",
  footnotes: ReadonlySet<string>,
): AreaForImprovement[] {
  const items = lists.flatMap((lines) => listItems(lines, text));
  return items.flatMap((item, index) => {
    const skip = bulletLength(item[0]?.text ?? "");
    const joined = joinLines(item, skip, footnotes);
    const { text: words, references } = takeFrameworkReferences(joined.text);
    if (words === "") return [];
    const number = index + 1;
    // The boxes' spans are into the text: the reference, always at the end, is cut off them too.
    const boxes = joined.boxes
      .filter(({ span }) => span.start < words.length)
      .map((box) => ({ ...box, span: { ...box.span, end: Math.min(box.span.end, words.length) } }));
    const { page, endPage } = joined;
    return [
      {
        id: `${kind}-${number}`,
        number,
        paragraph: null,
        text: words,
        page,
        endPage,
        boxes,
        frameworkReferences: references,
      },
    ];
  });
}

function listItems(lines: readonly PrintedLine[], text: PrintedText): PrintedLine[][] {
  const first = lines.find((line) => bullet.test(line.text));
  if (first === undefined) return paragraphRuns(lines, text);
  const items: PrintedLine[][] = [];
  for (const line of lines) {
    if (bullet.test(line.text) && !isInner(line, first, items.at(-1))) items.push([line]);
    else items.at(-1)?.push(line);
  }
  return items;
}

/** A bullet further in, or of another mark under an item that announces a list. */
function isInner(line: PrintedLine, first: PrintedLine, item: readonly PrintedLine[] | undefined): boolean {
  if (item === undefined) return false;
  if (line.height > 0) return line.x > first.x + 8;
  return line.text[0] !== first.text[0] && /[:;,]$|[^.]$/.test(item.at(-1)?.text ?? "");
}
