// Tells what only keeps a place in an action's lead or timescale ("TBC", "[insert name]", "XX") from what is given.

/** Nothing stands there, or a dash for nothing. */
export function isBlank(text: string): boolean {
  return (
    /^[\s\u00A0.?/\\–—-]*$/.test(text) || /^\(?(?:n\/?a|nil|none|not applicable|blank)\)?\.?$/i.test(text)
  );
}

/** Something still to be filled in stands there, by itself or beside other words. */
export function isPlaceholder(text: string): boolean {
  return marks.test(text) || bracketed.test(text) || promise.test(text);
}

const marks =
  /\bT\.?B\.?[CADN]\b|\bX{2,}\b|\?{2,}|_{3,}|\.{4,}|\bdd[/. -]mm[/. -]yy|\b(?:insert|enter|add) (?:date|name|lead|role|job title|title|owner|officer|timescale)\b|<[^>]*>/i;

/** "[name]", "[DCS to confirm]", "[ ]"; but not a citation, nor words that are merely bracketed. */
const bracketed =
  /\[(?!@)(?:\s*|[^\]]*\b(?:insert|enter|add|name|date|role|title|lead|owner|officer|confirm(?:ed)?|agree(?:d)?|month|year|who|when|timescale|placeholder)\b[^\]]*|\s*[….]+\s*)\]/i;

const promise =
  /^\W*(?:(?:lead|owner|officer|date|timescale|name)\s+)?(?:(?:still |yet )?to (?:be )?(?:confirm(?:ed)?|advised?|agreed?|decided?|determined?|identif(?:y|ied)|allocated?|assign(?:ed)?|appoint(?:ed)?|recruit(?:ed)?|nominated?|named?|set|scheduled?|finali[sz]ed?)|to follow|not (?:yet )?(?:known|agreed|confirmed|set|identified|allocated|assigned|decided)|awaiting (?:confirmation|decision|date|appointment)|unknown|unassigned|unallocated|vacan(?:t|cy)|pending)\b/i;
