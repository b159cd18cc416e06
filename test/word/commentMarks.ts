// What comments do to a Word file's XML, read without our own readers: the words between a comment's marks, and a part
// as it was before comments were put into it.

import type { WordPackage } from "../../server/src/word/wordPackage.ts";

/** The id of the comment with this text; empty for none. */
export function idOf(opened: WordPackage, text: string): string {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const comments = (opened.text("word/comments.xml") ?? "").split("<w:comment ");
  const own = comments.find((comment) => comment.includes(`${escaped}<`)) ?? "";
  return /w:id="(\d+)"/.exec(own)?.[1] ?? "";
}

/** The words between a comment's marks, whatever stands between them. */
export function rangeOf(opened: WordPackage, id: string): string {
  for (const part of opened.names.filter((name) => /\/(?:document\d*|footnotes)\.xml$/.test(name))) {
    const text = opened.text(part) ?? "";
    const [, rest] = text.split(`<w:commentRangeStart w:id="${id}"/>`);
    if (rest === undefined) continue;
    const inside = (rest.split(`<w:commentRangeEnd w:id="${id}"/>`)[0] ?? "").replace(
      /<mc:Fallback>.*?<\/mc:Fallback>|<w:instrText[^>]*>[^<]*|<w:delText[^>]*>[^<]*|<wp\d*:(?:posOffset|align|pct\w+)>[^<]*/g,
      "",
    );
    return inside
      .replace(/<[^>]+>/g, "")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&");
  }
  return "";
}

/** A part without the marks of these comments. */
export function withoutComments(text: string, ids: readonly string[]): string {
  return ids.reduce(
    (left, id) =>
      left
        .replace(`<w:commentRangeStart w:id="${id}"/>`, "")
        .replace(`<w:commentRangeEnd w:id="${id}"/>`, "")
        .replace(`<w:r><w:commentReference w:id="${id}"/></w:r>`, ""),
    text,
  );
}

/** Runs that were parted for a mark are one again: those that stand side by side with the same attributes and look. */
export function joined(text: string): string {
  const parted =
    /(<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>|<w:rPr\/>)?)(?!<w:rPr)((?:(?!<\/w:r>|<w:r[ >]).)*)<\/w:r>\1(?!<w:rPr)/gs;
  const once = text.replace(parted, "$1$2");
  return once === text
    ? text.replace(/ xml:space="preserve"/g, "").replaceAll("</w:t><w:t>", "")
    : joined(once);
}
