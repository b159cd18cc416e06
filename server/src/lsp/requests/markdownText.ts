// Text of a report or a draft inside Markdown that an editor renders: shown as it stands, never obeyed. It can
// hold no link, no image, no HTML and no emphasis of its own.

/** `text` so that a Markdown renderer shows exactly its words. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(selfMadeLinks, `$&${wordJoiner}`)
    .replace(/[\\`*_{}[\]<>()#+\-.!|~&@:$]/g, "\\$&");
}

/** `text` in bold, where Markdown can: what is bold must begin and end with a letter or digit. */
export function boldMarkdown(text: string): string {
  const [, before = "", core = "", after = ""] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  return core === ""
    ? escapeMarkdown(text)
    : `${escapeMarkdown(before)}**${escapeMarkdown(core)}**${escapeMarkdown(after)}`;
}

/** A link of ours: our words, to an address of ours. */
export function linkMarkdown(words: string, address: string): string {
  return `[${escapeMarkdown(words)}](${address.replace(/[<>()\s\\]/g, percentEncoded)})`;
}

function percentEncoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** What renderers turn into links by themselves, even escaped: an invisible joiner behind it prevents that. */
const selfMadeLinks = /(?:(?:https?|ftp|mailto|xmpp):)(?=\S)|www(?=\.)|@(?=\S)/gi;
const wordJoiner = "\u2060";
