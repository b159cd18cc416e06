// The attributes of a tag written into a draft's Markdown, and the words of a block of tags. Never runs or keeps any
// of it.

/** An attribute's value in a tag as written, character references resolved as far as people write them; null for none. */
export function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? null : plainWords(value);
}

/** The words of a block of tags, paragraph by paragraph; comments, styles and scripts have none. */
export function wordsBetweenTags(html: string): string[] {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<\/?(?:p|div|li|h[1-6]|tr|br|table|section|details|summary)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .split("\n")
    .map((line) => plainWords(line).trim())
    .filter((line) => line !== "");
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  pound: "£",
};

function plainWords(written: string): string {
  return written.replace(/&(?:#(\d{1,6})|([a-z]{2,6}));/g, (whole, code?: string, name?: string) => {
    if (code !== undefined) return String.fromCodePoint(Math.min(Number(code), 0x10ffff));
    return entities[name ?? ""] ?? whole;
  });
}
